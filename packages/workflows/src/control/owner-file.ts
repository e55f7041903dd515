import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getSystemErrorCode, writeFileAtomic } from '@comunal/http/node';
import * as z from 'zod/mini';

const ownerSchema = z.object({
  pid: z.int(),
  /** When that process began, as the system counts it; where the system does not say, undefined. */
  processStart: z.optional(z.string()),
  socket: z.string(),
  token: z.string(),
});

/** What a process that holds the folder of the jobs tells the others, in a file that only its account can read. */
export type Owner = z.output<typeof ownerSchema>;

const toPath = (dir: string): string => join(dir, 'owner.json');

/** Writes who holds the folder. */
export async function writeOwner(dir: string, owner: Owner): Promise<void> {
  await writeFileAtomic(toPath(dir), JSON.stringify(owner));
}

/** Reads who holds the folder; undefined while nobody says so. */
export async function readOwner(dir: string): Promise<Owner | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(toPath(dir), 'utf8')));
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'EACCES') throw thrown;
    return undefined;
  }
}

/** Removes the file of a process that leaves the folder. */
export async function removeOwner(dir: string): Promise<void> {
  await rm(toPath(dir), { force: true });
}

/**
 * When a process began: an id is given to another process once its own has ended, and after each start of the machine.
 * @returns undefined where the system does not say.
 */
export async function readProcessStart(pid: number): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything; the start is the twentieth field after it.
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot.trim()}/${ticks}`;
  } catch {
    return undefined;
  }
}
