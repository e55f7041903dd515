import { parsePo, type TranslationUnit } from '@comunal/exchange';
import { pickCases } from '@comunal/test-kit/pick-cases';
import { loadContent } from '@comunal/content';
import { unzipSync } from 'fflate';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ExchangeFormat } from '../src/file/exchange-format.ts';
import { call } from './support/call.ts';
import { computeExpectedFiles, type Files } from './support/expected-files.ts';
import { fillTable } from './support/fill-file.ts';
import { readFiles } from './support/read-files.ts';

const SAMPLE = join(import.meta.dirname, '../../../examples/collective-site/content-sample');
const MARK = 'TRADUZIDO';

async function copySample(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'comunal-round-trip-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(SAMPLE, join(root, 'content'), { recursive: true });
  return root;
}

/** Writes comments into all YAML: above everything, between two languages, and behind values. */
async function writeComments(dir: string): Promise<void> {
  for (const name of Object.keys(await readFiles(dir))) {
    if (!/\.(?:yaml|md)$/.test(name)) continue;
    const text = await readFile(join(dir, name), 'utf8');
    const [, head = '', yaml = '', rest = ''] =
      /^(---\n)([^]*?\n)(---\n[^]*)$/.exec(text) ??
      (name.endsWith('.md') ? ['', text] : ['', '', text]);
    if (yaml === '') continue;
    const commented = yaml
      .replaceAll(/^( +)pt: ("?)[^|>"\n]+\2$/gm, '$1#  as we say it\n$&  # ¿así?')
      .replaceAll(/^ +(?:state|language): .*$/gm, '$& # of 2030')
      .replace(/\n$/, '\n# the end\n');
    await writeFile(join(dir, name), `${head}# Do not lose this.\n\n${commented}${rest}`);
  }
}

async function exportUnits(root: string, ...args: string[]): Promise<readonly TranslationUnit[]> {
  const file = 'translations/all.po';
  expect((await call(root, 'export', '--to', 'pt', '--output', file, ...args)).code).toBe(0);
  const { units } = parsePo(await readFile(join(root, file)));
  await rm(join(root, file));
  return units;
}

/** Marks the first word of a translation that is there, and of the source where there is none. */
function retranslate(unit: TranslationUnit): TranslationUnit {
  const { target, source } = unit;
  const marked = (text: string): string => text.replace(/\p{L}+/u, (word) => `${word}${MARK}`);
  return { ...unit, target: marked(target === '' ? source : target) };
}

const FORMATS: readonly ExchangeFormat[] = ['po', 'xlsx', 'csv'];

it.each(FORMATS)('changes nothing when a file comes back as it went out: %s', async (format) => {
  const root = await copySample();
  const before = await readFiles(join(root, 'content'));
  const file = `translations/pt.${format}`;
  expect((await call(root, 'export', '--to', 'pt', '--format', format)).code).toBe(0);
  const { code, out } = await call(root, 'import', file, '--yes');
  expect([code, out]).toEqual([
    0,
    `${file} (pt): translations that are new or changed: 0.\nThere is nothing to write.\n`,
  ]);
  expect(await readFiles(join(root, 'content'))).toEqual(before);
});

// The short form writes one table and one file of another kind.
it.each(pickCases(FORMATS, 2))(
  'changes only what was translated in a whole site, and says so of each entry: %s',
  async (format) => {
    const root = await copySample();
    const content = join(root, 'content');
    await writeComments(content);
    const before = await readFiles(content);
    const known = await exportUnits(root);
    const file = `translations/pt.${format}`;
    await call(root, 'export', '--to', 'pt', '--format', format);
    await fillTable(join(root, file), format, known, retranslate);
    const imported = await call(root, 'import', file, '--yes', '--credit', 'Luna');
    expect(imported.code).toBe(0);

    const after = await readFiles(content);
    const expected = computeExpectedFiles(decodeTexts(before), {
      units: known,
      mark: MARK,
      credit: 'Luna',
    });
    expect(decodeTexts(after)).toEqual(expected);
    for (const unit of await exportUnits(root)) expect(unit.target).toContain(MARK);
    const errors = (await loadContent(content)).problems.filter((p) => p.severity === 'error');
    const known2 = (await loadContent(SAMPLE)).problems.filter((p) => p.severity === 'error');
    expect(errors.map(({ code, file: path }) => [code, path])).toEqual(
      known2.map(({ code, file: path }) => [code, path]),
    );

    const again = await call(root, 'import', file, '--yes', '--credit', 'Luna');
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringContaining('There is nothing to write.'),
    ]);
    expect(await readFiles(content)).toEqual(after);
  },
);

/** Files that hold text as text; each byte of all others stays a character. */
function decodeTexts(files: Files): Files {
  const decode = (name: string, text: string): string =>
    /\.(?:yaml|md|vtt)$/.test(name) ? Buffer.from(text, 'latin1').toString('utf8') : text;
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, decode(name, text)]),
  );
}

/**
 * What a machine wrote of the page `contacto`, on which safety depends, and nobody has reviewed: visitors do not see it, and who
 * translates has to.
 */
const WAITING = ['canary-m7ehliq3upynd88gye17', 'canary-tmzni7uw1hirsda30vex'];

/** The text of all files that a workbook is packed from. */
async function readParts(path: string): Promise<string> {
  const parts = Object.values(unzipSync(await readFile(path)));
  expect(parts.length).toBeGreaterThan(3);
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

it('lets no entry that is not for everybody into a file or a message', async () => {
  const root = await copySample();
  const status = await call(root, 'status', '--to', 'pt', '--json');
  for (const text of [status.out, status.err]) expect(text).not.toMatch(/canary/i);
  for (const format of FORMATS) {
    const { out, err } = await call(root, 'export', '--to', 'pt', '--format', format);
    for (const text of [out, err]) expect(text).not.toMatch(/canary/i);
    expect(err).toContain('Entries that stay here, since not everybody may see them: 18.');
  }
  const exported = [
    await readFile(join(root, 'translations/pt.po'), 'utf8'),
    await readFile(join(root, 'translations/pt.csv'), 'utf8'),
    await readParts(join(root, 'translations/pt.xlsx')),
  ];
  for (const text of exported) {
    for (const waiting of WAITING) expect(text).toContain(waiting);
    const rest = WAITING.reduce((left, waiting) => left.replaceAll(waiting, ''), text);
    expect(rest).not.toMatch(/canary/i);
  }
  const units = await exportUnits(root);
  const closed = Object.keys(await readFiles(SAMPLE)).filter((name) => name.includes('canary-'));
  expect(closed.length).toBeGreaterThan(10);
  expect(units.length).toBeGreaterThan(200);
  const named = await call(root, 'review', 'page/pagina-de-aliadas', '--to', 'pt');
  expect(named.err).toContain('There is no entry “page/pagina-de-aliadas” to translate');
});

it('takes what was closed meanwhile out of a file that is there', async () => {
  const root = await copySample();
  await call(root, 'export', '--to', 'pt');
  const po = join(root, 'translations/pt.po');
  expect(await readFile(po, 'utf8')).toContain('page/contacto:');
  const page = join(root, 'content/pages/contacto.yaml');
  await writeFile(
    page,
    (await readFile(page, 'utf8')).replace('visibility: public', 'visibility: closed'),
  );
  await call(root, 'export', '--to', 'pt');
  expect(await readFile(po, 'utf8')).not.toContain('contacto:');
});
