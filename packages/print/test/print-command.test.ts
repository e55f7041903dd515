import { callCommand } from '@comunal/test-kit/call-command';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printCommand } from '../src/cli/print-command.ts';
import { extractText } from './support/extract-text.ts';
import { readMarkers } from './support/read-markers.ts';
import { writePdf } from './support/write-pdf.ts';

const FILES = {
  'content/site.yaml':
    'title: Colectiva Inventada\nurl: https://colectiva.example\nvisibility: public\nlanguages: [es, en]\ntagline: { es: Hola, en: Hello }\nsummary: { es: Un sitio inventado, en: A made-up site }\norganization: colectiva\n',
  'content/organizations/colectiva.yaml':
    'visibility: public\nname: Colectiva Inventada\nkind: collective\n',
  'content/publications/fanzine.yaml':
    'visibility: public\ntitle: { es: Fanzine inventado, en: A made-up fanzine }\nkind: fanzine\nstate: published\nsummary: { es: Una hoja., en: A sheet. }\nlicense: CC-BY-SA-4.0\ncredits: [{ who: organization/colectiva, role: author }]\n',
  'content/events/encuentro.yaml':
    'visibility: public\ntitle: { es: Encuentro inventado, en: A made-up gathering }\nkind: gathering\nstarts: 2030-03-15\nmode: in-person\nattendance: open\nnodes:\n  - { guid: nodo-001, visibility: public, title: { es: Apertura, en: Opening }, starts: { local: "2030-03-15T10:00", zone: America/Mexico_City } }\n',
  'content/events/no-listado.yaml':
    'visibility: unlisted\ntitle: { es: No listado, en: Unlisted }\nkind: workshop\nstarts: 2030-03-15\nmode: in-person\nattendance: open\n',
  'content/private/events/canario-azul.yaml':
    'visibility: closed\ntitle: { es: Canario azul, en: Blue canary }\nkind: workshop\nstarts: 2030-03-15\nmode: in-person\nattendance: closed\n',
};

let cwd = '';

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'comunal-print-'));
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), content);
  }
  await writeFile(join(cwd, 'own.pdf'), writePdf(12));
});

afterAll(() => rm(cwd, { recursive: true, force: true }));

const call = (...args: string[]) =>
  callCommand((context) => printCommand().run(context), { cwd, args });

const callIn = (locale: string, ...args: string[]) =>
  callCommand((context) => printCommand().run({ ...context, chosenLocale: locale }), { cwd, args });

async function countPages(file: string): Promise<number> {
  return (await PDFDocument.load(await readFile(join(cwd, file)))).getPageCount();
}

/** Whether each of its fonts is in the PDF. */
async function listFonts(pdf: Uint8Array): Promise<boolean[]> {
  const { context } = await PDFDocument.load(pdf);
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    const isFont = object.has(PDFName.of('FontDescriptor')) || object.has(PDFName.of('BaseFont'));
    if (!isFont || object.has(PDFName.of('DescendantFonts'))) return [];
    const descriptor = object.lookup(PDFName.of('FontDescriptor'));
    const keys = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));
    return [descriptor instanceof PDFDict && keys.some((key) => descriptor.has(key))];
  });
}

it('writes a fanzine as one sheet, its pages for screens, and a picture of the sheet', async () => {
  const url = 'https://colectiva.example/es/fanzine/';
  const args = ['zine', 'publication/fanzine', '--out', 'out/fanzine.pdf', '--url', url];
  const { code, out, err } = await call(...args, '--preview', 'out/fanzine.png');
  expect(code).toBe(0);
  expect(out).toBe(
    'Wrote out/fanzine.pdf\nWrote out/fanzine-reading.pdf\nWrote out/fanzine-fold.pdf\nWrote out/fanzine.png\n',
  );
  expect(err).toBe('The text leaves 5 pages free, which have lines for notes.\n');
  expect(await countPages('out/fanzine.pdf')).toBe(1);
  expect(await countPages('out/fanzine-reading.pdf')).toBe(8);
  const drawing = await readFile(join(cwd, 'out/fanzine-fold.pdf'));
  expect((await PDFDocument.load(drawing)).catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  expect(await listFonts(drawing)).toEqual([true, true]);
  const guide = await extractText(drawing);
  expect(guide).toMatch(/How to fold it.*Cut along the dashed line/);
  const text = await extractText(await readFile(join(cwd, 'out/fanzine.pdf')));
  expect(text).toContain('Colectiva Inventada');
  const { format, width, height } = await sharp(join(cwd, 'out/fanzine.png')).metadata();
  expect([format, width, height]).toEqual(['png', 1600, 1236]);
});

it('sets the text in the language that was asked for', async () => {
  await callIn('en', 'poster', 'event/encuentro', '--out', 'poster.pdf', '--paper', 'tabloid');
  const bytes = await readFile(join(cwd, 'poster.pdf'));
  expect(await extractText(bytes)).toContain('A made-up gathering');
  expect((await PDFDocument.load(bytes)).getPage(0).getSize().width).toBeCloseTo(792, 0);
});

it('puts sixteen pages on both sides of a sheet', async () => {
  const args = ['zine', 'publication/fanzine', '--pages', '16', '--out', 'sixteen.pdf'];
  const { code, err } = await call(...args);
  expect(code).toBe(0);
  expect(await countPages('sixteen.pdf')).toBe(2);
  expect(err).toContain('Print on both sides');
});

it('makes a programme, flyers and a booklet', async () => {
  expect((await call('programme', 'event/encuentro', '--out', 'programme.pdf')).code).toBe(0);
  expect((await call('flyer', 'event/encuentro', '--out', 'flyer.pdf')).code).toBe(0);
  expect((await call('booklet', 'publication/fanzine', '--out', 'booklet.pdf')).code).toBe(0);
  expect(await countPages('flyer.pdf')).toBe(1);
  expect(await countPages('booklet.pdf')).toBe(2);
  const text = await extractText(await readFile(join(cwd, 'flyer.pdf')));
  expect(text.split('Encuentro inventado')).toHaveLength(5);
});

it('imposes a PDF of one’s own', async () => {
  const { code, err } = await call(
    'booklet',
    '--pdf',
    'own.pdf',
    '--out',
    'own-booklet.pdf',
    '--json',
  );
  expect(code).toBe(0);
  expect(err).toContain('flip on the long edge');
  expect(await countPages('own-booklet.pdf')).toBe(6);
});

it('writes nothing over the PDF that it reads, nor over it by a file beside the sheets', async () => {
  const own = writePdf(8);
  for (const [name, out] of [
    ['sheet.pdf', 'sheet.pdf'],
    ['mine-fold.pdf', 'mine.pdf'],
  ] as const) {
    await writeFile(join(cwd, name), own);
    const { code, err } = await call('zine', '--pdf', name, '--out', out, '--force');
    expect(code).toBe(2);
    expect(err).toContain(`${name} is the PDF that is read`);
    expect(Buffer.from(own).equals(await readFile(join(cwd, name)))).toBe(true);
  }
});

it('writes over no file, unless that was asked for', async () => {
  const args = ['zine', '--pdf', 'eight.pdf', '--out', 'there.pdf'];
  await writeFile(join(cwd, 'eight.pdf'), writePdf(8));
  for (const name of ['there.pdf', 'there-fold.pdf', 'there.png']) {
    await writeFile(join(cwd, name), 'mine');
    const { code, err } = await call(...args, '--preview', 'there.png');
    expect([code, err]).toEqual([
      1,
      `${name} is there already: nothing was written. --force writes over it.\n`,
    ]);
    expect((await readdir(cwd)).filter((file) => file.startsWith('there'))).toEqual([name]);
    expect((await call(...args, '--preview', 'there.png', '--force')).code).toBe(0);
    for (const file of ['there.pdf', 'there-fold.pdf', 'there.png']) {
      expect((await readFile(join(cwd, file))).length).toBeGreaterThan(1000);
      await rm(join(cwd, file));
    }
  }
});

it('writes neither through a link nor in the place of a folder', async () => {
  await writeFile(join(cwd, 'elsewhere.pdf'), 'mine');
  await symlink('elsewhere.pdf', join(cwd, 'link.pdf'));
  await symlink('nowhere.pdf', join(cwd, 'dangling.pdf'));
  await mkdir(join(cwd, 'folder.pdf'));
  for (const name of ['link.pdf', 'dangling.pdf', 'folder.pdf']) {
    const { code, err } = await call('zine', '--pdf', 'own.pdf', '--out', name, '--force');
    expect([code, err]).toEqual([1, expect.stringContaining(`${name} is no file`)]);
  }
  expect(await readFile(join(cwd, 'elsewhere.pdf'), 'utf8')).toBe('mine');
  expect(await readdir(cwd)).not.toContain('nowhere.pdf');
});

it('knows the PDF that it reads by another name', async () => {
  const own = writePdf(8);
  await writeFile(join(cwd, 'original.pdf'), own);
  await symlink('original.pdf', join(cwd, 'same.pdf'));
  const { code } = await call('zine', '--pdf', 'same.pdf', '--out', 'original.pdf', '--force');
  expect(code).toBe(2);
  expect(Buffer.from(own).equals(await readFile(join(cwd, 'original.pdf')))).toBe(true);
});

it('leaves none of its files where one of them cannot be written', async () => {
  await mkdir(join(cwd, 'locked'));
  await writeFile(join(cwd, 'eight.pdf'), writePdf(8));
  const preview = join('own.pdf', 'sheet.png');
  const args = ['zine', '--pdf', 'eight.pdf', '--out', 'locked/sheet.pdf', '--preview', preview];
  expect((await call(...args)).code).toBe(1);
  expect(await readdir(join(cwd, 'locked'))).toEqual([]);
});

it('refuses what is no file, and one that is larger than it takes, before reading it', async () => {
  const { code, err } = await call('zine', '--pdf', '/dev/zero', '--out', 'zero.pdf');
  expect([code, err]).toEqual([1, expect.stringContaining('/dev/zero')]);
  await writeFile(join(cwd, 'huge.pdf'), '%PDF-1.7\n');
  await truncate(join(cwd, 'huge.pdf'), 257 * 2 ** 20);
  expect((await call('zine', '--pdf', 'huge.pdf', '--out', 'h.pdf')).err).toContain(
    'has more than',
  );
});

it('prints an address as it is where it is encoded wrongly', async () => {
  const url = 'https://colectiva.example/%ff/%E2%80%AE';
  const { code } = await call('poster', 'publication/fanzine', '--out', 'odd.pdf', '--url', url);
  expect(code).toBe(0);
  expect(await extractText(await readFile(join(cwd, 'odd.pdf')))).not.toContain('\u202e');
});

it('says of a closed entry that it is closed, and nothing more', async () => {
  const { code, out, err } = await call('poster', 'event/canario-azul', '--out', 'closed.pdf');
  expect(code).toBe(1);
  expect(out + err).toContain('That is a closed entry');
  expect(out + err).not.toMatch(/canar/i);
  expect(await readdir(cwd)).not.toContain('closed.pdf');
});

it('suggests no closed entry in the place of one that is not there', async () => {
  const { err } = await call('poster', 'event/canario-azu', '--out', 'x.pdf');
  expect(err).toContain('There is no entry event/canario-azu in content.');
  expect(err).not.toContain('canario-azul');
});

it('folds up to sixteen pages of a PDF of one’s own, the last one on the back', async () => {
  await writeFile(join(cwd, 'twelve.pdf'), writePdf(12));
  const args = ['--pdf', 'twelve.pdf', '--pages', '16', '--blanks', 'before-last'];
  expect(await call('zine', ...args, '--out', 'folded.pdf')).toMatchObject({ code: 0 });
  expect(await countPages('folded.pdf')).toBe(2);
  const [front] = await readMarkers(new Uint8Array(await readFile(join(cwd, 'folded.pdf'))));
  expect(front?.markers.map(({ page }) => page)).toEqual(expect.arrayContaining([1, 12]));
});

it.each([
  ['by its slug', 'fanzine', 'Did you mean “publication/fanzine”?'],
  ['by its file', 'content/publications/fanzine.es.md', 'Did you mean “publication/fanzine”?'],
  ['by a name that is like none', 'event/qwerty', 'publication/fanzine, event/encuentro.'],
])('suggests an entry that is named %s', async (_, name, words) => {
  const { err } = await call('poster', name, '--out', 'x.pdf');
  expect(err).toContain(words);
  expect(err).not.toContain('no-listado');
});

it('says of an entry that cannot be read that the content has errors', async () => {
  await mkdir(join(cwd, 'faulty/publications'), { recursive: true });
  await writeFile(join(cwd, 'faulty/site.yaml'), FILES['content/site.yaml']);
  await writeFile(
    join(cwd, 'faulty/publications/fanzine.yaml'),
    'visibility: public\ntitle: { es: Uno, dos y tres }\nkind: fanzine\n',
  );
  const args = ['publication/fanzine', '--content', 'faulty', '--out', 'x.pdf'];
  const { code, err } = await call('poster', ...args);
  expect(code).toBe(1);
  expect(err).toContain('comunal check faulty');
});

it.each([
  ['an unlisted entry', ['poster', 'event/no-listado'], 1, 'not in lists'],
  ['a name without a type', ['poster', 'fanzine'], 2, 'event/workshop'],
  [
    'a type that is not printed',
    ['poster', 'organization/colectiva'],
    2,
    'publication, curriculum',
  ],
  ['neither an entry nor a PDF', ['zine'], 2, 'a PDF of your own with --pdf'],
  ['a PDF in the place of an entry', ['zine', 'own.pdf'], 2, '--pdf own.pdf'],
  ['both', ['zine', 'publication/fanzine', '--pdf', 'own.pdf'], 2, 'not both'],
  ['more pages than the sheet has', ['zine', '--pdf', 'own.pdf'], 1, 'more than 8 pages'],
  ['a file that is no PDF', ['zine', '--pdf', 'content/site.yaml'], 1, 'no PDF'],
  ['a programme of something else', ['programme', 'publication/fanzine'], 2, 'not an event'],
  ['a folder without content', ['poster', 'event/x', '--content', 'nowhere'], 1, 'nowhere'],
  ['paper that has no name', ['poster', 'event/encuentro', '--paper', 'leter'], 2, 'letter'],
  ['inks that there are none of', ['poster', 'event/encuentro', '--inks', 'gold'], 2, 'two-inks'],
  ['an address that is none', ['poster', 'event/encuentro', '--url', 'hola'], 2, 'https://'],
])('refuses %s', async (_, args, code, words) => {
  const called = await call(...args, '--out', 'refused.pdf');
  expect(called.code).toBe(code);
  expect(called.err).toContain(words);
  expect(await readdir(cwd)).not.toContain('refused.pdf');
});

it('refuses a name that says another format', async () => {
  expect(await call('poster', 'event/encuentro', '--out', 'x.png')).toMatchObject({ code: 2 });
});

it('explains itself', () => {
  const help = printCommand().help('en', []);
  for (const words of ['zine', 'booklet', 'poster', 'programme', 'flyer', '--paper', 'yellow dots'])
    expect(help).toContain(words);
});
