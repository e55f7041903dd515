import { parseVtt } from '@comunal/captions';
import { parsePo, type TranslationUnit } from '@comunal/exchange';
import { loadContent } from '@comunal/content';
import { unzipSync } from 'fflate';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ExchangeFormat } from '../src/file/exchange-format.ts';
import { call } from './support/call.ts';
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

async function exportUnits(root: string, ...args: string[]): Promise<readonly TranslationUnit[]> {
  const file = 'translations/all.po';
  expect((await call(root, 'export', '--to', 'pt', '--output', file, ...args)).code).toBe(0);
  const { units } = parsePo(await readFile(join(root, file)));
  await rm(join(root, file));
  return units;
}

/** Marks the first word of a translation that is there, and gives those that are not one: no other byte is to change. */
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

it.each(FORMATS)(
  'changes only what was translated in a whole site, and says so of each entry: %s',
  async (format) => {
    const root = await copySample();
    const content = join(root, 'content');
    const before = await readFiles(content);
    const known = await exportUnits(root);
    const file = `translations/pt.${format}`;
    await call(root, 'export', '--to', 'pt', '--format', format);
    await fillTable(join(root, file), format, known, retranslate);
    const imported = await call(root, 'import', file, '--yes', '--credit', 'Luna');
    expect(imported.code).toBe(0);

    const after = await readFiles(content);
    const mark = new RegExp(MARK, 'g');
    for (const [name, text] of Object.entries(after)) {
      const old = before[name];
      if (old === undefined) continue;
      const unmarked = text.replaceAll(mark, '');
      const [left, wanted] = /[./]pt\.vtt$/.test(name)
        ? [readCues(unmarked), readCues(old)]
        : [withoutStates(withoutAdded(unmarked, old)), withoutStates(old)];
      expect(left).toEqual(wanted);
    }
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

/** When and where each caption is shown, and its words: only line breaks and the end tag of its voice, which may be left out, may be others. */
function readCues(text: string): readonly unknown[] {
  const { cues } = parseVtt(Buffer.from(text, 'latin1').toString('utf8'));
  expect(cues.length).toBeGreaterThan(0);
  return cues.map(({ id, startMs, endMs, settings, text: words }) => ({
    id,
    startMs,
    endMs,
    settings,
    text: words.replaceAll(/\s+/g, ' ').replace(/^(<v .*)<\/v>$/, '$1'),
  }));
}

/** What an entry says of its languages and captions changes with them; it has a test of its own. */
function withoutStates(text: string): string {
  return text
    .replace(/^translations:\r?\n(?: .*\r?\n)+/m, '')
    .replaceAll(/^ +(?:sourceRevision: [\da-f]{16}|credit: Luna)\r?\n/gm, '');
}

/** Takes away lines of a language that was not there: they are new, and all else is to be as it was. */
function withoutAdded(text: string, old: string): string {
  const lines = old.split('\n');
  let index = 0;
  const kept = text.split('\n').filter((line) => {
    if (lines[index] === line) return (index += 1) > 0;
    return !/^ +pt: /.test(line);
  });
  return kept.join('\n');
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
  for (const format of FORMATS) {
    const { out, err } = await call(root, 'export', '--to', 'pt', '--format', format);
    const status = await call(root, 'status', '--to', 'pt', '--json');
    for (const text of [out, err, status.out, status.err]) expect(text).not.toMatch(/canary/i);
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
