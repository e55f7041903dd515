import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pdf } from './support/honest-files.ts';
import { runCheck } from './support/run-check.ts';

const real = join(import.meta.dirname, '../../../examples/collective-site/content');
const event = 'events/hackmitin-2021.yaml';
const book = 'publications/violencia-digital-en-mexico.yaml';

interface Planted {
  readonly title: string;
  readonly plant: (dir: string) => void;
  readonly file: string;
  /** Where the line and column of the mistake are. The beginning of the file, when it is the file as a whole. */
  readonly at?: string;
  /** What the line says to do. */
  readonly says: string;
}

let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'comunal-planted-')), 'content');
  cpSync(real, dir, { recursive: true });
});
afterEach(() => {
  rmSync(join(dir, '..'), { recursive: true, force: true });
});

const change = (file: string, from: string, to: string) => (folder: string) => {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(join(folder, file), text.replace(from, to));
};
const write = (file: string, text: string | Uint8Array) => (folder: string) =>
  writeFileSync(join(folder, file), text);
const cover = (path: string) =>
  change(book, 'summary:', `cover: { path: ${path}, alt: C }\nsummary:`);
const inBook = (text: string) => change(book, 'editions:', `${text}\neditions:`);
const file = (bytes: number) =>
  `editions: [{ language: es, format: digital, state: published, files: [{ path: a.pdf, mediaType: application/pdf, bytes: ${bytes}, sha256: ${'0'.repeat(64)} }] }]`;

/** One mistake each, in the real content of the example site. */
const mistakes: readonly Planted[] = [
  {
    title: 'an unknown key',
    plant: change(event, 'attendance:', 'atendance:'),
    file: event,
    at: 'atendance:',
    says: 'Did you mean “attendance”?',
  },
  {
    title: 'a broken reference',
    plant: change(event, 'organization/comunal', 'organization/comunual'),
    file: event,
    at: 'organization/comunual',
    says: 'Did you mean “organization/comunal”?',
  },
  {
    title: 'a bad date',
    plant: change(event, '2021-12-17', '2021-12-32'),
    file: event,
    at: '"2021-12-32"',
    says: 'Write the year',
  },
  {
    title: 'a missing translation',
    plant: change(event, '  pt: Edição híbrida de 2021\n', ''),
    file: event,
    at: 'subtitle:',
    says: 'translations: { pt: { state: wished } }',
  },
  {
    title: 'a duplicate slug',
    plant: (folder) => {
      const text = readFileSync(join(folder, event), 'utf8');
      writeFileSync(join(folder, 'events/hackmitin-2021.md'), `---\n${text}---\n`);
    },
    file: event,
    says: 'Change one',
  },
  {
    title: 'a missing file',
    plant: cover('portada.svg'),
    file: book,
    at: 'portada.svg',
    says: 'Put it in the folder',
  },
  {
    title: 'a wrong checksum',
    plant: (folder) => {
      write('publications/a.pdf', pdf)(folder);
      const text = readFileSync(join(folder, book), 'utf8');
      writeFileSync(
        join(folder, book),
        text.replace(/^editions:[\s\S]*/m, `${file(pdf.length)}\n`),
      );
    },
    file: book,
    at: '0'.repeat(64),
    says: `sha256: ${createHash('sha256').update(pdf).digest('hex')}`,
  },
  {
    title: 'YAML that is none',
    plant: change(event, 'title: HackMitin', 'title: HackMitin: 2021'),
    file: event,
    at: 'HackMitin: 2021',
    says: 'put it in quotes',
  },
  {
    title: 'a huge file',
    plant: inBook(`notes: ${'x'.repeat(1_100_000)}`),
    file: book,
    says: 'Split the text',
  },
  {
    title: 'a byte that is no UTF-8',
    plant: write(event, Buffer.from('visibility: public\ntitle: \xf1\n', 'latin1')),
    file: event,
    at: '\u00f1',
    says: 'save it',
  },
  {
    title: 'a link out of the folder',
    plant: (folder) => symlinkSync(import.meta.filename, join(folder, 'events/otro.yaml')),
    file: 'events/otro.yaml',
    says: 'Put a copy',
  },
  {
    title: 'a path with ..',
    plant: cover('../site.yaml'),
    file: book,
    at: '../site.yaml',
    says: 'without “..”',
  },
];

/** Line and column, counted here by themselves. */
function placeOf({ file, at = '' }: Planted): string {
  const text = readFileSync(join(dir, file), at === '\u00f1' ? 'latin1' : 'utf8');
  const before = text.slice(0, text.indexOf(at)).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

it('finds no problem in the real content', async () => {
  const { code, out } = await runCheck(['content'], { cwd: join(dir, '..'), locale: 'en' });
  expect(code).toBe(0);
  expect(out).toMatch(/^27 entries; 3 languages: Spanish, English and Portuguese\n/);
  expect(out).toMatch(/no problem\n$/i);
});

it.each(mistakes)(
  '$title is named with file, line and column, and ends with 1',
  async (mistake) => {
    mistake.plant(dir);
    const place = `content/${mistake.file}:${placeOf(mistake)}`;
    const { code, out } = await runCheck(['content'], { cwd: join(dir, '..'), locale: 'en' });
    const line = out.split('\n').find((each) => each.startsWith(`${place}: error: `));
    expect(line ?? out).toContain(mistake.says);
    expect(out).toMatch(/\n1 error\n$/);
    expect(code).toBe(1);
  },
);
