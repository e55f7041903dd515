import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

// By a name in a variable: the script has no types of its own.
const script = '../scripts/swap-folder.mjs';
const { swapFolder } = (await import(script)) as {
  swapFolder: (folder: string, make: (next: string) => Promise<void>) => Promise<void>;
};

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
  await swapFolder(folder, async (next) => fill(next, 'new'));
  expect(readServedPage()).toBe('new');
  expect(readdirSync(folder)).toEqual(['index.html']);
  expect(readdirSync(dir)).toEqual(['dist']);
});

it('makes a folder where there was none', async () => {
  await swapFolder(folder, async (next) => fill(next, 'new'));
  expect(readServedPage()).toBe('new');
});

it('keeps the old folder while the new one is made, and when that fails', async () => {
  fill(folder, 'old');
  const making = swapFolder(folder, async (next) => {
    fill(next, 'half');
    expect(readServedPage()).toBe('old');
    throw new Error('no disk');
  });
  await expect(making).rejects.toThrow('no disk');
  expect(readServedPage()).toBe('old');
  expect(readdirSync(dir)).toEqual(['dist']);
});

it('starts from nothing after a process that ended half-way', async () => {
  fill(folder, 'old');
  fill(`${folder}-next`, 'half');
  writeFileSync(join(`${folder}-next`, 'withdrawn.html'), '');
  await swapFolder(folder, async (next) => fill(next, 'new'));
  expect(readdirSync(folder)).toEqual(['index.html']);
});

it('brings back the folder of a process that ended while it swapped', async () => {
  fill(`${folder}-previous`, 'old');
  const making = swapFolder(folder, () => Promise.reject(new Error('no disk')));
  await expect(making).rejects.toThrow('no disk');
  expect(readServedPage()).toBe('old');
});
