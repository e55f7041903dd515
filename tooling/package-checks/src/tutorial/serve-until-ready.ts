import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findMissingLine } from './expected-lines.ts';

/** A site that a command of the page serves, or why it does not. */
export interface ServedSite {
  /** What is wrong with it now, where anything is. */
  check(): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Ends the wait for a line that never comes. */
const TIMEOUT_MS = 600_000;

/** Starts a command that serves a site, and waits for the lines that the page promises. */
export async function serveUntilReady(
  command: string,
  expected: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<ServedSite> {
  // A group of its own, since npm hands no signal on.
  const child = spawn('sh', ['-c', command], { cwd, env, detached: true });
  const closed = once(child, 'close');
  let isOpen = true;
  let output = '';
  await new Promise<void>((resolve) => {
    setTimeout(resolve, TIMEOUT_MS).unref();
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (findMissingLine(expected, output) === undefined) resolve();
      });
    child.once('close', () => {
      isOpen = false;
      resolve();
    });
  });
  return {
    check: async () => {
      const missing = findMissingLine(expected, output);
      if (missing !== undefined) return `${command} ends without “${missing}”\n${output}`;
      if (!isOpen) return `${command} ends by itself\n${output}`;
      const [address] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
      if (address === undefined) return `${command} says no address\n${output}`;
      const response = await fetch(address);
      await response.text();
      return response.ok ? undefined : `${command}: ${address} answers ${response.status}`;
    },
    stop: async () => {
      if (isOpen && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await closed;
    },
  };
}
