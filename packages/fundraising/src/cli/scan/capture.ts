import type { SourceText } from './page/source-text.ts';
import type { ScanFinding, UncheckedPart } from './scan-report.ts';

/** Everything that was captured of a page, before it is analyzed. */
export interface Capture {
  /** HTML as sent by the server or as built by a browser, with its base URL. */
  readonly pages: readonly { readonly html: string; readonly address: string }[];
  /** Texts outside of HTML, such as those of QR codes in pictures. */
  readonly texts: readonly SourceText[];
  readonly findings: readonly ScanFinding[];
  readonly unchecked: readonly UncheckedPart[];
}

/** A capture without content. */
export const EMPTY_CAPTURE: Capture = { pages: [], texts: [], findings: [], unchecked: [] };

/** Merges several captures of one page. */
export function mergeCaptures(captures: readonly Capture[]): Capture {
  return {
    pages: captures.flatMap(({ pages }) => pages),
    texts: captures.flatMap(({ texts }) => texts),
    findings: captures.flatMap(({ findings }) => findings),
    unchecked: captures.flatMap(({ unchecked }) => unchecked),
  };
}
