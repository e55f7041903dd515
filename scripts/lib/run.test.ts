import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { posixOnly } from '../../tooling/test-kit/src/environment/index.ts';

const script = join(import.meta.dirname, 'run.mjs');
const guard = pathToFileURL(join(import.meta.dirname, 'exit-with-parent.mjs')).href;

/** Starts a program that runs a server through `run()`, and waits until the server has written its process id. */
async function startServed() {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-run-'));
  const pidFile = join(dir, 'pid');
  const server = join(dir, 'server.mjs');
  writeFileSync(
    server,
    `import { writeFileSync } from 'node:fs';
     writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
     setInterval(() => {}, 1000);`,
  );
  const starter = join(dir, 'starter.mjs');
  writeFileSync(
    starter,
    `import { run } from ${JSON.stringify(pathToFileURL(script).href)};
     await run(process.execPath, ['--import', ${JSON.stringify(guard)}, ${JSON.stringify(server)}]);
     console.log('went on');`,
  );
  const child = spawn(process.execPath, [starter], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await expect.poll(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8')).toMatch(/^\d+$/);
  const pid = Number(readFileSync(pidFile, 'utf8'));
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });
  return { child, pid, ended, output: () => output };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // ESRCH is the answer we look for
  }
}

describe('run', posixOnly, () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('stops what it started on %s, and does not go on', async (signal, code) => {
    const { child, pid, ended, output } = await startServed();
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(isAlive(pid)).toBe(false);
    expect(output()).toBe('');
  });

  it('leaves no server behind when it is killed outright', async () => {
    const { child, pid } = await startServed();
    child.kill('SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});
