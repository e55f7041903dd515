import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('rtmp-server-process.ts', import.meta.url));

/** A real server of RTMP, which tells which streams begin and end. */
export async function startRtmpServer(atPort?: number) {
  const port = atPort ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'comunal-rtmp-'));
  const seen: string[] = [];
  const waiting = new Set<() => void>();
  const child = fork(script, [String(port), dir], {
    silent: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  child.on('message', ({ event, path }: { event: string; path: string }) => {
    seen.push(`${event} ${path}`.trim());
    for (const wake of waiting) wake();
  });
  /** Resolves once it has seen this so many times, such as `publish /live/KEY`. */
  const waitFor = (event: string, times = 1): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (seen.filter((each) => each === event).length < times) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  await waitFor('ready');
  return {
    url: `rtmp://127.0.0.1:${port}/live`,
    port,
    seen: seen as readonly string[],
    waitFor,
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => {
          rmSync(dir, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGKILL');
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
