/** A patch that cannot be applied. */
export class PatchError extends Error {}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/** Applies JSON Patch (RFC 6902) without `move` and `copy`: all of it, or nothing. */
export function applyPatch(
  before: Readonly<Record<string, unknown>>,
  patch: unknown,
): Record<string, unknown> {
  const operations = [patch].flat() as readonly Operation[];
  const after = structuredClone(before) as Record<string, unknown>;
  for (const operation of operations) apply(after, operation);
  return after;
}

function apply(root: Record<string, unknown>, { op, path, value }: Operation): void {
  const parts = path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = parts.pop();
  if (key === undefined) throw new PatchError('the whole is not patched');
  let at: unknown = root;
  for (const part of parts) at = (at as Record<string, unknown> | undefined)?.[part];
  if (typeof at !== 'object' || at === null) throw new PatchError(`nothing at ${path}`);
  if (Array.isArray(at)) return applyToList(at, key, { op, path, value });
  const holder = at as Record<string, unknown>;
  const isThere = Object.hasOwn(holder, key);
  if (op !== 'add' && !isThere) throw new PatchError(`${op}: nothing at ${path}`);
  if (op === 'add' || op === 'replace') holder[key] = value;
  else if (op === 'remove') delete holder[key];
  else test(op, holder[key], value, path);
}

function applyToList(list: unknown[], key: string, { op, path, value }: Operation): void {
  const at = key === '-' && op === 'add' ? list.length : Number(key);
  const most = op === 'add' ? list.length : list.length - 1;
  if (!(Number.isInteger(at) && at >= 0 && at <= most)) throw new PatchError(`nothing at ${path}`);
  if (op === 'add') list.splice(at, 0, value);
  else if (op === 'replace') list[at] = value;
  else if (op === 'remove') list.splice(at, 1);
  else test(op, list[at], value, path);
}

function test(op: string, is: unknown, wanted: unknown, path: string): void {
  if (op !== 'test') throw new PatchError(`unknown operation ${op}`);
  if (JSON.stringify(is) !== JSON.stringify(wanted)) throw new PatchError(`test failed at ${path}`);
}
