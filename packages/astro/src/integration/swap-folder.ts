import { existsSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder that is filled beside the one whose place it takes. */
export interface FolderSwap {
  /** The folder to fill. It does not exist yet. */
  readonly next: string;
  /** Puts the filled folder in the place of the other one, whose `.git` it takes over. */
  commit(): Promise<void>;
  /** Removes what was filled so far, and leaves the other folder as it was. Synchronous, for a process that ends. */
  abandon(): void;
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/**
 * Begins to replace a folder. Until `commit`, it stays as it was; also when the process is killed, since the next call
 * clears up what is left.
 */
export async function beginSwap(folder: string): Promise<FolderSwap> {
  const [next, previous] = [`${folder}-next`, `${folder}-previous`];
  // A process that ended between two of the steps of commit.
  if (!existsSync(folder) && existsSync(previous)) await rename(previous, folder);
  await keepRepository(previous, folder);
  await remove(previous);
  await remove(next);
  return {
    next,
    commit: async () => {
      if (existsSync(folder)) await rename(folder, previous);
      await rename(next, folder);
      await keepRepository(previous, folder);
      await remove(previous);
    },
    abandon: () => rmSync(next, { recursive: true, force: true }),
  };
}

/** Moves the repository that a site is published from, which no build makes. */
async function keepRepository(from: string, to: string): Promise<void> {
  const [source, target] = [join(from, '.git'), join(to, '.git')];
  if (existsSync(source) && !existsSync(target)) await rename(source, target);
}
