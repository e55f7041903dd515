import type { FoldStep, LayoutPanel, PanelGrid } from '../fold/folding-layout.ts';
import {
  drawArrow,
  drawHatch,
  drawLine,
  drawPaper,
  drawScissors,
  type Point,
  type Rectangle,
  type Shape,
} from './shapes.ts';

/** What is seen of a sheet while it is folded: the panels that look at you, and the size of one. */
export interface SheetView {
  readonly panels: PanelGrid;
  readonly panelWidth: number;
  readonly panelHeight: number;
}

/** The panels that stay in sight when a half is folded behind the other. */
export function foldView(view: SheetView, moves: 'left' | 'right' | 'top' | 'bottom'): SheetView {
  const half = (list: readonly LayoutPanel[], isFirst: boolean): readonly LayoutPanel[] =>
    isFirst ? list.slice(list.length / 2) : list.slice(0, list.length / 2);
  const { panels } = view;
  if (moves === 'left' || moves === 'right')
    return { ...view, panels: panels.map((row) => half(row, moves === 'left')) };
  const rows = panels.length / 2;
  return { ...view, panels: moves === 'top' ? panels.slice(rows) : panels.slice(0, rows) };
}

/** Draws a sheet with its pages in the middle of a space. */
export function drawSheet(view: SheetView, space: Rectangle): readonly Shape[] {
  const sheet = placeSheet(view, space);
  const { panels, panelWidth: width, panelHeight: height } = view;
  const numbers = panels.flatMap((row, rowIndex) =>
    row.flatMap(({ page, rotation }, column) => {
      const middle = [
        sheet.x + (column + 0.5) * width,
        sheet.y + (rowIndex + 0.5) * height,
      ] as const;
      return drawNumber(page, middle, Math.min(width, height) * 0.4, rotation === 180);
    }),
  );
  return [drawPaper(sheet), ...numbers];
}

/** Draws the number of a page with a line under it, by which it is seen which way up a 6, a 9 or an 8 is. */
function drawNumber(
  page: number,
  [x, y]: Point,
  size: number,
  isTurned: boolean,
): readonly Shape[] {
  const down = isTurned ? -size : size;
  const text = String(page);
  const half = text.length * size * 0.28;
  return [
    {
      kind: 'text',
      text,
      at: [x, y + down * 0.3],
      sizeMm: size,
      align: 'middle',
      isTurned,
      isBold: true,
    },
    drawLine('thick', [x - half, y + down * 0.5], [x + half, y + down * 0.5]),
  ];
}

/** Draws the lines between the panels of a sheet. */
export function drawPanelLines(view: SheetView, space: Rectangle): readonly Shape[] {
  const { x, y, width, height } = placeSheet(view, space);
  const { panels, panelWidth, panelHeight } = view;
  const columns = (panels[0]?.length ?? 1) - 1;
  return [
    ...Array.from({ length: columns }, (_, index) => {
      const at = x + (index + 1) * panelWidth;
      return drawLine('dashed', [at, y], [at, y + height]);
    }),
    ...Array.from({ length: panels.length - 1 }, (_, index) => {
      const at = y + (index + 1) * panelHeight;
      return drawLine('dashed', [x, at], [x + width, at]);
    }),
  ];
}

/** Draws a sheet, and what is done to it next. */
export function drawStep(
  step: Exclude<FoldStep, { readonly action: 'collapse' }>,
  view: SheetView,
  space: Rectangle,
): readonly Shape[] {
  const sheet = placeSheet(view, space);
  const { x, y, width, height } = sheet;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const upright = drawLine('dashed', [middleX, y - 3], [middleX, y + height + 3]);
  const level = drawLine('dashed', [x - 3, middleY], [x + width + 3, middleY]);
  const drawing = drawSheet(view, space);
  if (step.action === 'cut')
    return [...drawing, ...drawPanelLines(view, space), ...drawCut(step, view, sheet)];
  if (step.action === 'crease') {
    const creases = listCreases(step.along, view, sheet);
    return step.along === 'vertical'
      ? [
          ...drawing,
          ...creases,
          ...drawArrow([x + width * 0.2, y - 2], [x + width * 0.8, y - 2], 0.16),
        ]
      : [
          ...drawing,
          ...creases,
          ...drawArrow([x + width + 2, y + height * 0.15], [x + width + 2, y + height * 0.85], 0.3),
        ];
  }
  const halves = {
    left: { x, y, width: width / 2, height },
    right: { x: middleX, y, width: width / 2, height },
    top: { x, y, width, height: height / 2 },
    bottom: { x, y: middleY, width, height: height / 2 },
  } as const;
  const arrows = {
    left: drawArrow([x + width * 0.2, y - 2], [x + width * 0.8, y - 2], 0.16),
    right: drawArrow([x + width * 0.8, y - 2], [x + width * 0.2, y - 2], -0.16),
    top: drawArrow([x + width + 2, y + height * 0.15], [x + width + 2, y + height * 0.85], 0.3),
    bottom: drawArrow([x + width + 2, y + height * 0.85], [x + width + 2, y + height * 0.15], -0.3),
  } as const;
  const [paper, ...numbers] = drawing;
  const line = step.moves === 'left' || step.moves === 'right' ? upright : level;
  return [
    ...(paper ? [paper] : []),
    ...drawHatch(halves[step.moves]),
    ...numbers,
    line,
    ...arrows[step.moves],
  ];
}

/** All lines between panels in one direction: what is folded in half, and in half again, has three creases. */
function listCreases(
  along: 'vertical' | 'horizontal',
  { panels, panelWidth, panelHeight }: SheetView,
  { x, y, width, height }: Rectangle,
): readonly Shape[] {
  const isVertical = along === 'vertical';
  const count = (isVertical ? (panels[0]?.length ?? 1) : panels.length) - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = (index + 1) * (isVertical ? panelWidth : panelHeight);
    return isVertical
      ? drawLine('dashed', [x + at, y - 3], [x + at, y + height + 3])
      : drawLine('dashed', [x - 3, y + at], [x + width + 3, y + at]);
  });
}

function drawCut(
  { along, line, from, to }: Extract<FoldStep, { readonly action: 'cut' }>,
  { panelWidth, panelHeight }: SheetView,
  { x, y }: Rectangle,
): readonly Shape[] {
  if (along === 'vertical') {
    const at = x + line * panelWidth;
    const start = y + from * panelHeight;
    const cut = drawLine('cut', [at, start], [at, y + to * panelHeight]);
    return [cut, ...drawScissors([at, start], 'vertical')];
  }
  const at = y + line * panelHeight;
  const start = x + from * panelWidth;
  const cut = drawLine('cut', [start, at], [x + to * panelWidth, at]);
  return [cut, ...drawScissors([start, at], 'horizontal')];
}

/** The place of a sheet in the middle of a space. */
function placeSheet({ panels, panelWidth, panelHeight }: SheetView, space: Rectangle): Rectangle {
  const width = (panels[0]?.length ?? 1) * panelWidth;
  const height = panels.length * panelHeight;
  const x = space.x + (space.width - width) / 2;
  const y = space.y + (space.height - height) / 2;
  return { x, y, width, height };
}
