/** A patch that cannot be applied. */
export class PatchError extends Error {}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/** Applies a JSON Patch (RFC 6902) atomically. `move` and `copy` are not supported. */
export function applyPatch(
  before: Readonly<Record<string, unknown>>,
  patch: unknown,
): Record<string, unknown> {
  const operations = [patch].flat() as readonly Operation[];
  const after = structuredClone(before) as Record<string, unknown>;
  for (const operation of operations) apply(after, operation);
  return after;
}

function apply(document: Record<string, unknown>, { op, path, value }: Operation): void {
  const parts = path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = parts.pop();
  if (key === undefined) throw new PatchError('the whole is not patched');
  let target: unknown = document;
  for (const part of parts) target = (target as Record<string, unknown> | undefined)?.[part];
  if (typeof target !== 'object' || target === null) throw new PatchError(`nothing at ${path}`);
  if (Array.isArray(target)) return applyToList(target, key, { op, path, value });
  const object = target as Record<string, unknown>;
  const exists = Object.hasOwn(object, key);
  if (op !== 'add' && !exists) throw new PatchError(`${op}: nothing at ${path}`);
  if (op === 'add' || op === 'replace') object[key] = value;
  else if (op === 'remove') delete object[key];
  else test(op, object[key], value, path);
}

function applyToList(list: unknown[], key: string, { op, path, value }: Operation): void {
  const index = key === '-' && op === 'add' ? list.length : Number(key);
  const lastIndex = op === 'add' ? list.length : list.length - 1;
  if (!(Number.isInteger(index) && index >= 0 && index <= lastIndex))
    throw new PatchError(`nothing at ${path}`);
  if (op === 'add') list.splice(index, 0, value);
  else if (op === 'replace') list[index] = value;
  else if (op === 'remove') list.splice(index, 1);
  else test(op, list[index], value, path);
}

function test(op: string, actual: unknown, expected: unknown, path: string): void {
  if (op !== 'test') throw new PatchError(`unknown operation ${op}`);
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new PatchError(`test failed at ${path}`);
}
