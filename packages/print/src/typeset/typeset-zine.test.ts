import { PDFDocument, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { expect, it, vi } from 'vitest';
import { extractPages, extractText, squeeze } from '../../test/support/extract-text.ts';
import {
  sampleCurriculum,
  sampleEvent,
  samplePublication,
} from '../../test/support/sample-entries.ts';
import { typesetZine } from './typeset-zine.ts';

const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `Párrafo${index + 1} cuenta algo inventado, con las palabras que hacen falta para llenar tres renglones de una página pequeña.`,
  ).join('\n\n');

it('makes eight pages of an eighth of the paper each', async () => {
  const { pdf, pages } = await typesetZine(samplePublication(), { paper: 'letter' });
  const document = await PDFDocument.load(pdf);
  expect(pages).toBe(8);
  expect(document.getPageCount()).toBe(8);
  const { width, height } = document.getPage(0).getSize();
  expect([width, height].map(Math.round)).toEqual([198, 306]);
});

it('fills what a short text leaves with pages for notes, and says so', async () => {
  const { pdf, notes } = await typesetZine(samplePublication(), { locale: 'es' });
  expect(notes).toContainEqual({ code: 'note-pages', count: 5 });
  const pages = await extractPages(pdf);
  expect(pages.filter((page) => page.includes('Notas'))).toHaveLength(5);
  expect(pages[7]).toContain('CC BY-SA 4.0');
  expect(pages[7]).toContain('Colectiva Inventada');
});

it('takes sixteen pages for a text that eight are too few for', async () => {
  const entry = samplePublication({ body: { es: paragraphs(60) } });
  const { pdf, pages } = await typesetZine(entry);
  expect(pages).toBe(16);
  const text = await extractText(pdf);
  for (const number of [1, 30, 60]) expect(text).toContain(`Párrafo${number} `);
});

it('takes more pages for a text that sixteen are too few for, and cuts nothing', async () => {
  const entry = samplePublication({ body: { es: paragraphs(135) } });
  const { pdf, pages, notes } = await typesetZine(entry);
  expect(pages).toBeGreaterThan(16);
  expect(pages % 4).toBe(0);
  expect(notes).toContainEqual({ code: 'too-long', pages });
  const text = await extractText(pdf);
  for (let number = 1; number <= 135; number += 1) expect(text).toContain(`Párrafo${number} `);
});

it('tries no sizes of type with a whole book, nor with a title as long as one', async () => {
  const { signal } = new AbortController();
  const steps = vi.spyOn(signal, 'throwIfAborted');
  await typesetZine(samplePublication({ body: { es: paragraphs(135) } }), { signal });
  // It asks before each layout: a first one, the smallest type, and that without and with pages for notes.
  expect(steps.mock.calls.length).toBeLessThan(8);
  const title = { es: 'Palabra '.repeat(200) };
  await expect(typesetZine(samplePublication({ title }))).rejects.toMatchObject({
    code: 'title-too-long',
    limit: 1000,
  });
});

it('keeps a text to eight pages in small type where eight are asked for, and says so', async () => {
  const entry = samplePublication({ body: { es: paragraphs(52) } });
  const { pages, notes } = await typesetZine(entry, { pages: 8 });
  expect(pages).toBe(8);
  expect(notes.map(({ code }) => code)).toContain('small-type');
});

it('breaks a word that is wider than its page, in headings too, so that none of it is cut', async () => {
  const long = 'timokuikatlatoltlamachtilistli'.repeat(3);
  const entry = samplePublication({
    title: { es: long },
    body: { es: `## Corresponsabilidades\n\n## ${long}\n\n${long}` },
  });
  const { pdf } = await typesetZine(entry, { paper: 'letter' });
  const document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const ends: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    ends.push(...items.map((item) => ('str' in item ? Number(item.transform[4]) + item.width : 0)));
  }
  const { width } = (await document.getPage(1)).getViewport({ scale: 1 });
  expect(Math.max(...ends)).toBeLessThan(width - 10);
});

it.each([
  ['quotes within quotes', `${'>'.repeat(300)} Hola`],
  [
    'lists within lists',
    Array.from({ length: 80 }, (_, n) => `${'  '.repeat(n)}- Hola`).join('\n'),
  ],
  ['emphasis within emphasis', `${'*'.repeat(301)}Hola${'*'.repeat(301)}`],
  ['marks that are not seen', 'Ho\u202e\ufeffla'],
])('prints %s', async (_, es) => {
  const { pdf } = await typesetZine(samplePublication({ body: { es } }));
  expect(await extractText(pdf)).toContain('Hola');
});

it('leaves out headings that have no word', async () => {
  const body = { es: '## \n\nHola.\n\n## ![](x.png)\n\n### **Fuerte** `x`' };
  const { pdf } = await typesetZine(samplePublication({ body }));
  expect(await extractText(pdf)).toMatch(/Hola\. Fuerte x/);
});

it('divides a word of a heading only where it is wider than the page', async () => {
  const body = '## Que aguante la fotocopiadora\n\n## Corresponsabilidades interinstitucionales';
  const { pdf } = await typesetZine(samplePublication({ body: { es: body } }));
  const document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const { items } = await (await document.getPage(2)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('|');
  expect(text).toContain('fotocopiadora');
  expect(text).not.toContain('interinstitucionales');
});

it('loses no credit where there are too many for the last page', async () => {
  const roles = ['author', 'editor', 'publisher', 'translator', 'illustrator', 'partner', 'host'];
  const credits = roles.flatMap((role) =>
    Array.from({ length: 9 }, (_, index) => ({
      who: { name: `Colectiva ${role} ${index}` },
      role,
    })),
  );
  const text = await extractText((await typesetZine(samplePublication({ credits }))).pdf);
  for (const { who } of credits) expect(squeeze(text)).toContain(squeeze(who.name));
  expect(text).toContain('CC BY-SA 4.0');
});

it.each([
  ['es', 'Lee más en:'],
  ['en', 'Read more at:'],
  ['pt', 'Leia mais em:'],
])('says in %s where to read more', async (locale, words) => {
  const pageUrl = `https://colectiva.example/${locale}/fanzine/`;
  const { pdf, notes } = await typesetZine(samplePublication(), { locale, pageUrl });
  const text = await extractText(pdf);
  expect(text).toContain(words);
  expect(squeeze(text)).toContain(`colectiva.example/${locale}/fanzine`);
  expect(notes.map(({ code }) => code)).not.toContain('no-address');
});

it('says that no address is known, and which languages a text fell back to', async () => {
  const { notes } = await typesetZine(sampleCurriculum(), { locale: 'pt' });
  expect(notes).toContainEqual({ code: 'no-address' });
  expect(notes).toContainEqual({ code: 'other-language', languages: ['es'] });
});

it('prints the sessions of a curriculum in their order', async () => {
  const text = await extractText((await typesetZine(sampleCurriculum())).pdf);
  expect(text).toMatch(/1\. Abrir.*1 hora.*Saber quién está.*2\. Cerrar.*Respirar.*Decir adiós/);
  expect(text).toContain('De 6 a 15 personas');
});

it('leaves what an author wrote as text, whatever Typst would make of it', async () => {
  const hostile = [
    '#read("/etc/passwd")',
    '] } ) $ x^2 $ \\\\ // /* <label> @preview/cetz:0.3.0',
    '#import "@preview/cetz:0.3.0": *',
    '#eval("1 + 1") #panic("no") \\u{1F600}',
    '= no es un título',
    '<script>alert(1)</script>',
  ];
  const entry = samplePublication({
    title: { es: '#set page(width: 1pt) ]' },
    summary: { es: '#panic("resumen") $' },
    body: { es: hostile.map((line) => line.replaceAll(/[<*_\\`]/g, '\\$&')).join('\n\n') },
    credits: [{ who: { name: '#read("site.yaml") \\' }, role: 'author' }],
  });
  const text = await extractText((await typesetZine(entry)).pdf);
  for (const words of [
    '#set page(width: 1pt) ]',
    '#panic("resumen") $',
    '#read("/etc/passwd")',
    '$ x^2 $',
    '@preview/cetz:0.3.0',
    '#eval("1 + 1")',
    '= no es un título',
    '<script>alert(1)</script>',
    '#read("site.yaml") \\',
  ])
    expect(squeeze(text)).toContain(squeeze(words));
});

it('is tagged for screen readers, with a title, a language and headings', async () => {
  const entry = samplePublication({ body: { es: '# Uno\n\n### Dos\n\n- a\n- b\n\n> cita' } });
  const document = await PDFDocument.load((await typesetZine(entry)).pdf);
  const { catalog } = document;
  expect(
    catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString(),
  ).toBe('true');
  expect(String(catalog.get(PDFName.of('Lang')))).toContain('es');
  expect(document.getTitle()).toBe('Fanzine inventado');
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(preferences.get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true');
  const metadata = catalog.lookup(PDFName.of('Metadata'), PDFStream);
  expect(metadata.getContentsString()).toMatch(/pdfuaid:part>1</);
  const kinds = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? String(object.get(PDFName.of('S'))) : [],
    );
  expect(kinds).toEqual(
    expect.arrayContaining(['/Document', '/H1', '/H2', '/H3', '/L', '/LI', '/P']),
  );
});

it('tells neither who made it nor when', async () => {
  const document = await PDFDocument.load((await typesetZine(samplePublication())).pdf, {
    updateMetadata: false,
  });
  expect(document.getAuthor()).toBeUndefined();
  expect(document.getCreationDate()).toBeUndefined();
});

it('refuses an entry that did not go through toPublic', async () => {
  const entry = { ...sampleEvent(), room: 'sala-secreta' };
  const failure = await typesetZine(entry).catch((thrown: unknown) => thrown);
  expect(failure).toMatchObject({ code: 'not-public' });
  expect(String(failure)).not.toContain('sala-secreta');
});

it.each([
  [{ pages: 12 as 8 }, 'pages'],
  [{ paper: 'foolscap' as 'a4' }, 'paper'],
  [{ paper: { widthMm: 20, heightMm: 30 } }, 'paper'],
  [{ pageUrl: 'javascript:alert(1)' }, 'pageUrl'],
])('rejects options that cannot be: %o', async (options, about) => {
  await expect(typesetZine(samplePublication(), options)).rejects.toMatchObject({
    code: 'bad-option',
    about,
  });
});

it('ends when it is told to', async () => {
  const signal = AbortSignal.abort();
  await expect(typesetZine(samplePublication(), { signal })).rejects.toThrow(
    signal.reason as Error,
  );
});

it('gives the same bytes for the same entry', async () => {
  const [a, b] = [await typesetZine(samplePublication()), await typesetZine(samplePublication())];
  expect(Buffer.compare(a.pdf, b.pdf)).toBe(0);
});
