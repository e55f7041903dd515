import { json, type HandlerResponse } from '../http/response.ts';
import type { Exchange } from './exchange.ts';
import { applyPatch, PatchError } from './json-patch.ts';
import type { Item, StoredFile } from './state.ts';

/** Handles `GET /metadata/:identifier`: an unknown item is an empty object. */
export function readMetadata(
  { state }: Exchange,
  identifier: string,
  part: string,
): HandlerResponse {
  const item = state.items.get(identifier);
  if (!item) return json(part ? { error: 'no item' } : {});
  if (item.isDark) return json({ is_dark: true, metadata: { identifier } });
  const all = present(item, state.now());
  if (part === '') return json(all);
  const result = (all as Record<string, unknown>)[part];
  return json(result === undefined ? { error: `Couldn't get '${part}'` } : { result });
}

function present(item: Item, now: number): object {
  const files = [...item.files.values()].map(presentFile);
  return {
    created: Math.floor(now / 1000),
    d1: 'node.archivo.example',
    dir: `/1/items/${item.identifier}`,
    files,
    files_count: files.length,
    item_last_updated: Math.floor(item.createdAt / 1000),
    item_size: files.reduce((sum, { size }) => sum + Number(size), 0),
    metadata: {
      ...item.metadata,
      addeddate: new Date(item.createdAt).toISOString().slice(0, 19).replace('T', ' '),
    },
    server: 'node.archivo.example',
    uniq: 1,
    ...(item.pending.length > 0 && { pending_tasks: true, tasks: [{ cmd: 'archive.php' }] }),
    ...item.extra,
  };
}

/** Presents a file, whose numbers are strings, as in the Archive. */
function presentFile({ name, size, md5, sha1, modifiedAt, metadata }: StoredFile) {
  return {
    name,
    source: 'original',
    mtime: String(Math.floor(modifiedAt / 1000)),
    size: String(size),
    ...(md5 !== null && { md5 }),
    ...(sha1 !== null && { sha1 }),
    format: 'Unknown',
    ...metadata,
  };
}

interface Change {
  readonly target: string;
  readonly patch: unknown;
}

/** Handles `POST /metadata/:identifier`: applies JSON Patches to one or several targets, atomically. */
export async function writeMetadata(
  exchange: Exchange,
  identifier: string,
): Promise<HandlerResponse> {
  const { state, headers } = exchange;
  const refuse = (error: string, status = 400): HandlerResponse =>
    json({ success: false, error }, status);
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return refuse('no form');
  const form = new URLSearchParams((await exchange.body.readAll()).toString('utf8'));
  const account = state.accounts.find(({ accessKey }) => accessKey === form.get('access'));
  if (account?.secretKey !== form.get('secret')) return refuse('authentication failed', 401);
  const item = state.items.get(identifier);
  if (!item) return refuse('item does not exist', 404);
  if (item.owner !== account.accessKey || item.isDark) return refuse('access denied', 403);
  const priority = Number(form.get('priority') ?? 0);
  if (!(Number.isInteger(priority) && priority >= -10 && priority <= 10))
    return refuse('bad priority');
  try {
    for (const { target, patched } of parseChanges(form).map((change) => applyChange(item, change)))
      setTarget(item, target, patched);
  } catch (thrown) {
    if (thrown instanceof PatchError) return refuse(thrown.message);
    throw thrown;
  }
  state.nextTask += 1;
  return json({
    success: true,
    task_id: state.nextTask,
    log: `https://archivo.example/${state.nextTask}`,
  });
}

function parseChanges(form: URLSearchParams): readonly Change[] {
  const several = form.get('-changes');
  if (several !== null) {
    const changes = parseJson(several);
    if (!Array.isArray(changes) || changes.length === 0) throw new PatchError('no changes');
    return changes as readonly Change[];
  }
  const [target, patch] = [form.get('-target'), form.get('-patch')];
  if (target === null || patch === null) throw new PatchError('-target and -patch are needed');
  return [{ target, patch: parseJson(patch) }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PatchError('no JSON');
  }
}

function applyChange(item: Item, { target, patch }: Change) {
  const before = getTarget(item, target);
  const patched = applyPatch(before, patch);
  if (JSON.stringify(before) === JSON.stringify(patched))
    throw new PatchError(`no changes to ${target === 'metadata' ? '_meta.xml' : target}`);
  if (target === 'metadata' || target.startsWith('files/')) checkFields(patched);
  if (target === 'metadata' && patched['identifier'] !== item.identifier)
    throw new PatchError('identifier is not changed');
  return { target, patched };
}

/** Requires names that are valid in XML, and values that are strings or arrays of strings. */
function checkFields(fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    if (!/^[A-Za-z_][\w.-]*$/.test(name)) throw new PatchError(`bad field name: ${name}`);
    for (const text of [value].flat())
      if (typeof text !== 'string' || text === '') throw new PatchError(`bad value of ${name}`);
  }
}

function getTarget(item: Item, target: string): Record<string, unknown> {
  if (target === 'metadata') return item.metadata;
  if (target.startsWith('files/')) {
    const file = item.files.get(target.slice(6));
    if (!file) throw new PatchError(`no file ${target.slice(6)}`);
    return file.metadata;
  }
  if (!/^[a-z][\w-]*$/.test(target) || target === 'files') throw new PatchError('bad target');
  return (item.extra[target] ?? {}) as Record<string, unknown>;
}

function setTarget(item: Item, target: string, value: Record<string, unknown>): void {
  if (target === 'metadata') item.metadata = toXmlFields(value);
  else if (target.startsWith('files/')) {
    const file = item.files.get(target.slice(6));
    if (file) file.metadata = toXmlFields(value);
  } else item.extra[target] = value;
}

/** Converts an array of one into its element, which XML does not distinguish. */
function toXmlFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Array.isArray(value) && value.length === 1 ? value[0] : value,
    ]),
  );
}
