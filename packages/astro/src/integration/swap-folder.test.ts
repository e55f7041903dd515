import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
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
  fill(`${folder}.comunal-next`, 'half');
  writeFileSync(join(`${folder}.comunal-next`, 'withdrawn.html'), '');
  const swap = await beginSwap(folder);
  fill(swap.next, 'new');
  await swap.commit();
  expect(readdirSync(folder)).toEqual(['index.html']);
});

it('brings back the folder of a process that ended while it swapped', async () => {
  fill(`${folder}.comunal-previous`, 'old');
  const swap = await beginSwap(folder);
  swap.abandon();
  expect(readServedPage()).toBe('old');
});

it('brings back the repository of a process that ended before it moved it', async () => {
  fill(folder, 'new');
  mkdirSync(join(`${folder}.comunal-previous`, '.git'), { recursive: true });
  const swap = await beginSwap(folder);
  swap.abandon();
  expect(readdirSync(folder).toSorted()).toEqual(['.git', 'index.html']);
  expect(readdirSync(dir)).toEqual(['dist']);
});

it('makes the folders above one that is not there', async () => {
  folder = join(dir, 'build', 'site');
  const swap = await beginSwap(folder);
  fill(swap.next, 'new');
  await swap.commit();
  expect(readServedPage()).toBe('new');
});

it.each(['dist', 'site.comunal-previous'])(
  'replaces the folder that a symbolic link leads to, also when it is still %s',
  async (name) => {
    const served = join(dir, 'site');
    fill(served, 'old');
    writeFileSync(join(served, 'withdrawn.html'), '');
    symlinkSync(served, folder, 'junction');
    // What a process leaves that ended while it swapped.
    if (name !== 'dist') renameSync(served, join(dir, name));
    const swap = await beginSwap(folder);
    fill(swap.next, 'new');
    await swap.commit();
    expect(lstatSync(folder).isSymbolicLink()).toBe(true);
    expect(readdirSync(served)).toEqual(['index.html']);
    expect(readFileSync(join(served, 'index.html'), 'utf8')).toBe('new');
  },
);

it('refuses a second process while one fills the folder, and names it', async () => {
  const builder = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1000)']);
  onTestFinished(() => void builder.kill());
  writeFileSync(`${folder}.comunal-lock`, String(builder.pid));
  fill(`${folder}.comunal-next`, 'of the other process');
  await expect(beginSwap(folder)).rejects.toThrow(`Process ${String(builder.pid)}`);
  expect(existsSync(`${folder}.comunal-next`)).toBe(true);
});

it('leaves what another process fills once it has committed', async () => {
  const swap = await beginSwap(folder);
  fill(swap.next, 'new');
  await swap.commit();
  fill(swap.next, 'of the next process');
  swap.abandon();
  expect(existsSync(swap.next)).toBe(true);
});

it('brings the old folder back when the new one cannot take its place', async () => {
  fill(folder, 'old');
  const swap = await beginSwap(folder);
  await expect(swap.commit()).rejects.toThrow('ENOENT');
  expect(readServedPage()).toBe('old');
});

it('leaves nothing of what was filled when the process is interrupted', async () => {
  fill(folder, 'old');
  const script = `
    const { beginSwap } = await import(${JSON.stringify(import.meta.resolve('./swap-folder.ts'))});
    const { next } = await beginSwap(${JSON.stringify(folder)});
    (await import('node:fs')).mkdirSync(next);
    console.log('filling');
    setInterval(() => undefined, 1000);`;
  const child = spawn(
    process.execPath,
    ['--conditions=@comunal/source', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  child.stdout.once('data', () => child.kill('SIGINT'));
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGINT');
  expect(readdirSync(dir)).toEqual(['dist']);
  expect(readServedPage()).toBe('old');
});
