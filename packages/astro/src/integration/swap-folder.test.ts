import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginSwap } from './swap-folder.ts';

let dir: string;
let folder: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-swap-'));
  folder = join(dir, 'dist');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const fill = (path: string, text: string): void => {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
};
const readServedPage = (): string => readFileSync(join(folder, 'index.html'), 'utf8');

it('puts a new folder in the place of the old one, and leaves nothing beside it', async () => {
  fill(folder, 'old');
  writeFileSync(join(folder, 'gone.html'), '');
  const swap = await beginSwap(folder);
  fill(swap.next, 'new');
  await swap.commit();
  expect(readServedPage()).toBe('new');
  expect(readdirSync(folder)).toEqual(['index.html']);
  expect(readdirSync(dir)).toEqual(['dist']);
});

it('makes a folder where there was none', async () => {
  const swap = await beginSwap(folder);
  fill(swap.next, 'new');
  await swap.commit();
  expect(readServedPage()).toBe('new');
});

it('keeps the old folder while the new one is filled, and when that is abandoned', async () => {
  fill(folder, 'old');
  const swap = await beginSwap(folder);
  fill(swap.next, 'half');
  expect(readServedPage()).toBe('old');
  swap.abandon();
  expect(readServedPage()).toBe('old');
  expect(readdirSync(dir)).toEqual(['dist']);
});

it('keeps the repository that the old folder is published from', async () => {
  fill(folder, 'old');
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git', 'HEAD'), 'ref: refs/heads/pages\n');
  const swap = await beginSwap(folder);
  fill(swap.next, 'new');
  await swap.commit();
  expect(readServedPage()).toBe('new');
  expect(readFileSync(join(folder, '.git', 'HEAD'), 'utf8')).toContain('pages');
});

it('starts from nothing after a process that ended half-way', async () => {
  fill(folder, 'old');
  fill(`${folder}-next`, 'half');
  writeFileSync(join(`${folder}-next`, 'withdrawn.html'), '');
  const swap = await beginSwap(folder);
  fill(swap.next, 'new');
  await swap.commit();
  expect(readdirSync(folder)).toEqual(['index.html']);
});

it('brings back the folder of a process that ended while it swapped', async () => {
  fill(`${folder}-previous`, 'old');
  const swap = await beginSwap(folder);
  swap.abandon();
  expect(readServedPage()).toBe('old');
});

it('brings back the repository of a process that ended before it moved it', async () => {
  fill(folder, 'new');
  mkdirSync(join(`${folder}-previous`, '.git'), { recursive: true });
  await beginSwap(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['.git', 'index.html']);
  expect(readdirSync(dir)).toEqual(['dist']);
});
