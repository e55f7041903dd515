import type { FoldingLayoutName } from '../impose/fold/folding-layouts.ts';
import { drawFolding } from '../impose/guide/draw-folding.ts';
import type { PaperName } from '../impose/paper-size.ts';
import { isPrintError } from '../print-error.ts';
import { foldingWords } from '../words/folding-words.ts';
import type { PrintTexts } from './print-texts.ts';

/** The drawing of how sheets are folded, as the end of a file's name and its bytes. */
export type Guide = readonly [ending: 'fold.pdf' | 'fold.svg', bytes: Uint8Array];

/**
 * Draws how the sheets of a layout are folded and cut, in the language of the command: as PDF, or as SVG where the language has
 * letters that the drawing's font lacks.
 */
export async function drawGuide(
  layout: FoldingLayoutName,
  paper: PaperName | undefined,
  sheetsPerSignature: number,
  texts: PrintTexts,
): Promise<Guide> {
  const words = foldingWords(texts);
  const guide = drawFolding(layout, { words, paper, sheetsPerSignature });
  try {
    return ['fold.pdf', await guide.toPdf()];
  } catch (thrown) {
    if (!isPrintError(thrown) || thrown.code !== 'missing-glyph') throw thrown;
    return ['fold.svg', new TextEncoder().encode(guide.svg)];
  }
}
