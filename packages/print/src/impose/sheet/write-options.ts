import type { FoldingLayoutName } from '../fold/folding-layouts.ts';
import type { PageFit } from '../impose-options.ts';
import type { DuplexFlip } from '../imposed-pdf.ts';

/** What `writeSheets` needs to know besides the sheets. */
export interface WriteOptions {
  readonly fit: PageFit;
  /** The edge over which two-sided sheets are turned; `undefined` where each side is a sheet. */
  readonly duplex?: DuplexFlip | undefined;
  /** Which sides are written. */
  readonly sides?: 'both' | 'fronts' | 'backs' | undefined;
  /** The most sheets that are folded into each other. */
  readonly nestedSheets?: number | undefined;
  /** How the sheets are folded, where that has a name. */
  readonly folding?: FoldingLayoutName | undefined;
}
