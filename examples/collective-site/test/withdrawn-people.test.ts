import { commands } from '@comunal/content/cli';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySite, runBuild } from './support/copy-site.ts';
import { listFiles } from './support/list-files.ts';
import { searchFolder } from './support/search-bytes.ts';
import { plantAround, plantPerson } from './support/withdrawn-people.ts';

const people = Array.from({ length: pickCount(4, 20) }, (_, index) => plantPerson(index));
const withdrawn = people.filter((_, index) => index % 2 === 0);
const staying = people.filter((_, index) => index % 2 === 1);
const files: Readonly<Record<string, string | Buffer>> = {
  'astro.config.ts': `import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [comunal()] });`,
  ...plantAround(people),
  ...Object.assign({}, ...people.map((person) => person.files)),
};
const outputs = ['dist', 'export'];

let copy: string;
/** The strings that the first outputs had. */
let planted: ReadonlySet<string>;
/** Those that are left. */
let left: ReadonlySet<string>;

beforeAll(async () => {
  copy = copySite();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), content);
  }
  await buildAndExport();
  planted = findStrings();
  for (const { slug } of withdrawn) await run('consent', ['withdraw', slug, '--yes']);
  await buildAndExport();
  left = findStrings();
}, 480_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function buildAndExport(): Promise<void> {
  const { code, output } = await runBuild(copy);
  if (code !== 0) throw new Error(output);
  await run('export', ['all', 'content', '--out', 'export']);
}

async function run(name: string, args: readonly string[]): Promise<void> {
  const command = await commands.find((each) => each.name === name)?.load();
  let written = '';
  const write = (text: string): boolean => (written += text) !== '';
  const code = await command?.run({
    args,
    cwd: copy,
    env: {},
    stdout: { write },
    stderr: { write },
    locale: 'en',
    signal: new AbortController().signal,
  });
  if (code !== 0) throw new Error(written);
}

/** Finds the planted strings in all that a build and an export write, caches included, and in what is packed there. */
function findStrings(): ReadonlySet<string> {
  const modules = readdirSync(join(copy, 'node_modules')).filter((name) => name.startsWith('.'));
  const folders = [
    ...outputs,
    ...readdirSync(copy).filter((name) => name.startsWith('.')),
    ...modules.map((name) => join('node_modules', name)),
  ];
  const strings = people.flatMap((person) => person.strings);
  const sightings = folders.flatMap((folder) => searchFolder(join(copy, folder), strings));
  return new Set(sightings.map(({ needle }) => needle));
}

const isLeft = (text: string): boolean => left.has(text);

it('has had each of the people in its outputs', () => {
  for (const { slug, strings } of people) {
    const count = strings.filter((text) => planted.has(text)).length;
    expect(count, slug).toBeGreaterThan(strings.length * 0.8);
  }
});

it('has no trace of those who withdrew in pages, feeds, search, exports and caches', () => {
  expect(withdrawn.flatMap(({ strings }) => strings.filter(isLeft))).toEqual([]);
});

it('has all of the others as before', () => {
  const others = staying.flatMap(({ strings }) => strings);
  expect(others.filter(isLeft)).toEqual(others.filter((text) => planted.has(text)));
});

it('keeps no shared picture of a page that is gone', () => {
  const pages = listFiles(join(copy, 'dist')).filter((file) => file.endsWith('.html'));
  const html = pages.map((file) => readFileSync(join(copy, 'dist', file), 'utf8')).join('');
  const files = ['dist', 'node_modules/.astro'].flatMap((name) => listFiles(join(copy, name)));
  const names = files.flatMap((file) => /share\.[0-9a-f]+\.png/.exec(file)?.[0] ?? []);
  expect(names.length).toBeGreaterThan(people.length);
  expect(names.filter((name) => !html.includes(name))).toEqual([]);
});
