import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readUploadState, type UploadState } from '../../uploads/upload-state.ts';
import { systemCode } from '../system-error.ts';
import { takeLock } from './lock.ts';

/** What is kept of an upload: where it is, and a fingerprint of what it began with. Nothing in it is secret. */
export interface KeptUpload {
  readonly details: string;
  readonly state: UploadState;
}

/** The place of one upload, for as long as this process has it. */
export interface UploadPlace {
  load(): Promise<KeptUpload | undefined>;
  save(kept: KeptUpload): Promise<void>;
  forget(): Promise<void>;
  /** Lets other processes have it. */
  release(): Promise<void>;
}

/** The process that has the place. */
export interface Occupied {
  readonly pid: number;
  readonly lockPath: string;
}

const keptSchema = z.object({ version: z.literal(1), details: z.string(), state: z.unknown() });

/**
 * Takes the place of an upload in a folder.
 * @param key - What tells it from others: server, path, channel, name.
 */
export async function takeUploadPlace(
  folder: string,
  key: readonly string[],
): Promise<UploadPlace | Occupied> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${fingerprintOf(key).slice(0, 32)}.json`);
  const lockPath = `${path}.lock`;
  const lock = await takeLock(lockPath);
  if ('pid' in lock) return { pid: lock.pid, lockPath };
  return {
    load: () => read(path),
    async save({ details, state }) {
      // Whole or not at all: half a state would be none, and the upload would begin anew.
      const beside = `${path}.${randomUUID()}`;
      try {
        const text = JSON.stringify({ version: 1, details, state });
        await writeFile(beside, text, { mode: 0o600, flag: 'wx' });
        await rename(beside, path);
      } finally {
        await rm(beside, { force: true });
      }
    },
    forget: () => rm(path, { force: true }),
    release: () => lock.release(),
  };
}

/** The same for the same values, and says nothing of what they are. */
export function fingerprintOf(values: unknown): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

async function read(path: string): Promise<KeptUpload | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
  const kept = keptSchema.safeParse(parsed(text)).data;
  const state = readUploadState(kept?.state);
  return kept && state && { details: kept.details, state };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no file of ours: begin anew
  }
}
