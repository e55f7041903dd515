import type { FoldingLayoutName } from '../impose/fold/folding-layouts.ts';
import { drawFolding } from '../impose/guide/draw-folding.ts';
import type { PaperName } from '../impose/paper-size.ts';
import { isPrintError } from '../print-error.ts';
import { typesetDrawing } from '../typeset/typeset-drawing.ts';
import { foldingWords } from '../words/folding-words.ts';
import type { PrintTexts } from './print-texts.ts';

/** The drawing of how sheets are folded, as the end of a file's name and its bytes. */
export type Guide = readonly [ending: 'fold.pdf' | 'fold.svg', bytes: Uint8Array];

/**
 * Draws how the sheets of a layout are folded and cut, in the language of the command: as PDF with its font inside; where what
 * typesets is not installed without it, or as SVG for a language that has letters which Helvetica lacks.
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
    return ['fold.pdf', await typesetDrawing(guide, words)];
  } catch (thrown) {
    if (!isPrintError(thrown) || thrown.code !== 'not-installed') throw thrown;
  }
  try {
    return ['fold.pdf', await guide.toPdf()];
  } catch (thrown) {
    if (!isPrintError(thrown) || thrown.code !== 'missing-glyph') throw thrown;
    return ['fold.svg', new TextEncoder().encode(guide.svg)];
  }
}
