import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folders } from '../src/read/folders.ts';
import { loadContent } from '../src/load-content.ts';
import { problemCodes } from '../src/model/problem-codes.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const fixtures = join(root, 'fixtures', 'readme');

it('checks the smallest folder as the README prints it', async () => {
  const blocks = [...readme.matchAll(/^```yaml\n(# (\S+)\n.*?)^```/gms)];
  const written = Object.fromEntries(blocks.map(([, text, path]) => [path, text]));
  const paths = readdirSync(join(fixtures, 'content'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('content', path))
    .filter((path) => statSync(join(fixtures, path)).isFile());
  const files = Object.fromEntries(
    paths.map((path) => [path, readFileSync(join(fixtures, path), 'utf8')]),
  );
  expect(Object.keys(files)).toHaveLength(3);
  expect(written).toEqual(files);
  const content = await loadContent(join(fixtures, 'content'));
  expect(content.problems).toEqual([]);
  expect(content.toPublic().list('site')).toHaveLength(1);
});

it('documents each problem with its severity', () => {
  const table = readFileSync(join(root, 'docs/content-problems.md'), 'utf8');
  const severities = new Map<string, string>();
  for (const [, codes = '', severity = ''] of table.matchAll(/^\| (`.*?) +\| ([a-z, ]+?) +\|/gm))
    for (const [, code = ''] of codes.matchAll(/`([^`]+)`/g)) severities.set(code, severity);
  for (const [code, severity] of Object.entries(problemCodes))
    expect(severities.get(code), code).toContain(severity);
});

it('names each folder in the README', () => {
  const line = readme.split('\n').find((text) => text.startsWith('Folders: ')) ?? '';
  const [list = ''] = line.split('.');
  const names = [...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  expect(names).toEqual(Object.values(folders));
});
