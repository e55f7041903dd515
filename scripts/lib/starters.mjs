// Who started us: when one of these is gone, nobody is waiting for us any more.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Process ids to watch beside our parent's, which the system itself tells when it changes. */
export function starters() {
  const pids = [];
  // Set by the run.mjs that fetched our Node; npm, and maybe a shell, stand between it and us.
  if (process.env.COMUNAL_PARENT) pids.push(Number(process.env.COMUNAL_PARENT));
  // npm runs a script in a shell, and that shell outlives an npm that is killed outright.
  const parent = process.env.npm_lifecycle_event ? lookUp(process.ppid) : undefined;
  if (parent && parent.name.endsWith('sh')) pids.push(parent.ppid);
  return pids;
}

export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM'; // it lives and belongs to someone else
  }
}

function lookUp(pid) {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    const [, ppid, name] = /^\s*(\d+)\s+(.+?)\s*$/.exec(stdout ?? '') ?? [];
    return ppid && { ppid: Number(ppid), name };
  }
  try {
    // "PID (NAME) STATE PPID …"; the name may hold spaces.
    const [, name, ppid] =
      /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return ppid && { ppid: Number(ppid), name };
  } catch {
    return undefined; // no /proc in this container: the parent's own id has to do
  }
}
