import type { FoldingLayout } from '../fold/folding-layout.ts';
import type { PaperSize } from '../paper-size.ts';
import { drawBound, drawClosed, drawNested, drawPush, drawTrim } from './draw-booklet.ts';
import { drawPanelLines, drawSheet, drawStep, foldView, type SheetView } from './draw-sheet.ts';
import type { Rectangle, Shape } from './shapes.ts';

/** What a picture of the guide shows, which is also what its sentence is about. */
export type FoldingPictureCode =
  | 'sheet'
  | 'crease-long'
  | 'crease-short'
  | 'cut'
  | 'fold'
  | 'push'
  | 'wrap'
  | 'close'
  | 'nest'
  | 'staple'
  | 'sew'
  | 'trim';

/** One picture of the guide. */
export interface FoldingPicture {
  readonly code: FoldingPictureCode;
  readonly draw: (space: Rectangle) => readonly Shape[];
}

/** How a booklet is held together. */
export type Binding = 'staple' | 'sew' | 'none';

/** Lists the pictures that show how a layout is folded, in the order in which it is done. */
export function listPictures(
  layout: FoldingLayout,
  { widthMm, heightMm }: PaperSize,
  binding: Binding,
): readonly FoldingPicture[] {
  const { front } = layout.sheets[0];
  const columns = front[0]?.length ?? 1;
  const scale = Math.min(SHEET_WIDTH_MM / widthMm, SHEET_HEIGHT_MM / heightMm);
  let view: SheetView = {
    panels: front,
    panelWidth: (widthMm / columns) * scale,
    panelHeight: (heightMm / front.length) * scale,
  };
  const proportion = view.panelWidth / view.panelHeight;
  const pictures: FoldingPicture[] = [];
  const add = (code: FoldingPictureCode, draw: FoldingPicture['draw']): void => {
    pictures.push({ code, draw });
  };
  const flat = view;
  add('sheet', (space) => [...drawSheet(flat, space), ...drawPanelLines(flat, space)]);
  if (layout.sheets.length > 1) add('nest', (space) => drawNested(space, widthMm / heightMm));
  for (const step of layout.steps) {
    const current = view;
    if (step.action === 'collapse') {
      add('push', (space) => drawPush(current.panels, space));
      continue;
    }
    // The line of a crease runs along the longer side of the sheet, or across it.
    const isLong =
      (step.action === 'crease' && step.along === 'horizontal') === widthMm >= heightMm;
    const code = step.action === 'crease' ? (isLong ? 'crease-long' : 'crease-short') : step.action;
    add(code, (space) => drawStep(step, current, space));
    if (step.action === 'fold') view = foldView(view, step.moves);
  }
  if (binding !== 'none') add(binding, (space) => drawBound(space, binding));
  const isClosed = layout.steps.filter(({ action }) => action === 'fold').length > 1;
  if (isClosed) add('trim', (space) => drawTrim(space, proportion));
  const isRing = layout.steps.some(({ action }) => action === 'collapse');
  add(isRing ? 'wrap' : 'close', (space) => drawClosed(space, proportion));
  return pictures;
}

/** The room that a sheet has in a picture, without that for arrows and scissors. */
const SHEET_WIDTH_MM = 62;
const SHEET_HEIGHT_MM = 36;
