import type { SourceText } from './page/source-text.ts';
import type { ScanFinding, UncheckedPart } from './scan-report.ts';

/** What was seen of a page, before it is judged. */
export interface Capture {
  /** HTML as it was sent or as a browser has it, with the address that its links begin at. */
  readonly pages: readonly { readonly html: string; readonly address: string }[];
  /** Texts that stand in no HTML, such as those of codes in pictures. */
  readonly texts: readonly SourceText[];
  readonly found: readonly ScanFinding[];
  readonly unseen: readonly UncheckedPart[];
}

/** Nothing. */
export const EMPTY_CAPTURE: Capture = { pages: [], texts: [], found: [], unseen: [] };

/** All that was seen by several looks. */
export function mergeCaptures(looks: readonly Capture[]): Capture {
  return {
    pages: looks.flatMap(({ pages }) => pages),
    texts: looks.flatMap(({ texts }) => texts),
    found: looks.flatMap(({ found }) => found),
    unseen: looks.flatMap(({ unseen }) => unseen),
  };
}
