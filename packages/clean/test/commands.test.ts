import { callCommand } from '@comunal/test-kit/call-command';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useTools } from '@comunal/test-kit/environment';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from '../src/cli/index.ts';
import { needsEncoders, plantedMedia } from './support/planted-media.ts';
import { plantedPdfs } from './support/planted-pdfs.ts';
import { plantJpeg, plantPng } from './support/planted-pictures.ts';

useTools('ffmpeg', 'ffprobe');

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'comunal-clean-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const call = (...args: string[]) =>
  callCommand(async (context) => (await commands[0]?.load())?.run(context), { cwd, args });

it('cleans files in their place, keeps their mode and names no value', async () => {
  await writeFile(join(cwd, 'a.jpg'), await plantJpeg());
  await writeFile(join(cwd, '-b\n.jpg'), await plantPng());
  await chmod(join(cwd, 'a.jpg'), 0o640);
  const { code, out, err } = await call('a.jpg', '--', '-b\n.jpg');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('a.jpg: removed\n');
  expect(out).toContain('  stays: colour profile, how it is turned, size and coding\n');
  expect(out).not.toContain('PLANTED');
  expect((await stat(join(cwd, 'a.jpg'))).mode & 0o777).toBe(0o640);
  expect((await readFile(join(cwd, 'a.jpg'))).includes('PLANTED')).toBe(false);
  expect((await readFile(join(cwd, '-b\n.jpg'))).includes('PLANTED')).toBe(false);
  expect(await readdir(cwd)).toHaveLength(2);
});

it('refuses a picture that is too large before it reads it', async () => {
  await writeFile(join(cwd, 'a.jpg'), '\xFF\xD8\xFF', 'latin1');
  await truncate(join(cwd, 'a.jpg'), 3 * 2 ** 30);
  const { code, err } = await call('a.jpg');
  expect([code, err]).toEqual([1, 'a.jpg has more than 256 MB: make it smaller.\n']);
});

it('writes nothing with --check, and ends with 1 where there is something', async () => {
  const picture = await plantPng();
  await writeFile(join(cwd, 'a.png'), picture);
  const { code, out } = await call('a.png', '--check', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    files: [{ file: 'a.png', status: 'unclean' }],
  });
  expect((await readFile(join(cwd, 'a.png'))).equals(picture)).toBe(true);
  await call('a.png');
  expect((await call('a.png', '--check')).code).toBe(0);
});

it('cleans a PDF, and says which content goes with it and what stays', async () => {
  const [, plantInteraction] = plantedPdfs;
  await writeFile(join(cwd, 'acta.pdf'), await plantInteraction());
  const { code, out } = await call('acta.pdf');
  expect(code).toBe(0);
  const lost =
    'comments and marks, form fields, links to files and scripts, attachments, bookmarks';
  expect(out).toContain(`  content that goes with it: ${lost}\n`);
  expect(out).toContain('  stays: pages, links');
  const { files } = JSON.parse((await call('acta.pdf', '--check', '--json')).out);
  expect(files).toEqual([
    { file: 'acta.pdf', status: 'clean', format: 'pdf', removed: [], kept: expect.any(Array) },
  ]);
});

it('cleans a video in its place, and keeps its mode', needsEncoders, async () => {
  const [plantMp4] = plantedMedia.mp4;
  await writeFile(join(cwd, '-a.mp4'), await plantMp4());
  await chmod(join(cwd, '-a.mp4'), 0o640);
  const { code, out } = await call('--', '-a.mp4');
  expect(code).toBe(0);
  expect(out).toContain('  content that goes with it: subtitles, chapters\n');
  expect((await stat(join(cwd, '-a.mp4'))).mode & 0o777).toBe(0o640);
  expect((await readFile(join(cwd, '-a.mp4'))).includes('PLANTED')).toBe(false);
  expect(await readdir(cwd)).toEqual(['-a.mp4']);
});

it('refuses links, folders, missing files and others, and cleans the rest', async () => {
  const picture = await plantPng();
  for (const name of ['a.png', 'b.png', 'c.png']) await writeFile(join(cwd, name), picture);
  await symlink('a.png', join(cwd, 'link.png'));
  await link(join(cwd, 'b.png'), join(cwd, 'same.png'));
  await mkdir(join(cwd, 'folder'));
  await writeFile(join(cwd, 'acta.png'), 'PK\x03\x04word/');
  const names = ['link.png', 'same.png', 'folder', 'missing.png', 'acta.png', 'c.png'];
  const { code, out, err } = await call(...names);
  expect(code).toBe(1);
  expect(err.trimEnd().split('\n')).toHaveLength(5);
  expect(err).toContain('link.png is a link');
  expect(err).toContain('same.png has other names');
  expect(err).toContain('acta.png is a document');
  expect(out).toMatch(/^c\.png: removed/);
  expect((await readFile(join(cwd, 'a.png'))).equals(picture)).toBe(true);
});
