import { findLargest } from './find-largest.ts';
import type { Layout, LayOut, PageShape } from './typesetter.ts';

/**
 * Takes the largest type in which all stands on one sheet; where none does, the usual size on as many sheets as it takes, with a note.
 *
 * @param scales - How much larger or smaller than usual the type may be, the largest first.
 */
export function fitSheet(layOut: LayOut, shape: PageShape, scales: readonly number[]): Layout {
  const scale = findLargest(scales, (each) => layOut({ ...shape, scale: each }).pages === 1);
  if (scale !== undefined) return { document: layOut({ ...shape, scale }), notes: [] };
  const document = layOut(shape);
  return { document, notes: [{ code: 'too-long', pages: document.pages }] };
}
