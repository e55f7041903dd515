import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readFreeBytes } from '../read-free-bytes.ts';

/** What the checks ask of the machine, for tests to replace. */
export interface DoctorMachine {
  readonly nodeVersion: string;
  /** The account that runs this process; undefined where there are none, as on Windows. */
  readonly userId: number | undefined;
  /** Memory that this process may still take, by the limits of its container as well, in bytes. */
  readonly availableMemory: () => number;
  /** Free space where a path is or would be, in bytes. */
  readonly freeSpace: (path: string) => Promise<number>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The machine that this process runs on. */
export const thisMachine: DoctorMachine = {
  nodeVersion: process.versions.node,
  userId: process.getuid?.(),
  availableMemory: () => process.availableMemory(),
  freeSpace: async (path) => readFreeBytes(await findFolder(path)),
  now: Date.now,
};

/** The folder itself, or the next one above it that is there. */
async function findFolder(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : findFolder(dirname(path));
}
