import { degrees, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { isPrintError } from '../print-error.ts';
import { writePdf } from '../../test/support/write-pdf.ts';
import { imposeBooklet } from './impose-booklet.ts';
import { imposeCards } from './impose-cards.ts';
import { imposeZine } from './impose-zine.ts';
import { readPdf } from './read-pdf.ts';

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const toBytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

async function createPdf(
  count: number,
  edit?: (document: PDFDocument) => void | Promise<void>,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let index = 0; index < count; index++)
    document.addPage([419.53, 595.28]).drawText(`Hoja ${index + 1}`, { x: 20, y: 20 });
  await edit?.(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

async function refusalOf(pdf: Uint8Array): Promise<{ code: string; page?: number | undefined }> {
  const thrown: unknown = await readPdf(pdf).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isPrintError(thrown)) throw new Error('It was not refused.', { cause: thrown });
  return { code: thrown.code, ...(thrown.page === undefined ? {} : { page: thrown.page }) };
}

describe('readPdf', () => {
  it('tells the pages of a PDF and their size', async () => {
    const { pages, isTagged } = await readPdf(await createPdf(3));
    expect(pages).toHaveLength(3);
    expect(pages[0]?.widthMm).toBeCloseTo(148, 1);
    expect(pages[0]?.heightMm).toBeCloseTo(210, 1);
    expect(isTagged).toBe(false);
  });

  it('sees a page as readers do: cropped, turned and in its own unit', async () => {
    const pdf = await createPdf(1, (document) => {
      const page = document.getPage(0);
      page.setCropBox(100, 50, 144, 72);
      page.setRotation(degrees(-90));
      page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
    });
    expect((await readPdf(pdf)).pages).toEqual([
      { widthMm: expect.closeTo(50.8, 5) as number, heightMm: expect.closeTo(101.6, 5) as number },
    ]);
  });

  it('shows all of a page whose crop box lies outside of it', async () => {
    const pdf = await createPdf(1, (document) => {
      document.getPage(0).setCropBox(5000, 5000, 10, 10);
    });
    expect((await readPdf(pdf)).pages[0]?.widthMm).toBeCloseTo(148, 1);
  });

  it('refuses a file that is cut anywhere, which the library takes for one with fewer pages', async () => {
    const pdf = await createPdf(20);
    const half = pdf.subarray(0, pdf.length / 2);
    expect((await PDFDocument.load(half)).getPageCount()).toBeLessThan(20);
    for (const length of [0.2, 0.5, 0.9, 0.99].map((share) => Math.floor(pdf.length * share)))
      expect(await refusalOf(pdf.subarray(0, length))).toEqual({ code: 'cut-pdf' });
  });

  it('refuses a file of which a part in the middle is missing', async () => {
    const text = toText(await createPdf(20));
    const cut = toBytes(text.slice(0, 2000) + text.slice(2600));
    expect(await refusalOf(cut)).toEqual({ code: 'damaged-pdf' });
  });

  it('refuses cross-references that are elsewhere than the file says', async () => {
    const text = toText(await createPdf(3));
    const broken = text.replace(/startxref\s+\d+/, 'startxref\n12');
    expect(await refusalOf(toBytes(broken))).toEqual({ code: 'damaged-pdf' });
  });

  it('refuses a number of pages that is not how many there are', async () => {
    const text = toText(await createPdf(3)).replace('/Count 3', '/Count 4');
    expect(await refusalOf(toBytes(text))).toEqual({ code: 'damaged-pdf' });
  });

  it('refuses what is no PDF, and one without pages', async () => {
    expect(await refusalOf(toBytes('GIF89a'))).toEqual({ code: 'not-a-pdf' });
    expect(await refusalOf(new Uint8Array())).toEqual({ code: 'not-a-pdf' });
    expect(await refusalOf(await createPdf(0))).toEqual({ code: 'no-pages' });
  });

  it('refuses an encrypted PDF as encrypted', async () => {
    const pdf = await createPdf(2, (document) => {
      document.encrypt({ userPassword: 'clave de ejemplo', ownerPassword: 'otra de ejemplo' });
    });
    expect(await refusalOf(pdf)).toEqual({ code: 'encrypted-pdf' });
  });

  it('names the page that has no size', async () => {
    const pdf = await createPdf(3, (document) => {
      document.getPage(1).setMediaBox(0, 0, 0, 600);
    });
    expect(await refusalOf(pdf)).toEqual({ code: 'empty-page', page: 2 });
  });

  it('names the page whose size cannot be read', async () => {
    const pdf = await createPdf(2, (document) => {
      document.getPage(1).node.set(PDFName.of('MediaBox'), PDFName.of('Nada'));
    });
    expect(await refusalOf(pdf)).toEqual({ code: 'damaged-pdf', page: 2 });
  });

  it('names the page that is too large to be seen on any sheet', async () => {
    const entries = '/UserUnit 1000000000';
    expect(await refusalOf(writePdf([{}, { entries }]))).toEqual({ code: 'damaged-pdf', page: 2 });
  });

  it('refuses lists of pages that stand in two places', async () => {
    const pdf = await createPdf(1, (document) => {
      const { context, catalog } = document;
      let list = context.register(context.obj({ Type: 'Pages', Count: 0, Kids: [] }));
      for (let level = 0; level < 60; level++)
        list = context.register(context.obj({ Type: 'Pages', Count: 0, Kids: [list, list] }));
      catalog.Pages().Kids().push(list);
    });
    expect(await refusalOf(pdf)).toEqual({ code: 'damaged-pdf' });
  });

  it('reads pages of which the lists above lead in a circle, or nowhere', async () => {
    const pdf = toText(writePdf(1));
    for (const parent of ['4 0 R', '3 0 R', '9 0 R']) {
      const { pages } = await readPdf(toBytes(pdf.replace('/Parent 2 0 R', `/Parent ${parent}`)));
      expect(pages).toHaveLength(1);
    }
    const noBox = pdf.replace('/Parent 2 0 R/MediaBox', '/Parent 4 0 R/NoneOfit');
    expect((await readPdf(toBytes(noBox))).pages[0]?.widthMm).toBeCloseTo(215.9);
  });

  it('reads 5,000 pages and refuses one more', async () => {
    const pdf = writePdf(5000);
    expect((await readPdf(pdf)).pages).toHaveLength(5000);
    const more = toText(pdf).replace('/Count 5000', '/Count 5001');
    expect(await refusalOf(toBytes(more))).toEqual({ code: 'too-many-pages' });
  });

  it('repeats nothing of the file in its message', async () => {
    const pdf = toBytes(
      toText(await createPdf(1, (document) => document.setTitle('SECRETO'))).replace(
        /startxref\s+\d+/,
        'startxref\n12',
      ),
    );
    await expect(readPdf(pdf)).rejects.toThrow(/^(?!.*SECRETO)The PDF is damaged\./);
  });
});

it('knows how the sheets that are made here are folded and turned', async () => {
  const pages = await createPdf(8);
  expect(await readPdf(pages)).toMatchObject({ folding: undefined, flip: undefined });
  const zine = await imposeZine(pages);
  expect(await readPdf(zine.pdf)).toMatchObject({ folding: 'zine', flip: undefined });
  const booklet = await imposeBooklet(pages, { layout: 'quarto', duplex: 'short-edge' });
  expect(await readPdf(booklet.pdf)).toMatchObject({ folding: 'quarto', flip: 'short-edge' });
  const cards = await imposeCards(pages, { paper: 'a3' });
  expect(await readPdf(cards.pdf)).toMatchObject({ folding: undefined, flip: 'long-edge' });
});
