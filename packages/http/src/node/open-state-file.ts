import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../parse-json.ts';
import { acquireLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { getSystemErrorCode } from './system-error.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** What is kept of long work: where it is, and a fingerprint of what it began with. Nothing in it is secret. */
export interface StoredState<State> {
  readonly details: string;
  readonly state: State;
}

/** The place of one piece of long work, for as long as this process has it. */
export interface StateFile<State> {
  load(): Promise<StoredState<State> | undefined>;
  save(kept: StoredState<State>): Promise<void>;
  forget(): Promise<void>;
  /** Lets other processes have it. */
  release(): Promise<void>;
}

/** The process that has the place. */
export interface Locked {
  readonly pid: number;
  readonly lockPath: string;
}

/**
 * Takes the place in a folder where it is kept how far long work is, an upload for instance.
 * @param key - What tells it from others: server, path, channel, name.
 * @param readState - Reads a state that was kept; undefined for what is none, which begins anew.
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
    // Whole or not at all: half a state would be none, and the work would begin anew.
    save: ({ details, state }) =>
      writeFileAtomic(path, JSON.stringify({ version: 1, details, state })),
    forget: () => rm(path, { force: true }),
    release: () => lock.release(),
  };
}

/** The same for the same values, and says nothing of what they are. */
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
  if (typeof kept?.details !== 'string' || state === undefined) return undefined; // no file of ours: begin anew
  return { details: kept.details, state };
}
