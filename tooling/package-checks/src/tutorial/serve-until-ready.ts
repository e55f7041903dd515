import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findMissingLine } from './expected-lines.ts';

/**
 * Starts a command that serves a site, waits for the lines that the page promises, asks for the home page and stops it.
 *
 * @returns What went wrong.
 */
export async function serveUntilReady(
  command: string,
  expected: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  // A group of its own, since npm hands no signal on.
  const child = spawn('sh', ['-c', command], { cwd, env, detached: true });
  const closed = once(child, 'close');
  let output = '';
  const ready = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (findMissingLine(expected, output) === undefined) resolve(true);
      });
    child.once('close', () => resolve(false));
  });
  if (!(await ready)) {
    const missing = findMissingLine(expected, output) ?? '';
    return `${command} ends without “${missing}”\n${output}`;
  }
  try {
    const [address] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
    if (address === undefined) return `${command} says no address\n${output}`;
    const response = await fetch(address);
    await response.text();
    return response.ok ? undefined : `${command}: ${address} answers ${response.status}`;
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await closed;
  }
}
