import { PDFArray, PDFName, PDFNumber, type PDFPageLeaf } from '@cantoo/pdf-lib';
import { PrintError } from '../../print-error.ts';
import { damagedPdf } from './damaged-pdf.ts';
import { readInherited } from './read-inherited.ts';

/** The transformation `[a b c d e f]` of PDF. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What is seen of a page, in points. */
export interface PageBox {
  /** The width as seen, after turning. */
  readonly width: number;
  /** The height as seen, after turning. */
  readonly height: number;
  /** The part of the page that is seen, in its own units: left, bottom, right, top. */
  readonly bounds: readonly [number, number, number, number];
  /** Brings the page as seen to the origin, in points. */
  readonly matrix: Matrix;
}

/** A page of less than a tenth of a millimetre holds nothing. */
const MIN_POINTS = 0.3;
/** A page of more than a hundred metres would vanish where it is made smaller for a sheet. */
const MAX_POINTS = 283_465;
/** The size of a page that says none, as readers take it: letter. */
const DEFAULT_BOX = [0, 0, 612, 792] as const;

/** Reads the crop box, rotation and unit of a page. @throws PrintError `empty-page` or `damaged-pdf`. */
export function readPageBox(leaf: PDFPageLeaf, page: number): PageBox {
  const media = readBox(leaf, 'MediaBox', page) ?? DEFAULT_BOX;
  const bounds = crop(media, readBox(leaf, 'CropBox', page) ?? media);
  const unit = readNumber(leaf, 'UserUnit') ?? 1;
  const [x0, y0, x1, y1] = bounds;
  const width = (x1 - x0) * unit;
  const height = (y1 - y0) * unit;
  if (!(width > MIN_POINTS && height > MIN_POINTS))
    throw new PrintError(
      'empty-page',
      `Page ${page} of the PDF has no width or no height. Remove it, or give it a size.`,
      { page },
    );
  if (width > MAX_POINTS || height > MAX_POINTS)
    throw damagedPdf(`Page ${page} says that it is more than 100 metres wide or high.`, page);
  switch (readRotation(leaf)) {
    case 90:
      return turned([0, -unit, unit, 0, -y0 * unit, x1 * unit], bounds, height, width);
    case 180:
      return turned([-unit, 0, 0, -unit, x1 * unit, y1 * unit], bounds, width, height);
    case 270:
      return turned([0, unit, -unit, 0, y1 * unit, -x0 * unit], bounds, height, width);
    default:
      return turned([unit, 0, 0, unit, -x0 * unit, -y0 * unit], bounds, width, height);
  }
}

function turned(matrix: Matrix, bounds: PageBox['bounds'], width: number, height: number): PageBox {
  return { matrix, bounds, width, height };
}

function readBox(leaf: PDFPageLeaf, key: string, page: number): PageBox['bounds'] | undefined {
  const value = readInherited(leaf, key);
  if (value === undefined) return undefined;
  const numbers =
    value instanceof PDFArray
      ? value.asArray().map((item) => {
          const number = leaf.context.lookup(item);
          return number instanceof PDFNumber ? number.asNumber() : Number.NaN;
        })
      : [];
  const [ax, ay, bx, by] = numbers;
  if (ax === undefined || ay === undefined || bx === undefined || by === undefined)
    throw damagedPdf(`The size of page ${page} cannot be read.`, page);
  if (!numbers.every((number) => Number.isFinite(number)))
    throw damagedPdf(`The size of page ${page} cannot be read.`, page);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** Readers show nothing outside of the media box, and all of it where the crop box lies outside. */
function crop(media: PageBox['bounds'], box: PageBox['bounds']): PageBox['bounds'] {
  const [x0, y0] = [Math.max(media[0], box[0]), Math.max(media[1], box[1])];
  const [x1, y1] = [Math.min(media[2], box[2]), Math.min(media[3], box[3])];
  return x0 < x1 && y0 < y1 ? [x0, y0, x1, y1] : media;
}

/** The clockwise rotation with which a page is shown. Readers ignore one that is no multiple of 90. */
function readRotation(leaf: PDFPageLeaf): number {
  const value = readInherited(leaf, 'Rotate');
  const degrees = value instanceof PDFNumber ? value.asNumber() : 0;
  return ((degrees % 360) + 360) % 360;
}

function readNumber(leaf: PDFPageLeaf, key: string): number | undefined {
  const value = leaf.context.lookup(leaf.get(PDFName.of(key)));
  return value instanceof PDFNumber && value.asNumber() > 0 ? value.asNumber() : undefined;
}
