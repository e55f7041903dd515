import { Duplex, PDFName, type PDFCatalog, type PDFDocument } from '@cantoo/pdf-lib';
import { foldingLayouts, type FoldingLayoutName } from '../fold/folding-layouts.ts';
import type { DuplexFlip } from '../imposed-pdf.ts';

/** Says in a PDF of sheets how they are folded, in an entry of our own: not among facts about who made it, which are cleaned away. */
export function writeFolding(document: PDFDocument, layout: FoldingLayoutName): void {
  document.catalog.set(FOLDING, PDFName.of(layout));
}

/** Reads how the sheets of a PDF are folded; `undefined` for one that was not imposed here, or not to fold. */
export function readFolding(catalog: PDFCatalog): FoldingLayoutName | undefined {
  const value = catalog.context.lookup(catalog.get(FOLDING));
  const names = Object.keys(foldingLayouts) as FoldingLayoutName[]; // Object.keys forgets them.
  return names.find((name) => value === PDFName.of(name));
}

/** Reads the edge over which a PDF asks the printer to turn its sheets. */
export function readFlip(catalog: PDFCatalog): DuplexFlip | undefined {
  const duplex = catalog.getViewerPreferences()?.getDuplex();
  if (duplex === Duplex.DuplexFlipLongEdge) return 'long-edge';
  return duplex === Duplex.DuplexFlipShortEdge ? 'short-edge' : undefined;
}

/** Names that begin with XX are for entries that the standard does not know. */
const FOLDING = PDFName.of('XXComunalFolding');
