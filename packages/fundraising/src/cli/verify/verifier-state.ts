import { readFile } from 'node:fs/promises';
import { getSystemErrorCode } from '@comunal/command';
import { writeFileAtomic } from '@comunal/http/node';
import { withFileLock } from './with-file-lock.ts';
import { decodeBase64url } from '../../signing/base64url.ts';
import { isDocumentName } from '../../signing/signed-document.ts';

/** A signed document that was seen, by one of the keys that signed it. */
export interface SeenDocument {
  readonly key: string;
  readonly kind: 'campaign' | 'manifest';
  readonly name: string;
  /** The highest one. */
  readonly sequence: number;
  /** SHA-256 of what was signed, so that another one of the same number is known. */
  readonly sha256?: string;
}

/** What a verifier remembers between two looks. Nothing in it is secret, though it says whom one watches. */
export interface VerifierState {
  readonly seen: readonly SeenDocument[];
  /** Signed revocations, as text: a server could keep them back another time. */
  readonly revocations: readonly string[];
  /** How many looks in a row a server answered with an error, by the address that was asked. */
  readonly errors: Readonly<Record<string, number>>;
}

/** What nobody has looked at yet leaves behind. */
export const EMPTY_STATE: VerifierState = { seen: [], revocations: [], errors: {} };

/** A file that should hold a memory and does not, or cannot be read or written. It is never taken for an empty one. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
}

/** Reads a memory; an empty one where there is no file yet. @throws StateFileError for a file that holds anything else. */
export async function readState(path: string): Promise<VerifierState> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ENOENT') return EMPTY_STATE;
    throw new StateFileError(path);
  }
  const memory = parseState(text);
  if (!memory) throw new StateFileError(path);
  return memory;
}

/**
 * Adds to what stands in the file by now, so that another look at the same time loses nothing. The file is written whole or
 * not at all, for its owner alone.
 *
 * @throws StateFileError
 */
export function updateState(path: string, added: VerifierState): Promise<void> {
  return withFileLock(path, () => add(path, added));
}

async function add(path: string, added: VerifierState): Promise<void> {
  const before = await readState(path);
  const seen = new Map<string, SeenDocument>();
  for (const document of [...before.seen, ...added.seen]) {
    const id = JSON.stringify([document.key, document.kind, document.name]);
    const known = seen.get(id);
    const isLess = known && known.sequence === document.sequence && known.sha256 === undefined;
    if (!known || known.sequence < document.sequence || isLess) seen.set(id, document);
  }
  const after: VerifierState = {
    seen: [...seen.values()],
    revocations: [...new Set([...before.revocations, ...added.revocations])],
    errors: Object.fromEntries(
      Object.entries({ ...before.errors, ...added.errors }).filter(([, count]) => count > 0),
    ),
  };
  const text = JSON.stringify({ version: 1, ...after });
  try {
    await writeFileAtomic(path, `${text}\n`);
  } catch {
    throw new StateFileError(path);
  }
}

/** The highest sequence of a document that any of these keys signed; 0 for none. */
export function getHighestSequence(
  { seen }: VerifierState,
  { kind, name }: Pick<SeenDocument, 'kind' | 'name'>,
  keys: readonly string[],
): number {
  const known = seen.filter(
    (document) => document.kind === kind && document.name === name && keys.includes(document.key),
  );
  return Math.max(0, ...known.map(({ sequence }) => sequence));
}

/** Whether one of these keys signed something else under the same name and number. */
export function hasDuplicateSequence(
  { seen }: VerifierState,
  { kind, name, sequence, sha256 }: Omit<SeenDocument, 'key'>,
  keys: readonly string[],
): boolean {
  return seen.some(
    (known) =>
      known.kind === kind &&
      known.name === name &&
      known.sequence === sequence &&
      keys.includes(known.key) &&
      known.sha256 !== undefined &&
      known.sha256 !== sha256,
  );
}

function parseState(text: string): VerifierState | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(file) || file['version'] !== 1) return undefined;
  const { seen, revocations, errors } = file;
  const isForm =
    Array.isArray(seen) &&
    seen.every(isSeen) &&
    Array.isArray(revocations) &&
    revocations.every((revocation) => typeof revocation === 'string') &&
    isRecord(errors);
  if (!isForm) return undefined;
  const counts = Object.entries(errors).flatMap(([base, count]) =>
    typeof count === 'number' && Number.isSafeInteger(count) ? [[base, count] as const] : [],
  );
  return { seen, revocations, errors: Object.fromEntries(counts) };
}

function isSeen(value: unknown): value is SeenDocument {
  return (
    isRecord(value) &&
    decodeBase64url(value['key'], 32) !== undefined &&
    (value['kind'] === 'campaign' || value['kind'] === 'manifest') &&
    isDocumentName(value['name']) &&
    Number.isSafeInteger(value['sequence']) &&
    (value['sha256'] === undefined || typeof value['sha256'] === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
