import { ifThere } from './if-there.ts';
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../parse-json.ts';
import { acquireLock } from './acquire-lock.ts';
import { makeFolder } from './make-folder.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** The checkpoint of long work: its state, and a fingerprint of its input. Nothing in it is secret. */
export interface StoredState<State> {
  /** A fingerprint of the input, to tell later whether it is still the same. */
  readonly details: string;
  /** The checkpoint itself. */
  readonly state: State;
}

/** A state file that this process has locked, from which long work can resume. */
export interface StateFile<State> {
  /**
   * Reads what was saved last; undefined when there is nothing, or nothing valid.
   *
   * @example
   * ```ts
   * import { openStateFile } from '@comunal/http/node';
   *
   * const readNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
   * const file = await openStateFile('state', ['charla.mp4', 'load'], readNumber);
   * if ('pid' in file) throw new Error(`Process ${file.pid} works on it already.`);
   * console.log(await file.load()); // → undefined
   * await file.release();
   * ```
   */
  load(): Promise<StoredState<State> | undefined>;
  /**
   * Replaces it in one atomic write.
   * @param kept - What a later process needs to resume.
   *
   * @example
   * ```ts
   * import { openStateFile } from '@comunal/http/node';
   *
   * const readNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
   * const file = await openStateFile('state', ['charla.mp4', 'save'], readNumber);
   * if ('pid' in file) throw new Error(`Process ${file.pid} works on it already.`);
   * await file.save({ details: 'charla.mp4', state: 5000 });
   * console.log((await file.load())?.state); // → 5000
   * await file.release();
   * ```
   */
  save(kept: StoredState<State>): Promise<void>;
  /**
   * Deletes it, once the work is done.
   *
   * @example
   * ```ts
   * import { openStateFile } from '@comunal/http/node';
   *
   * const readNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
   * const file = await openStateFile('state', ['charla.mp4', 'forget'], readNumber);
   * if ('pid' in file) throw new Error(`Process ${file.pid} works on it already.`);
   * await file.save({ details: 'charla.mp4', state: 5000 });
   * await file.forget();
   * console.log(await file.load()); // → undefined
   * await file.release();
   * ```
   */
  forget(): Promise<void>;
  /**
   * Releases the lock file, so that other processes can open it.
   *
   * @example
   * ```ts
   * import { openStateFile } from '@comunal/http/node';
   *
   * const readNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
   * const file = await openStateFile('state', ['charla.mp4', 'release'], readNumber);
   * if ('pid' in file) throw new Error(`Process ${file.pid} works on it already.`);
   * await file.release();
   * console.log('pid' in (await openStateFile('state', ['charla.mp4', 'release'], readNumber))); // → false
   * ```
   */
  release(): Promise<void>;
}

/** The process that has locked the state file. */
export interface Locked {
  /** Its id, for a message: "process 4242 is at it". */
  readonly pid: number;
  /** The lock file, to delete by hand when that process is of another machine that shares the folder. */
  readonly lockPath: string;
}

/**
 * Opens and locks the state file of long work, an upload for instance, from which a later process can resume.
 * @param key - The values that identify the work: server, path, channel, name.
 * @param readState - Reads a saved state; undefined for an invalid one, with which the work starts over.
 * @param folder - Where the file stands; it is made for its owner alone.
 * @returns The file, or the process that works on the same.
 * @throws The system's own error where folder or lock cannot be made.
 *
 * @example
 * ```ts
 * import { openStateFile } from '@comunal/http/node';
 *
 * const readNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
 * const file = await openStateFile('state', ['https://tubo.example', 'charla.mp4'], readNumber);
 * if ('pid' in file) throw new Error(`Process ${file.pid} uploads it already.`);
 * const { state = 0 } = (await file.load()) ?? {};
 * await file.save({ details: 'charla.mp4 5000', state: state + 1 });
 * await file.release();
 * ```
 */
export async function openStateFile<State>(
  folder: string,
  key: readonly string[],
  readState: (value: unknown) => State | undefined,
): Promise<StateFile<State> | Locked> {
  await makeFolder(folder);
  const path = join(folder, `${toFingerprint(key).slice(0, 32)}.json`);
  const lockPath = `${path}.lock`;
  const lock = await acquireLock(lockPath);
  if ('pid' in lock) return { pid: lock.pid, lockPath };
  return {
    load: () => read(path, readState),
    // The write is atomic: half a state would be invalid, and the work would start over.
    save: ({ details, state }) =>
      writeFileAtomic(path, JSON.stringify({ version: 1, details, state })),
    forget: () => rm(path, { force: true }),
    release: () => lock.release(),
  };
}

/**
 * Hashes values: equal values have the same fingerprint, which reveals nothing of them.
 * @param values - Plain JSON.
 * @returns 64 hexadecimal digits (SHA-256). Values that can be guessed can be tried out.
 *
 * @example
 * ```ts
 * import { toFingerprint } from '@comunal/http/node';
 *
 * console.log(toFingerprint(['charla.mp4', 5_000]) === toFingerprint(['charla.mp4', 5_000])); // → true
 * console.log(toFingerprint(['charla.mp4', 5_001]).length); // → 64
 * ```
 */
export function toFingerprint(values: unknown): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

async function read<State>(
  path: string,
  readState: (value: unknown) => State | undefined,
): Promise<StoredState<State> | undefined> {
  const text = await ifThere(readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  const kept = parseJson(text) as Partial<Record<'version' | 'details' | 'state', unknown>> | null;
  const state = kept?.version === 1 ? readState(kept.state) : undefined;
  if (typeof kept?.details !== 'string' || state === undefined) return undefined; // not a file of ours: start over
  return { details: kept.details, state };
}
