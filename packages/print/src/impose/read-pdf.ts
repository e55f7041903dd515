import type { FoldingLayoutName } from './fold/folding-layouts.ts';
import type { DuplexFlip } from './imposed-pdf.ts';
import { readFlip, readFolding } from './pdf/folding-mark.ts';
import { loadPdf } from './pdf/load-pdf.ts';
import { toMm } from './geometry/units.ts';

/** A page as it is seen: its crop box, turned as it says, in its own unit. */
export interface PdfPage {
  /** The width, after turning. */
  readonly widthMm: number;
  /** The height, after turning. */
  readonly heightMm: number;
}

/** What a PDF consists of. */
export interface PdfSummary {
  /** Its pages, in order; there is at least one. */
  readonly pages: readonly PdfPage[];
  /** Whether it has tags for screen readers. */
  readonly isTagged: boolean;
  /** How its sheets are folded; `undefined` for a PDF that was not imposed here, or not to fold. */
  readonly folding: FoldingLayoutName | undefined;
  /** The edge over which it asks the printer to turn its sheets; `undefined` where it does not. */
  readonly flip: DuplexFlip | undefined;
}

/**
 * Reads a PDF whole, and refuses one that is damaged rather than taking it for a shorter one.
 *
 * @param pdf - The whole file.
 * @throws {@link PrintError} `not-a-pdf`, `cut-pdf`, `damaged-pdf`, `encrypted-pdf`, `form-pdf`, `no-pages`, `empty-page`,
 * `too-many-pages` (more than 5,000) or `too-large` (more than 256 MB).
 * @example
 * ```ts
 * import { isPrintError, readPdf } from '@comunal/print/impose';
 *
 * try {
 *   await readPdf(new TextEncoder().encode('%PDF-1.7\n1 0 obj'));
 * } catch (thrown) {
 *   console.log(isPrintError(thrown) && thrown.code); // → cut-pdf
 * }
 * ```
 */
export async function readPdf(pdf: Uint8Array): Promise<PdfSummary> {
  const { catalog, pages, isTagged } = await loadPdf(pdf);
  return {
    pages: pages.map(({ width, height }) => ({ widthMm: toMm(width), heightMm: toMm(height) })),
    isTagged,
    folding: readFolding(catalog),
    flip: readFlip(catalog),
  };
}
