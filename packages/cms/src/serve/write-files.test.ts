import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { symlinkSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeLeftovers, writeFiles } from './write-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comunal-cms-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(file(name), 'utf8');

it('makes folders, and keeps who may read a file', async () => {
  writeFileSync(file('a.yaml'), 'old', { mode: 0o640 });
  await writeFiles([
    { path: file('a/picture.png'), content: Buffer.from([1]) },
    { path: file('a.yaml'), content: 'new' },
  ]);
  expect([text('a.yaml'), statSync(file('a.yaml')).mode & 0o777]).toEqual(['new', 0o640]);
  expect(readdirSync(folder, { recursive: true })).toEqual(['a', 'a.yaml', 'a/picture.png']);
});

it('writes where a link leads, and keeps the link', async () => {
  writeFileSync(file('real.yaml'), 'old');
  symlinkSync('real.yaml', file('link.yaml'));
  await writeFiles([{ path: file('link.yaml'), content: 'new' }]);
  expect(text('real.yaml')).toBe('new');
});

it('changes no file when one of them cannot be written', async () => {
  writeFileSync(file('a.yaml'), 'old');
  mkdirSync(file('b.yaml'));
  const first = { path: file('a.yaml'), content: 'new' };
  const failing = [
    { path: file('b.yaml'), content: 'new' },
    { path: file('a.yaml/c.png'), content: 'new' },
  ];
  for (const second of failing) {
    await expect(writeFiles([first, second])).rejects.toThrow(/folder|ENOTDIR|EEXIST/);
    expect(text('a.yaml')).toBe('old');
  }
  expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
});

it('says which files were written when one of them cannot take its place', async () => {
  const files = ['a.yaml', 'b', 'b/c.png'].map((name) => ({ path: file(name), content: 'new' }));
  // The folder of the third is made when the second one is on its way.
  await expect(writeFiles(files)).rejects.toMatchObject({
    name: 'PartlyWrittenError',
    written: [file('a.yaml')],
    cause: { code: 'EISDIR' },
  });
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(['a.yaml', 'b']);
});

it('leaves what another process may be saving, and clears up what is old', async () => {
  const [young, old] = ['.a.yaml.1.comunal-saving', '.b.yaml.2.comunal-saving'];
  for (const name of [young, old]) writeFileSync(file(name), '');
  const minutesAgo = Date.now() / 1000 - 300;
  utimesSync(file(old), minutesAgo, minutesAgo);
  await removeLeftovers(folder);
  expect(readdirSync(folder)).toEqual([young]);
});

it('leaves the old file whole when the process is killed, and clears up', async () => {
  writeFileSync(file('a.yaml'), 'old');
  const script = `
    const { writeFiles } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'write-files.ts')).href)});
    const content = Buffer.alloc(64 * 1024 * 1024, 'x');
    for (;;) await writeFiles([{ path: ${JSON.stringify(file('a.yaml'))}, content }]);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const watcher = watch(folder, (_, name) => {
    if (name?.endsWith('.comunal-saving')) child.kill('SIGKILL');
  });
  await ended;
  watcher.close();
  expect(['old', 'x'.repeat(64 * 1024 * 1024)]).toContain(text('a.yaml'));
  for (const name of readdirSync(folder)) utimesSync(file(name), 0, 0);
  await removeLeftovers(folder);
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});
