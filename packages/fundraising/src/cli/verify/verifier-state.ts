import { readFile } from 'node:fs/promises';
import { getSystemErrorCode } from '@comunal/command';
import { writeFileAtomic } from '@comunal/http/node';
import { withFileLock } from './with-file-lock.ts';
import { decodeBase64url } from '../../signing/base64url.ts';
import { isDocumentName } from '../../signing/signed-document.ts';

const KINDS: readonly unknown[] = [
  'campaign',
  'cards',
  'manifest',
] satisfies SeenDocument['kind'][];

/** A signed document that was seen, with one of the keys that signed it. */
export interface SeenDocument {
  readonly key: string;
  readonly kind: 'campaign' | 'cards' | 'manifest';
  readonly name: string;
  /** The highest sequence that was seen. */
  readonly sequence: number;
  /** SHA-256 of the signed content, to recognise another document with the same sequence. */
  readonly sha256?: string;
}

/** The state that a verifier keeps between two runs. It contains no secrets, but it reveals which sites are watched. */
export interface VerifierState {
  readonly seen: readonly SeenDocument[];
  /** Signed revocations as text, since a server could withhold them the next time. */
  readonly revocations: readonly string[];
  /** The number of consecutive runs in which a server responded with an error, by the requested URL. */
  readonly errors: Readonly<Record<string, number>>;
}

/** The state before the first run. */
export const EMPTY_STATE: VerifierState = { seen: [], revocations: [], errors: {} };

/** A state file that is invalid, or cannot be read or written. It is never treated as empty. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
}

/** Reads the state file; returns an empty state where there is none yet. @throws StateFileError for an invalid file. */
export async function readState(path: string): Promise<VerifierState> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ENOENT') return EMPTY_STATE;
    throw new StateFileError(path);
  }
  const verifierState = parseState(text);
  if (!verifierState) throw new StateFileError(path);
  return verifierState;
}

/**
 * Adds to the state file under a lock, so that parallel runs lose nothing. It is an atomic write; the file is readable only by
 * its owner.
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

/** Returns the highest sequence of a document that any of these keys signed, or 0. */
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

/** Whether one of these keys signed other content with the same name and sequence. */
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
    KINDS.includes(value['kind']) &&
    isDocumentName(value['name']) &&
    Number.isSafeInteger(value['sequence']) &&
    (value['sha256'] === undefined || typeof value['sha256'] === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
