// Starts a task again where nothing but loopback can be reached.
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

const INSIDE = 'COMUNAL_WITHOUT_NETWORK';

/** Whether this process was started by `startWithoutNetwork`. */
export function isWithoutNetwork() {
  return process.env[INSIDE] === '1';
}

/** Runs `node scripts/run.mjs NAME` in a network namespace of its own. Answers its exit code. */
export async function startWithoutNetwork(name) {
  if (process.platform !== 'linux') {
    console.error('A rehearsal needs Linux on x64: run it there, or in a container.');
    return 1;
  }
  // A user who is not root becomes one in the namespace, to bring loopback up.
  const user = process.getuid() === 0 ? [] : ['--map-root-user'];
  const command = 'ip link set lo up && exec "$0" "$@"';
  const argv = [...user, '--net', 'sh', '-c', command, process.execPath, 'scripts/run.mjs', name];
  const { code } = await run('unshare', argv, { cwd: ROOT, env: { [INSIDE]: '1' } });
  return code;
}
