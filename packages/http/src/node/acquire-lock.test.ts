import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { acquireLock } from './acquire-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'comunal-lock-'));
const path = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(path, { force: true }));

/** A process that has ended. */
const dead = String(spawnSync(process.execPath, ['--version']).pid);

async function release(lock: Awaited<ReturnType<typeof acquireLock>>): Promise<void> {
  if ('release' in lock) await lock.release();
}

it('holds the id of its process, for its owner alone, until it is released', async () => {
  const lock = await acquireLock(path);
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await acquireLock(path)).toEqual({ pid: process.pid });
  await release(lock);
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['of a dead process', dead],
  ['of a dead process that had the id of this one, as in containers', String(process.pid)],
  ['that is empty', ''],
  ['that holds something else', 'x'],
])('takes a lock over %s', async (_, text) => {
  writeFileSync(path, text);
  const lock = await acquireLock(path);
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  expect(readdirSync(folder)).toEqual(['lock']);
  await release(lock);
  expect(readdirSync(folder)).toEqual([]);
});

it('tells of another process that has it', async () => {
  const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)']);
  onTestFinished(() => void holder.kill());
  writeFileSync(path, String(holder.pid));
  expect(await acquireLock(path)).toEqual({ pid: holder.pid });
  expect(await acquireLock(path)).toEqual({ pid: holder.pid });
});

it('gives a lock to one part of a process that wants it many times at once', async () => {
  const locks = await Promise.all(Array.from({ length: 20 }, () => acquireLock(path)));
  const taken = locks.filter((lock) => 'release' in lock);
  expect(taken).toHaveLength(1);
  await Promise.all(taken.map(release));
  const next = await acquireLock(path);
  expect(next).toHaveProperty('release');
  await release(next);
});

it('gives each lock of a dead process to one of many that want it at once', async () => {
  const paths = Array.from({ length: 40 }, (_, at) => `${path}-${at}`);
  for (const each of paths) writeFileSync(each, dead);
  const takers = await Promise.all(Array.from({ length: 4 }, () => takerOf(paths)));
  const taken = await Promise.all(takers.map((take) => take()));
  expect(taken.flat().toSorted()).toEqual(paths.toSorted());
});

/** A process that lives until the test ends, ready to take what it can get. */
async function takerOf(paths: readonly string[]): Promise<() => Promise<string[]>> {
  const script = `
    import { once } from 'node:events';
    import { acquireLock } from ${JSON.stringify(new URL('acquire-lock.ts', import.meta.url).href)};
    setInterval(() => {}, 60_000);
    console.log('ready');
    await once(process.stdin, 'data');
    const taken = [];
    for (const path of ${JSON.stringify(paths)})
      if ('release' in (await acquireLock(path))) taken.push(path);
    console.log(JSON.stringify(taken));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  onTestFinished(() => void child.kill());
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.write('go');
    const [output] = (await once(child.stdout, 'data')) as [Buffer];
    return JSON.parse(String(output)) as string[];
  };
}
