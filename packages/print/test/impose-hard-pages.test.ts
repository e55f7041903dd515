// Pages that are turned, cropped, of other sizes or damaged, and options.
import {
  degrees,
  PDFDocument,
  PDFName,
  PDFStream,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { describe, expect, it } from 'vitest';
import {
  imposeBooklet,
  imposeCards,
  imposeNUp,
  imposeZine,
  isPrintError,
  type ImposedPdf,
  type PlacedPage,
  type PrintNote,
} from '../src/impose/index.ts';
import { readMarkers, type Marker } from './support/read-markers.ts';
import { writePdf } from './support/write-pdf.ts';

const many = pickCount(1000, 5000);

async function markersOf({ pdf }: ImposedPdf): Promise<ReadonlyMap<number, Marker>> {
  const sides = await readMarkers(pdf);
  return new Map(sides.flatMap(({ markers }) => markers).map((marker) => [marker.page, marker]));
}

const codesOf = ({ notes }: ImposedPdf): readonly string[] => notes.map(({ code }) => code);

const noteOf = ({ notes }: ImposedPdf, code: PrintNote['code']): PrintNote | undefined =>
  notes.find((note) => note.code === code);

async function refusalOf(result: Promise<ImposedPdf>): Promise<unknown> {
  const thrown: unknown = await result.then(
    () => undefined,
    (error: unknown) => error,
  );
  return isPrintError(thrown) ? { code: thrown.code, about: thrown.about } : thrown;
}

describe('pages', () => {
  it('are turned as /Rotate says before they are placed', async () => {
    const lying = { width: 595.28, height: 419.53 };
    const imposed = await imposeZine(
      writePdf([
        { ...lying, entries: '/Rotate 90' },
        { entries: '/Rotate 180' },
        { ...lying, entries: '/Rotate 270' },
        { ...lying, entries: '/Rotate -90' },
        {},
        { entries: '/Rotate 360' },
        { entries: '/Rotate 45' },
      ]),
    );
    const markers = await markersOf(imposed);
    const rotations = [1, 2, 3, 4, 5, 6, 7].map((page) => markers.get(page)?.rotation);
    // Pages 2 to 5 stand upside down on the sheet.
    expect(rotations).toEqual([90, 0, 90, 90, 180, 0, 0]);
    expect(noteOf(imposed, 'mixed-sizes')).toBeUndefined();
    for (const { page, ...box } of imposed.sheets[0]?.front ?? [])
      expect(isMiddleOf(markers.get(page ?? 0), box), String(page)).toBe(page !== undefined);
  });

  it('are placed by what their crop box shows, in their own unit', async () => {
    const crop = '/CropBox[109.765 197.64 309.765 397.64]';
    const imposed = await imposeNUp(
      writePdf([{ entries: crop }, { entries: `${crop}/UserUnit 2` }]),
      { pagesPerSheet: 2, fit: 'none' },
    );
    const [first, second] = imposed.sheets[0]?.front ?? [];
    expect(first?.widthMm).toBeCloseTo(70.56, 1);
    expect(second?.widthMm).toBeCloseTo(141.11, 1);
    const markers = await markersOf(imposed);
    expect(isMiddleOf(markers.get(1), first)).toBe(true);
    expect(isMiddleOf(markers.get(2), second)).toBe(true);
    expect((markers.get(2)?.size ?? 0) / (markers.get(1)?.size ?? 1)).toBeCloseTo(2, 3);
  });

  it('of other sizes are each fitted whole, and named', async () => {
    const imposed = await imposeBooklet(
      writePdf([{}, { width: 300, height: 300 }, { width: 842, height: 595 }, {}]),
    );
    expect(noteOf(imposed, 'mixed-sizes')).toEqual({ code: 'mixed-sizes', pages: [2, 3] });
    const [sheet] = imposed.sheets;
    const placed = [...(sheet?.front ?? []), ...(sheet?.back ?? [])];
    const ratios = [1, 2, 3].map((number) => {
      const page = placed.find((candidate) => candidate.page === number);
      return page && page.widthMm / page.heightMm;
    });
    expect(ratios[0]).toBeCloseTo(419.53 / 595.28, 3);
    expect(ratios[1]).toBeCloseTo(1, 3);
    expect(ratios[2]).toBeCloseTo(842 / 595, 3);
  });

  it('are the same where cross-references lead elsewhere, as readers that repair them show them', async () => {
    const broken = Buffer.from(
      Buffer.from(writePdf(8))
        .toString('latin1')
        .replaceAll(
          /^(\d{10}) 00000 n/gm,
          (_, offset: string) => `${String(Number(offset) + 7).padStart(10, '0')} 00000 n`,
        ),
      'latin1',
    );
    const [repaired, whole] = await Promise.all([imposeZine(broken), imposeZine(writePdf(8))]);
    expect(await readMarkers(repaired.pdf)).toEqual(await readMarkers(whole.pdf));
  });

  it('that are larger than their place are cropped only where that was asked for, and named', async () => {
    const pages = writePdf([{}, { width: 700, height: 600 }]);
    expect(codesOf(await imposeBooklet(pages))).not.toContain('pages-cropped');
    const covered = await imposeBooklet(pages, { fit: 'cover' });
    expect(noteOf(covered, 'pages-cropped')).toEqual({ code: 'pages-cropped', pages: [1, 2] });
    const unscaled = await imposeBooklet(pages, { fit: 'none' });
    expect(codesOf(unscaled)).not.toContain('pages-scaled');
    expect(noteOf(unscaled, 'pages-cropped')).toEqual({ code: 'pages-cropped', pages: [1, 2] });
  });

  it('stay clear of the margin of the printer, alike on all pages', async () => {
    for (const layout of ['folio', 'quarto', 'octavo'] as const) {
      const { sheets } = await imposeBooklet(writePdf(16), { layout, marginMm: 7 });
      const widths = new Set<string>();
      for (const { front, back, widthMm, heightMm } of sheets)
        for (const page of [...front, ...(back ?? [])]) {
          expect(page.xMm).toBeGreaterThan(6.999);
          expect(page.yMm).toBeGreaterThan(6.999);
          expect(page.xMm + page.widthMm).toBeLessThan(widthMm - 6.999);
          expect(page.yMm + page.heightMm).toBeLessThan(heightMm - 6.999);
          widths.add(page.widthMm.toFixed(3));
        }
      expect(widths.size).toBe(1);
    }
  });

  it('move towards the spine by the paper around them', async () => {
    const plain = await imposeBooklet(writePdf(16), { paper: 'a4' });
    const thick = await imposeBooklet(writePdf(16), { paper: 'a4', paperThicknessMm: 0.2 });
    for (const [index, { front }] of thick.sheets.entries()) {
      const before = plain.sheets[index]?.front ?? [];
      const moved = front.map((page, side) => page.xMm - (before[side]?.xMm ?? 0));
      // The left page moves to the right, and the other one to the left.
      expect(moved[0]).toBeCloseTo(0.2 * index, 5);
      expect(moved[1]).toBeCloseTo(-0.2 * index, 5);
    }
  });

  it('stay blank at the end, or before the back cover', async () => {
    const pagesOf = (imposed: ImposedPdf): unknown =>
      imposed.sheets[0]?.front.map(({ page }) => page);
    const atEnd = await imposeZine(writePdf(6));
    expect(pagesOf(atEnd)).toEqual([5, 4, 3, 2, 6, undefined, undefined, 1]);
    expect(noteOf(atEnd, 'blanks-added')).toEqual({ code: 'blanks-added', count: 2 });
    const before = await imposeZine(writePdf(6), { blanks: 'before-last' });
    expect(pagesOf(before)).toEqual([5, 4, 3, 2, undefined, undefined, 6, 1]);
  });
});

describe('imposeBooklet', () => {
  it.each([1, 3])('imposes %d pages on one sheet', async (count) => {
    const imposed = await imposeBooklet(writePdf(count));
    expect(imposed.sheets).toHaveLength(1);
    expect(noteOf(imposed, 'blanks-added')).toEqual({ code: 'blanks-added', count: 4 - count });
    expect([...(await markersOf(imposed)).keys()].toSorted()).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
  });

  it(`imposes ${many} pages in signatures of even size`, async () => {
    const imposed = await imposeBooklet(writePdf(many), { sheetsPerSignature: 8 });
    expect(imposed.sheets).toHaveLength(many / 4);
    // 1,250 sheets are 151 signatures of eight sheets and six of seven; 250 sheets are 26 and six.
    expect(imposed.sheets[0]?.front.map(({ page }) => page)).toEqual([32, 1]);
    expect(imposed.sheets.at(-7)?.front.map(({ page }) => page)).toEqual([many, many - 27]);
    expect(codesOf(imposed)).toEqual(['two-sided', 'pages-scaled']);
  });

  it('says that too many sheets in one fold do not lie flat', async () => {
    const imposed = await imposeBooklet(writePdf(200));
    expect(noteOf(imposed, 'thick-fold')).toEqual({ code: 'thick-fold', sheets: 50 });
  });

  it('writes one side of all sheets for printers with one side', async () => {
    const fronts = await readMarkers((await imposeBooklet(writePdf(8), { sides: 'fronts' })).pdf);
    const backs = await readMarkers((await imposeBooklet(writePdf(8), { sides: 'backs' })).pdf);
    const pagesOf = (sides: typeof fronts): unknown =>
      sides.map(({ markers }) => markers.map(({ page }) => page).toSorted((a, b) => a - b));
    expect(pagesOf(fronts)).toEqual([
      [1, 8],
      [3, 6],
    ]);
    expect(pagesOf(backs)).toEqual([
      [2, 7],
      [4, 5],
    ]);
  });

  it('tells the printer to turn sheets over the edge that was asked for, and to leave their size', async () => {
    for (const [duplex, name] of [
      ['long-edge', 'DuplexFlipLongEdge'],
      ['short-edge', 'DuplexFlipShortEdge'],
    ] as const) {
      const imposed = await imposeBooklet(writePdf(4), { duplex });
      const { catalog } = await PDFDocument.load(imposed.pdf);
      expect(String(catalog.ViewerPreferences())).toContain(name);
      expect(String(catalog.ViewerPreferences())).toMatch(/\/PrintScaling\s*\/None/);
      expect(noteOf(imposed, 'two-sided')).toEqual({ code: 'two-sided', flip: duplex });
    }
  });
});

describe('what is drawn', () => {
  it('is copied, and nothing else: no author, attachment, link or script', async () => {
    const document = await PDFDocument.load(writePdf(2));
    document.setAuthor('SECRETO');
    document.addJavaScript('SECRETO', 'app.alert("SECRETO")');
    await document.attach(new TextEncoder().encode('SECRETO'), 'SECRETO.txt');
    const { context } = document;
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] };
    const action = { S: 'URI', URI: PDFString.of('https://sitio.example/SECRETO') };
    document.getPage(0).node.addAnnot(context.register(context.obj({ ...link, A: action })));
    const pdf = await document.save({ useObjectStreams: false });
    expect(Buffer.from(pdf).includes('sitio.example')).toBe(true);
    const imposed = await imposeZine(pdf);
    const plain = await (await PDFDocument.load(imposed.pdf)).save({ useObjectStreams: false });
    for (const word of ['SECRETO', 'sitio.example', '/Author', '/JavaScript', '/EmbeddedFile'])
      expect(Buffer.from(plain).includes(word), word).toBe(false);
    expect(codesOf(imposed)).not.toContain('annotations-left-out');
  });

  it('brings along no metadata, attachment or script that a picture or a list of resources names', async () => {
    const document = await PDFDocument.load(writePdf(1));
    const { context } = document;
    const secret = context.register(
      context.stream('SECRETO', { Type: 'Metadata', Subtype: 'XML' }),
    );
    const file = context.register(
      context.obj({
        Type: 'Filespec',
        F: PDFString.of('SECRETO.txt'),
        EF: { F: context.register(context.stream('SECRETO', { Type: 'EmbeddedFile' })) },
      }),
    );
    const form = context.register(
      context.stream('0 0 9 9 re f', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
        F: { FS: 'URL', F: PDFString.of('https://sitio.example/SECRETO') },
        Ref: { F: PDFString.of('SECRETO.pdf'), Page: 0 },
        Metadata: context.register(context.stream('SECRETO', {})),
        AF: [file],
        PieceInfo: { Editor: { Private: PDFString.of('SECRETO') } },
      }),
    );
    const script = context.obj({ S: 'JavaScript', JS: PDFString.of('SECRETO') });
    const { Resources } = document.getPage(0).node.normalizedEntries();
    // A resource may have any name, that of metadata too.
    Resources.set(PDFName.of('XObject'), context.obj({ Metadata: form }));
    Resources.set(
      PDFName.of('Properties'),
      context.obj({ A: { Metadata: secret }, B: { A: script, AF: [file] }, C: document.catalog }),
    );
    const { pdf } = await imposeZine(await document.save());
    const plain = await (await PDFDocument.load(pdf)).save({ useObjectStreams: false });
    const text = Buffer.from(plain).toString('latin1');
    expect(text).not.toMatch(/SECRETO|JavaScript|EmbeddedFile|Filespec|\/Catalog[^]*\/Catalog/);
    expect(text).toMatch(/\/Metadata \d+ 0 R/);
    expect(text).toContain('0 0 9 9 re f');
  });

  it('is refused where it unpacks to more than fits into memory, or refers to itself too deeply', async () => {
    const huge = await PDFDocument.load(writePdf(1));
    const spaces = huge.context.register(huge.context.stream(new Uint8Array(2 ** 22).fill(32)));
    huge
      .getPage(0)
      .node.set(PDFName.of('Contents'), huge.context.obj(Array.from({ length: 65 }, () => spaces)));
    await expect(imposeZine(await huge.save())).rejects.toMatchObject({
      code: 'too-large',
      page: 1,
    });
    const deep = await PDFDocument.load(writePdf(1));
    let link = deep.context.register(deep.context.obj([]));
    for (let depth = 0; depth < 20_000; depth++)
      link = deep.context.register(deep.context.obj([link]));
    deep.getPage(0).node.normalizedEntries().Resources.set(PDFName.of('Deep'), link);
    const chained = await deep.save({ useObjectStreams: false });
    await expect(imposeZine(chained)).rejects.toMatchObject({ code: 'damaged-pdf', page: 1 });
  });

  it('is named where a form field or a stamp is drawn over a page', async () => {
    const document = await PDFDocument.load(writePdf(3));
    const field = document.getForm().createTextField('campo');
    field.setText('hola');
    field.addToPage(document.getPage(1), { x: 20, y: 20, width: 90, height: 20 });
    const imposed = await imposeZine(await document.save());
    const note = noteOf(imposed, 'annotations-left-out');
    expect(note).toEqual({ code: 'annotations-left-out', pages: [2] });
  });

  it('is said to lose its tags', async () => {
    const document = await PDFDocument.load(writePdf(1));
    const { context, catalog } = document;
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    catalog.set(
      PDFName.of('StructTreeRoot'),
      context.register(context.obj({ Type: 'StructTreeRoot' })),
    );
    expect(codesOf(await imposeZine(await document.save()))).toContain('tags-lost');
    expect(codesOf(await imposeZine(writePdf(1)))).not.toContain('tags-lost');
  });

  it('may stand in several streams, none, or be inherited', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Courier);
    const [first, second] = [document.addPage([400, 600]), document.addPage([400, 600])];
    first.drawText('p1', { x: 160, y: 280, size: 66, font });
    first.setRotation(degrees(0));
    const { context } = document;
    // The instructions of a page may be parted anywhere between two words.
    for (const part of ['BT /G 66 Tf 1 0 0 1 160', '280 Tm (p2) Tj ET'])
      second.node.addContentStream(context.register(context.stream(part)));
    const resources = context.obj({ Font: { G: font.ref } });
    document.catalog.Pages().set(PDFName.of('Resources'), resources);
    second.node.delete(PDFName.of('Resources'));
    document.addPage([400, 600]);
    const markers = await markersOf(await imposeZine(await document.save()));
    expect([...markers.keys()].toSorted()).toEqual([1, 2]);
  });

  it('keeps the list of layers, without which hidden ones would be printed', async () => {
    const document = await PDFDocument.load(writePdf(1));
    const { context, catalog } = document;
    const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Capa') }));
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
    const page = document.getPage(0).node;
    page.normalizedEntries().Resources.set(PDFName.of('Properties'), context.obj({ Capa: layer }));
    const { pdf } = await imposeZine(await document.save());
    const plain = await (await PDFDocument.load(pdf)).save({ useObjectStreams: false });
    const text = Buffer.from(plain).toString('latin1');
    const properties = /\/OCProperties (\d+ \d+ R)?/.exec(text);
    expect(properties).not.toBeNull();
    // Both places mean the same layer.
    const hidden = /\/OFF \[ ?(\d+) 0 R/.exec(text)?.[1];
    expect(/\/Capa (\d+) 0 R/.exec(text)?.[1]).toBe(hidden);
  });

  it('is the same each time', async () => {
    const [first, second] = await Promise.all([imposeZine(writePdf(8)), imposeZine(writePdf(8))]);
    expect(first.pdf).toEqual(second.pdf);
  });
});

describe('marks', () => {
  it('can be switched off, and are not on the other side', async () => {
    const strokesOf = async ({ pdf }: ImposedPdf): Promise<readonly number[]> => {
      const document = await PDFDocument.load(pdf);
      return document.getPages().map(({ node }) => {
        const stream = node.Contents();
        return stream instanceof PDFStream ? stream.getContents().length : 0;
      });
    };
    const marked = await strokesOf(await imposeBooklet(writePdf(4)));
    const plain = await strokesOf(await imposeBooklet(writePdf(4), { marks: { fold: false } }));
    expect(marked[0]).toBeGreaterThan(plain[0] ?? 0);
    expect(marked[1]).toBe(plain[1]);
  });
});

describe('options', () => {
  const pdf = writePdf(8);

  it('that cannot be are named', async () => {
    // @ts-expect-error: a name that is none, as JavaScript could pass it.
    expect(await refusalOf(imposeZine(pdf, { paper: 'a7' }))).toEqual(bad('paper'));
    expect(await refusalOf(imposeZine(pdf, { paper: { widthMm: 0, heightMm: 9 } }))).toEqual(
      bad('paper'),
    );
    expect(await refusalOf(imposeZine(pdf, { marginMm: -1 }))).toEqual(bad('marginMm'));
    expect(await refusalOf(imposeZine(pdf, { marginMm: Number.NaN }))).toEqual(bad('marginMm'));
    expect(await refusalOf(imposeBooklet(pdf, { sheetsPerSignature: 1.5 }))).toEqual(
      bad('sheetsPerSignature'),
    );
    expect(await refusalOf(imposeNUp(pdf, { pagesPerSheet: 0 }))).toEqual(bad('pagesPerSheet'));
    expect(await refusalOf(imposeCards(pdf, { copies: -3 }))).toEqual(bad('copies'));
    // @ts-expect-error: a word that is none.
    expect(await refusalOf(imposeBooklet(pdf, { duplex: 'both' }))).toEqual(bad('duplex'));
  });

  it('that leave no room are named', async () => {
    expect(await refusalOf(imposeZine(pdf, { marginMm: 80 }))).toEqual({
      code: 'does-not-fit',
      about: 'marginMm',
    });
    expect(await refusalOf(imposeCards(pdf, { paper: 'a6', marginMm: 0 }))).toEqual({
      code: 'does-not-fit',
      about: 'cardSize',
    });
  });

  it('of a fanzine are refused with more pages than it has, or another fold', async () => {
    await expect(imposeZine(writePdf(9))).rejects.toMatchObject({
      code: 'too-many-pages',
      limit: 8,
    });
    const wrong = {
      sheets: [
        {
          front: [
            [4, 5, 8, 1],
            [2, 7, 6, 3],
          ].map((row) => row.map((page) => ({ page, rotation: 0 }) as const)),
        },
      ],
      steps: [
        { action: 'cut', along: 'horizontal', line: 1, from: 1, to: 3 },
        { action: 'collapse', cover: { row: 0, column: 3 } },
      ],
    } as const;
    await expect(
      imposeZine(pdf, { layout: { ...wrong, sheets: [wrong.sheets[0]] } }),
    ).rejects.toMatchObject({
      code: 'bad-layout',
    });
  });
});

function bad(about: string): unknown {
  return { code: 'bad-option', about };
}

function isMiddleOf(
  marker: Marker | undefined,
  box: Omit<PlacedPage, 'page'> | undefined,
): boolean {
  if (!marker || !box) return false;
  const [x, y] = [box.xMm + box.widthMm / 2, box.yMm + box.heightMm / 2];
  return Math.hypot(marker.xMm - x, marker.yMm - y) < 0.5;
}
