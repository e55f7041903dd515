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
import { expect, it } from 'vitest';
import { captionsFolder } from './support/captions-folder.ts';

const LONG = `WEBVTT\n\n00:00:00.000 --> 00:00:05.000\nla red que hicimos con las vecinas en la casa de todas\n`;
const isRoot = process.getuid?.() === 0;

it.each([
  [['check', 'no.vtt'], 1, 'There is no file at no.vtt.\n'],
  [['check', 'a.vtt', 'no.vtt'], 1, 'There is no file at no.vtt.\n'],
  [['check', 'a.vtt/x'], 1, 'There is no file at a.vtt/x.\n'],
  [['check', 'vacía'], 1, 'vacía holds no .vtt or .srt captions.\n'],
  [['status', 'vacía'], 1, 'vacía holds no .vtt or .srt captions.\n'],
  [
    ['status', 'a.vtt'],
    1,
    'No file says its language in its name, and status compares languages: give them names such as charla.es.vtt.\n',
  ],
  [['transcript', 'a.vtt', '--chapters', 'no.txt'], 1, 'There is no file at no.txt.\n'],
  [['translate', 'a.vtt', '--to', 'pt', '--import', 'no.po'], 1, 'There is no file at no.po.\n'],
])('%j', async (args, code, err) => {
  const { call } = captionsFolder({ 'a.vtt': LONG, 'vacía/x.txt': '' });
  expect(await call(args)).toEqual({ code, err, out: '' });
});

it.each([
  ['check', 'grande.vtt'],
  ['translate', 'a.vtt', '--to', 'pt', '--import', 'grande.vtt'],
])('%s: a file of a gigabyte is refused before it is read', async (...args) => {
  const { call, cwd } = captionsFolder({ 'a.vtt': LONG, 'grande.vtt': '' });
  truncateSync(join(cwd, 'grande.vtt'), 2 ** 30);
  expect(await call(args)).toEqual({
    code: 1,
    err: 'grande.vtt is over 20 MiB and is not read: the captions of a film take less than one.\n',
    out: '',
  });
});

it('a binary file is told apart from captions, and never written', async () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256);
  const { call, cwd } = captionsFolder({ 'a.vtt': bytes });
  const { code, out } = await call(['check', 'a.vtt']);
  expect(code).toBe(1);
  expect(out).toContain('a.vtt:1:1: no times were found');
  expect((await call(['fix', 'a.vtt', '--write'])).code).toBe(1);
  expect(statSync(join(cwd, 'a.vtt')).size).toBe(5000);
});

it('what a file holds does not steer the terminal, and goes into a pipe as it is', async () => {
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

it('a link keeps leading to its file, which keeps its mode', async () => {
  const { call, cwd, read } = captionsFolder({ 'd/a.es.vtt': LONG });
  chmodSync(join(cwd, 'd/a.es.vtt'), 0o640);
  symlinkSync('d/a.es.vtt', join(cwd, 'link.es.vtt'));
  await call(['fix', 'link.es.vtt', '--write']);
  expect(lstatSync(join(cwd, 'link.es.vtt')).isSymbolicLink()).toBe(true);
  expect(read('d/a.es.vtt')).toContain('vecinas\nen');
  expect(statSync(join(cwd, 'd/a.es.vtt')).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(cwd, 'd'))).toEqual(['a.es.vtt']);
});

it('a file is replaced in one step: who has it open keeps the old one', async () => {
  const { call, cwd, read } = captionsFolder({ 'a.es.vtt': LONG });
  linkSync(join(cwd, 'a.es.vtt'), join(cwd, 'before.txt'));
  await call(['fix', 'a.es.vtt', '--write']);
  expect(read('before.txt')).toBe(LONG);
  expect(read('a.es.vtt')).not.toBe(LONG);
});

it('folders are gone through once, without links that lead round in a circle', async () => {
  const { call, cwd } = captionsFolder({ 'd/a.es.vtt': LONG });
  symlinkSync('..', join(cwd, 'd/up'));
  expect(
    (await call(['check', '.', 'd', 'd/a.es.vtt'])).out.match(/long-line|line of/g),
  ).toHaveLength(1);
});

it.skipIf(isRoot)('a folder without rights is told (skipped for root, who may all)', async () => {
  const { call, cwd, read } = captionsFolder({ 'd/a.es.vtt': LONG, 'e/b.vtt': LONG });
  chmodSync(join(cwd, 'd'), 0o000);
  chmodSync(join(cwd, 'e'), 0o500);
  expect((await call(['check', 'd'])).err).toBe(
    'd cannot be read (EACCES): look at its permissions.\n',
  );
  expect(await call(['fix', 'e', '--write'])).toMatchObject({ code: 1 });
  expect(read('e/b.vtt')).toBe(LONG);
  chmodSync(join(cwd, 'd'), 0o700);
});

it('a place that cannot be written is told, and what was there stays', async () => {
  const { call, cwd, read } = captionsFolder({ 'a.vtt': LONG });
  mkdirSync(join(cwd, 'a.srt'));
  expect(await call(['convert', 'a.vtt', '--write'])).toMatchObject({
    code: 1,
    err: 'a.srt cannot be written (EISDIR). What was there is as it was.\n',
  });
  expect(readdirSync(cwd).toSorted()).toEqual(['a.srt', 'a.vtt']);
  expect(read('a.vtt')).toBe(LONG);
});

it('stops between files when it is interrupted', async () => {
  const { call, read } = captionsFolder({ 'a.vtt': LONG });
  const signal = AbortSignal.abort();
  expect((await call(['fix', 'a.vtt', '--write'], { signal })).code).toBe(130);
  expect(read('a.vtt')).toBe(LONG);
});
