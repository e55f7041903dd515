import { readFile, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getSystemErrorCode, writeFileAtomic } from '@comunal/http/node';
import * as z from 'zod/mini';

const holderSchema = z.object({
  pid: z.int(),
  /** When that process began, as the system counts it; where the system does not say, undefined. */
  processStart: z.optional(z.string()),
  /** The folder that it holds: a copy of that folder has a copy of this file in it. */
  folder: z.optional(z.object({ path: z.string(), inode: z.string() })),
});
const ownerSchema = z.extend(holderSchema, { socket: z.string(), token: z.string() });

/** The process that holds the folder of the jobs. */
export type Holder = z.output<typeof holderSchema>;

/** What that process tells the others, once it can be asked, in a file that only its account can read. */
export type Owner = z.output<typeof ownerSchema>;

const toPath = (dir: string): string => join(dir, 'owner.json');

/** Writes that this process holds the folder; and how it can be asked, once it can. */
export async function writeOwner(
  dir: string,
  access?: Pick<Owner, 'socket' | 'token'>,
): Promise<void> {
  const holder: Holder = {
    pid: process.pid,
    processStart: await readProcessStart(process.pid),
    folder: await readFolder(dir),
  };
  await writeFileAtomic(toPath(dir), JSON.stringify({ ...holder, ...access }));
}

/** Reads how the process that holds the folder can be asked; undefined while nobody says so, and in a copy of a folder. */
export async function readOwner(dir: string): Promise<Owner | undefined> {
  const owner = ownerSchema.safeParse(await readJson(dir));
  return owner.success && !(await isCopy(dir, owner.data)) ? owner.data : undefined;
}

/**
 * Whether the process with this id is not the one that took the folder: its id was given to another one since, or the folder is a
 * copy of the one that it holds.
 */
export async function isAnotherProcess(dir: string, pid: number): Promise<boolean> {
  const { data: holder } = holderSchema.safeParse(await readJson(dir));
  if (holder?.pid !== pid) return false;
  const start = await readProcessStart(pid);
  const isYounger =
    start !== undefined && holder.processStart !== undefined && start !== holder.processStart;
  return isYounger || (await isCopy(dir, holder));
}

/** Both differ in a copy alone: one folder may be mounted at two paths, and some file systems number their files anew. */
async function isCopy(dir: string, { folder }: Holder): Promise<boolean> {
  const { path, inode } = await readFolder(dir);
  return folder !== undefined && folder.path !== path && folder.inode !== inode;
}

async function readFolder(dir: string): Promise<NonNullable<Holder['folder']>> {
  const { ino } = await stat(dir, { bigint: true });
  return { path: await realpath(dir), inode: String(ino) };
}

async function readJson(dir: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(toPath(dir), 'utf8'));
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
async function readProcessStart(pid: number): Promise<string | undefined> {
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
