import { PDFDocument, PDFName, StandardFonts, type PDFFont } from '@cantoo/pdf-lib';
import { PrintError } from '../../print-error.ts';
import { toPoints } from '../geometry/units.ts';
import type { Point, Shape } from './shapes.ts';
import type { Drawing } from './to-svg.ts';

interface Fonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

const LINES = {
  solid: '0.4 w 0 J [] 0 d',
  dashed: '0.35 w 0 J [1.6 1.2] 0 d',
  cut: '0.9 w 0 J [2.4 1.6] 0 d',
  thick: '0.9 w 1 J [] 0 d',
  thin: '0.15 w 0 J [] 0 d',
} as const;

/** Writes a drawing as a PDF of one page. @throws PrintError `missing-glyph` */
export async function toPdf({ width, height, scale, shapes, words }: Drawing): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(words.title, { showInWindowTitleBar: true });
  document.setLanguage(words.language);
  const fonts: Fonts = {
    regular: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
  };
  const unit = toPoints(scale);
  const page = document.addPage([width * unit, height * unit]);
  const { context } = document;
  // All is drawn in millimetres from the upper left corner, as everywhere here.
  const view = `q ${write(unit)} 0 0 ${write(-unit)} 0 ${write(height * unit)} cm 1 j 0 G`;
  const instructions = shapes.map((shape) =>
    shape.kind === 'text' ? drawText(shape, fonts) : drawShape(shape),
  );
  const content = context.flateStream([view, ...instructions, 'Q'].join('\n'));
  page.node.set(PDFName.of('Contents'), context.register(content));
  page.node.setFontDictionary(PDFName.of('R'), fonts.regular.ref);
  page.node.setFontDictionary(PDFName.of('B'), fonts.bold.ref);
  return document.save();
}

function drawShape(shape: Exclude<Shape, { readonly kind: 'text' }>): string {
  const path = toPath(shape.points);
  if (shape.kind === 'line') return `${LINES[shape.style]} ${path} S`;
  return `${shape.fill === 'white' ? 1 : 0} g ${LINES.solid} ${path} b`;
}

function drawText(
  { text, at, sizeMm, align, isTurned = false, isBold = false }: Extract<Shape, { kind: 'text' }>,
  { regular, bold }: Fonts,
): string {
  const font = isBold ? bold : regular;
  assertHasGlyphs(font, text);
  const half = align === 'middle' ? font.widthOfTextAtSize(text, sizeMm) / 2 : 0;
  // The view is upside down for PDF, so letters are turned once more.
  const matrix = isTurned ? `-1 0 0 1 ${write(at[0] + half)}` : `1 0 0 -1 ${write(at[0] - half)}`;
  const encoded = String(font.encodeText(text));
  return `BT 0 g /${isBold ? 'B' : 'R'} ${write(sizeMm)} Tf ${matrix} ${write(at[1])} Tm ${encoded} Tj ET`;
}

function assertHasGlyphs(font: PDFFont, text: string): void {
  const known = new Set(font.getCharacterSet());
  for (const character of text)
    if (!known.has(character.codePointAt(0) ?? 0))
      throw new PrintError(
        'missing-glyph',
        `The font of the drawing has no glyph for ${character}. Take the SVG, or write it another way.`,
        { about: character },
      );
}

function toPath(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => `${write(x)} ${write(y)} ${index === 0 ? 'm' : 'l'}`)
    .join(' ');
}

function write(value: number): string {
  return Number(value.toFixed(4)).toString();
}
