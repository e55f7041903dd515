import { Duplex, type PDFDocument } from '@cantoo/pdf-lib';
import { foldingLayouts, type FoldingLayoutName } from '../fold/folding-layouts.ts';
import type { DuplexFlip } from '../imposed-pdf.ts';

/** Says in a PDF of sheets how they are folded, where a PDF names the program that made it. */
export function writeFolding(document: PDFDocument, layout: FoldingLayoutName): void {
  document.setCreator(`${MAKER}${layout}`);
}

/** Reads how the sheets of a PDF are folded; `undefined` for one that was not imposed here, or not to fold. */
export function readFolding(document: PDFDocument): FoldingLayoutName | undefined {
  const creator = readCreator(document);
  const names = Object.keys(foldingLayouts) as FoldingLayoutName[]; // Object.keys forgets them.
  return names.find((name) => creator === MAKER + name);
}

/** Reads the edge over which a PDF asks the printer to turn its sheets. */
export function readFlip(document: PDFDocument): DuplexFlip | undefined {
  const duplex = document.catalog.getViewerPreferences()?.getDuplex();
  if (duplex === Duplex.DuplexFlipLongEdge) return 'long-edge';
  return duplex === Duplex.DuplexFlipShortEdge ? 'short-edge' : undefined;
}

const MAKER = '@comunal/print ';

/** The facts about a PDF may be of any type in one that another program wrote; none is missed. */
function readCreator(document: PDFDocument): string | undefined {
  try {
    return document.getCreator();
  } catch {
    return undefined;
  }
}
