import { getSystemErrorCode } from '@comunal/http/node';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAnotherProcess, writeOwner } from '../control/owner-file.ts';
import { makeProjectFolder, PROJECT_FOLDER } from '../project-folder.ts';

/** `speech-PID-…`: the process that made it. */
const NAME = /^speech-(\d+)-/;

/**
 * Makes a folder of this account alone for a sound and for what is heard in it, below `.comunal/work` of a project. What was left
 * there by a process that was killed goes first.
 */
export async function makeSpeechFolder(projectDir: string): Promise<string> {
  const parent = getParent(projectDir);
  await makeProjectFolder(parent);
  await sweepSpeechFolders(projectDir);
  const folder = await mkdtemp(join(parent, `speech-${process.pid}-`));
  await writeOwner(folder);
  return folder;
}

/** Removes the sounds of processes that were killed, and kills the programs that still listen to them. */
export async function sweepSpeechFolders(projectDir: string): Promise<void> {
  const parent = getParent(projectDir);
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (!pid || (await isAlive(join(parent, name), pid))) continue;
    await killListeners(join(parent, name));
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function getParent(projectDir: string): string {
  return join(projectDir, PROJECT_FOLDER, 'work');
}

/** Whether the process that made a folder is there, and not another one that was given its id since. */
async function isAlive(folder: string, pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ESRCH') return false;
  }
  return !(await isAnotherProcess(folder, pid));
}

/** Kills the programs that were called with a file of a folder. Only Linux tells how they were called. */
async function killListeners(folder: string): Promise<void> {
  const pids = await readdir('/proc').catch(() => []);
  for (const pid of pids) {
    if (!/^\d+$/.test(pid)) continue;
    const call = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!call.split('\0').some((arg) => arg.includes(`${folder}/`) || arg === folder)) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile, or belongs to another account.
    }
  }
}
