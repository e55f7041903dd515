import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { takeLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'comunal-lock-'));
const path = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(path, { force: true }));

/** A process that has ended. */
const dead = String(spawnSync(process.execPath, ['--version']).pid);

it('holds the id of its process, for its owner alone, until it is released', async () => {
  const lock = await takeLock(path);
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await takeLock(path)).toEqual({ pid: process.pid });
  if ('release' in lock) await lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['of a dead process', dead],
  ['that is empty', ''],
  ['that holds something else', 'x'],
])('takes a lock over %s', async (_, text) => {
  writeFileSync(path, text);
  expect(await takeLock(path)).toHaveProperty('release');
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  expect(readdirSync(folder)).toEqual(['lock']);
});

it('gives a lock to one of many that want it at once, also one of a dead process', async () => {
  for (const text of [undefined, dead]) {
    rmSync(path, { force: true });
    if (text !== undefined) writeFileSync(path, text);
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)));
    expect(taken.filter((lock) => 'release' in lock)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['lock']);
  }
});
