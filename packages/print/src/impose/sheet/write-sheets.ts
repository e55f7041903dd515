import { Duplex, PDFDocument, PDFName, PrintScaling, type PDFRef } from '@cantoo/pdf-lib';
import { toPoints } from '../geometry/units.ts';
import type { ImposedPdf, SheetLayout } from '../imposed-pdf.ts';
import { PageEmbedder } from '../pdf/embed-page.ts';
import { writeFolding } from '../pdf/folding-mark.ts';
import type { LoadedPdf } from '../pdf/load-pdf.ts';
import { listNotes } from './list-notes.ts';
import type { Box, MarkLine, PlannedPage, PlannedSheet, PlannedSide } from './planned-sheet.ts';
import type { WriteOptions } from './write-options.ts';

type Size = Pick<Box, 'widthMm' | 'heightMm'>;

/** A line that a photocopier of any age still sees, in points. */
const LINE_POINTS = 0.6;

/** Writes planned sheets as a PDF, with what whoever prints them must know. */
export async function writeSheets(
  source: LoadedPdf,
  sheets: readonly PlannedSheet[],
  options: WriteOptions,
): Promise<ImposedPdf> {
  const { duplex, sides = 'both' } = options;
  const document = await PDFDocument.create({ updateMetadata: false });
  const embedder = new PageEmbedder(source, document);
  for (const { front, back, widthMm, heightMm } of sheets) {
    if (sides !== 'backs') writeSide(document, embedder, front, { widthMm, heightMm });
    if (sides !== 'fronts' && back) writeSide(document, embedder, back, { widthMm, heightMm });
  }
  if (options.folding) writeFolding(document, options.folding);
  const viewer = document.catalog.getOrCreateViewerPreferences();
  // A printer that makes sheets smaller moves every fold.
  viewer.setPrintScaling(PrintScaling.None);
  if (duplex && sides === 'both' && sheets.some(({ back }) => back))
    viewer.setDuplex(
      duplex === 'long-edge' ? Duplex.DuplexFlipLongEdge : Duplex.DuplexFlipShortEdge,
    );
  const pdf = await document.save({ addDefaultPage: false, objectsPerTick: 1000 });
  return { pdf, sheets: sheets.map(toLayout), notes: listNotes(source, sheets, options) };
}

function writeSide(
  document: PDFDocument,
  embedder: PageEmbedder,
  { pages, marks }: PlannedSide,
  size: Size,
): void {
  const { context } = document;
  const sheet = document.addPage([toPoints(size.widthMm), toPoints(size.heightMm)]);
  const drawn: Record<string, PDFRef> = {};
  const instructions: string[] = [];
  for (const page of pages) {
    if (page.page === undefined) continue;
    const name = `P${page.page}`;
    drawn[name] = embedder.embed(page.page);
    instructions.push(drawPage(name, page, size));
  }
  if (marks.length > 0) instructions.push(drawMarks(marks, size));
  sheet.node.set(PDFName.of('Resources'), context.obj({ XObject: drawn }));
  const content = context.register(context.flateStream(instructions.join('\n')));
  sheet.node.set(PDFName.of('Contents'), content);
}

function drawPage(name: string, page: PlannedPage, size: Size): string {
  const { scale, clip, rotation } = page;
  const left = toPoints(page.xMm);
  const bottom = toPoints(size.heightMm - page.yMm - page.heightMm);
  const matrix =
    rotation === 0
      ? [scale, 0, 0, scale, left, bottom]
      : [-scale, 0, 0, -scale, left + toPoints(page.widthMm), bottom + toPoints(page.heightMm)];
  const clipping = clip
    ? `${write(
        toPoints(clip.xMm),
        toPoints(size.heightMm - clip.yMm - clip.heightMm),
        toPoints(clip.widthMm),
        toPoints(clip.heightMm),
      )} re W n `
    : '';
  return `q ${clipping}${write(...matrix)} cm /${name} Do Q`;
}

function drawMarks(marks: readonly MarkLine[], { heightMm }: Size): string {
  const lines = marks.map(({ from, to, isDashed }) => {
    const dash = isDashed ? '[4 3] 0 d' : '[] 0 d';
    const start = write(toPoints(from[0]), toPoints(heightMm - from[1]));
    const end = write(toPoints(to[0]), toPoints(heightMm - to[1]));
    return `${dash} ${start} m ${end} l S`;
  });
  return `q 0 G ${LINE_POINTS} w\n${lines.join('\n')}\nQ`;
}

/** Writes numbers as PDF does, which knows no exponents. */
function write(...numbers: readonly number[]): string {
  return numbers.map((number) => Number(number.toFixed(5)).toString()).join(' ');
}

function toLayout({ widthMm, heightMm, front, back }: PlannedSheet): SheetLayout {
  const toPages = (side: PlannedSide): SheetLayout['front'] =>
    side.pages.map(({ page, xMm, yMm, widthMm: width, heightMm: height, rotation }) => ({
      page,
      xMm,
      yMm,
      widthMm: width,
      heightMm: height,
      rotation,
    }));
  return { widthMm, heightMm, front: toPages(front), back: back && toPages(back) };
}
