// What goes on beside the tests of a variation. Each answers a function that ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const PORT = 4320;
const LOOPS = 4;

/** Takes the port that servers of sites ask for first. */
export async function takePort() {
  const server = createServer((socket) => socket.destroy());
  // Taken by another program: all the same.
  server.on('error', () => undefined);
  server.listen(PORT, '127.0.0.1');
  await Promise.race([once(server, 'listening'), once(server, 'error')]);
  return () => server.close();
}

/** Keeps cores busy. A loop ends with this process, too, however that ends: it looks for it each second. */
export function keepBusy() {
  const script = `const parent = process.ppid; let at = Date.now();
for (;;) if (Date.now() - at > 1000) { at = Date.now(); if (process.ppid !== parent) process.exit(); }`;
  const loops = Array.from({ length: LOOPS }, () =>
    spawn(process.execPath, ['-e', script], { stdio: 'ignore' }),
  );
  return () => {
    for (const loop of loops) loop.kill('SIGKILL');
  };
}
