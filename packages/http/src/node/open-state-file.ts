import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../parse-json.ts';
import { acquireLock } from './acquire-lock.ts';
import { makeFolder } from './make-folder.ts';
import { getSystemErrorCode } from './get-system-error-code.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** The checkpoint of long work: its state, and a fingerprint of its input. Nothing in it is secret. */
export interface StoredState<State> {
  readonly details: string;
  readonly state: State;
}

/** A state file that this process has locked, from which long work can resume. */
export interface StateFile<State> {
  load(): Promise<StoredState<State> | undefined>;
  save(kept: StoredState<State>): Promise<void>;
  forget(): Promise<void>;
  /** Releases the lock file, so that other processes can open it. */
  release(): Promise<void>;
}

/** The process that has locked the state file. */
export interface Locked {
  readonly pid: number;
  readonly lockPath: string;
}

/**
 * Opens and locks the state file of long work, an upload for instance, from which a later process can resume.
 * @param key - The values that identify the work: server, path, channel, name.
 * @param readState - Reads a saved state; undefined for an invalid one, with which the work starts over.
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

/** Hashes values: equal values have the same fingerprint, which reveals nothing of them. */
export function toFingerprint(values: unknown): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

async function read<State>(
  path: string,
  readState: (value: unknown) => State | undefined,
): Promise<StoredState<State> | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
  const kept = parseJson(text) as Partial<Record<'version' | 'details' | 'state', unknown>> | null;
  const state = kept?.version === 1 ? readState(kept.state) : undefined;
  if (typeof kept?.details !== 'string' || state === undefined) return undefined; // not a file of ours: start over
  return { details: kept.details, state };
}
