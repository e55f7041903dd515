import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { notAsRoot } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';
import { captionsFolder } from './support/captions-folder.ts';

const LONG = `WEBVTT\n\n00:00:00.000 --> 00:00:05.000\nla red que hicimos con las vecinas en la casa de todas\n`;

it.each([
  [['check', 'no.vtt'], 1, 'There is no file at no.vtt.\n'],
  [['check', 'a.vtt', 'no.vtt'], 1, 'There is no file at no.vtt.\n'],
  [['check', 'a.vtt/x'], 1, 'There is no file at a.vtt/x.\n'],
  [['check', 'vacía'], 1, 'vacía has no .vtt or .srt files.\n'],
  [['status', 'vacía'], 1, 'vacía has no .vtt or .srt files.\n'],
  [
    ['status', 'a.vtt'],
    1,
    'No file has its language in its name, and status compares languages: use names such as charla.es.vtt.\n',
  ],
  [['transcript', 'a.vtt', '--chapters', 'no.txt'], 1, 'There is no file at no.txt.\n'],
  [
    ['translate', 'a.vtt', '--to', 'náhuatl', '--export', 'po'],
    2,
    '“náhuatl” is not the key of a language: --to takes one like es, pt-BR or tzh.\n',
  ],
  [['translate', 'a.vtt', '--to', 'pt', '--import', 'no.po'], 1, 'There is no file at no.po.\n'],
])('explains that a file is missing: %j', async (args, code, err) => {
  const { call } = captionsFolder({ 'a.vtt': LONG, 'vacía/x.txt': '' });
  expect(await call(args)).toEqual({ code, err, out: '' });
});

it.each([
  ['check', 'grande.vtt'],
  ['translate', 'a.vtt', '--to', 'pt', '--import', 'grande.vtt'],
])('refuses a file of a gigabyte before reading it: %s', async (...args) => {
  const { call, cwd } = captionsFolder({ 'a.vtt': LONG, 'grande.vtt': '' });
  truncateSync(join(cwd, 'grande.vtt'), 2 ** 30);
  expect(await call(args)).toEqual({
    code: 1,
    err: 'grande.vtt is over 20 MiB and is not read: the captions of a film take less than one.\n',
    out: '',
  });
});

it('recognises a binary file, and never replaces it', async () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
  const { call, cwd } = captionsFolder({ 'a.vtt': bytes });
  const { code, out } = await call(['check', 'a.vtt']);
  expect(code).toBe(1);
  expect(out).toContain('a.vtt:1:1: no timings were found');
  expect((await call(['fix', 'a.vtt', '--write'])).code).toBe(1);
  expect(statSync(join(cwd, 'a.vtt')).size).toBe(5000);
});

it('strips control characters for a terminal, and keeps them in a pipe', async () => {
  const { call } = captionsFolder({
    'a.vtt': 'WEBVTT\n\n00:00:00.000 --> 00:00:05.000\n\u001B[2Jhola\n',
    'b\u001B[2J.vtt': '',
  });
  expect((await call(['shift', 'a.vtt', '--by', '1'], { isTTY: true })).out).not.toContain(
    '\u001B',
  );
  expect((await call(['shift', 'a.vtt', '--by', '1'])).out).toContain('\u001B[2Jhola');
  expect((await call(['check', '.'])).out).not.toContain('\u001B');
  expect((await call(['check', '.', '--json'])).out).not.toContain('\u001B');
});

it('keeps a symbolic link, and the mode of its file', async () => {
  const { call, cwd, read } = captionsFolder({ 'd/a.es.vtt': LONG });
  chmodSync(join(cwd, 'd/a.es.vtt'), 0o640);
  symlinkSync('d/a.es.vtt', join(cwd, 'link.es.vtt'));
  await call(['fix', 'link.es.vtt', '--write']);
  expect(lstatSync(join(cwd, 'link.es.vtt')).isSymbolicLink()).toBe(true);
  expect(read('d/a.es.vtt')).toContain('vecinas\nen');
  expect(statSync(join(cwd, 'd/a.es.vtt')).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(cwd, 'd'))).toEqual(['a.es.vtt']);
});

it('replaces a file atomically, so that a reader keeps the old one', async () => {
  const { call, cwd, read } = captionsFolder({ 'a.es.vtt': LONG });
  linkSync(join(cwd, 'a.es.vtt'), join(cwd, 'before.txt'));
  await call(['fix', 'a.es.vtt', '--write']);
  expect(read('before.txt')).toBe(LONG);
  expect(read('a.es.vtt')).not.toBe(LONG);
});

it('reads folders once, without following circular links', async () => {
  const { call, cwd } = captionsFolder({ 'd/a.es.vtt': LONG });
  symlinkSync('..', join(cwd, 'd/up'));
  expect(
    (await call(['check', '.', 'd', 'd/a.es.vtt'])).out.match(/long-line|line of/g),
  ).toHaveLength(1);
});

it('explains that a folder cannot be read', notAsRoot, async () => {
  const { call, cwd, read } = captionsFolder({ 'd/a.es.vtt': LONG, 'e/b.vtt': LONG });
  chmodSync(join(cwd, 'd'), 0o000);
  chmodSync(join(cwd, 'e'), 0o500);
  expect((await call(['check', 'd'])).err).toBe(
    'd cannot be read (EACCES): check its permissions.\n',
  );
  expect(await call(['fix', 'e', '--write'])).toMatchObject({ code: 1 });
  expect(read('e/b.vtt')).toBe(LONG);
  chmodSync(join(cwd, 'd'), 0o700);
});

it('explains that a file cannot be written, and leaves it unchanged', async () => {
  const { call, cwd, read } = captionsFolder({ 'a.vtt': LONG });
  mkdirSync(join(cwd, 'a.srt'));
  expect(await call(['convert', 'a.vtt', '--write'])).toMatchObject({
    code: 1,
    err: 'a.srt cannot be written (EISDIR). It is unchanged.\n',
  });
  expect(readdirSync(cwd).toSorted()).toEqual(['a.srt', 'a.vtt']);
  expect(read('a.vtt')).toBe(LONG);
});

it('stops between files on interruption', async () => {
  const { call, read } = captionsFolder({ 'a.vtt': LONG });
  const signal = AbortSignal.abort();
  expect((await call(['fix', 'a.vtt', '--write'], { signal })).code).toBe(130);
  expect(read('a.vtt')).toBe(LONG);
});
