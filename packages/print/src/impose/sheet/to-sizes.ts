import { damagedPdf } from '../pdf/damaged-pdf.ts';
import type { LoadedPdf } from '../pdf/load-pdf.ts';
import type { PdfPage } from '../read-pdf.ts';
import { toMm } from '../geometry/units.ts';

/** The sizes of all pages in millimetres. */
export function toSizes({ pages }: LoadedPdf): readonly [PdfPage, ...PdfPage[]] {
  const [first, ...others] = pages.map(({ width, height }) => ({
    widthMm: toMm(width),
    heightMm: toMm(height),
  }));
  if (!first) throw damagedPdf('It has no page.');
  return [first, ...others];
}
