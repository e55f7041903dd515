import type { PanelGrid } from '../fold/folding-layout.ts';
import {
  drawArrow,
  drawLine,
  drawPaper,
  drawScissors,
  type Point,
  type Rectangle,
  type Shape,
} from './shapes.ts';

/** Draws the sheet with the slit from above, whose ends are pushed together. */
export function drawPush(panels: PanelGrid, space: Rectangle): readonly Shape[] {
  const [x, y] = [space.x + space.width / 2, space.y + space.height * 0.36];
  const wide = Math.min(space.width / 5.2, 16);
  const tall = wide * 1.25;
  const depth = wide * 0.55;
  const farLeft: Point = [x - wide * 1.9, y];
  const left: Point = [x - wide * 0.9, y];
  const front: Point = [x, y + depth];
  const back: Point = [x, y - depth];
  const right: Point = [x + wide * 0.9, y];
  const farRight: Point = [x + wide * 1.9, y];
  const wall = (from: Point, to: Point, page?: number): readonly Shape[] => {
    const points: readonly Point[] = [from, to, [to[0], to[1] + tall], [from[0], from[1] + tall]];
    const area: Shape = { kind: 'area', points, fill: 'white' };
    if (page === undefined) return [area];
    const at: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + tall * 0.62];
    const size = wide * 0.42;
    return [
      area,
      { kind: 'text', text: String(page), at, sizeMm: size, align: 'middle', isBold: true },
    ];
  };
  const [first, second, third, fourth] = (panels.at(-1) ?? []).map(({ page }) => page);
  return [
    ...wall(left, back),
    ...wall(back, right),
    ...wall(farLeft, left, first),
    ...wall(right, farRight, fourth),
    ...wall(left, front, second),
    ...wall(front, right, third),
    ...drawArrow([farLeft[0] - 11, y + tall / 2], [farLeft[0] - 2, y + tall / 2]),
    ...drawArrow([farRight[0] + 11, y + tall / 2], [farRight[0] + 2, y + tall / 2]),
  ];
}

/** Draws a closed booklet with its cover. */
export function drawClosed(space: Rectangle, proportion: number): readonly Shape[] {
  const { cover, leaves } = placeCover(space, proportion);
  const size = cover.width * 0.45;
  const at: Point = [cover.x + cover.width / 2, cover.y + cover.height / 2 + size * 0.36];
  const number: Shape = {
    kind: 'text',
    text: '1',
    at,
    sizeMm: size,
    align: 'middle',
    isBold: true,
  };
  return [...leaves, drawPaper(cover), number];
}

/** Draws sheets that lie on each other. */
export function drawNested(space: Rectangle, proportion: number): readonly Shape[] {
  const height = space.height * 0.6;
  const width = Math.min(space.width * 0.6, height * proportion);
  const x = space.x + (space.width - width) / 2;
  const y = space.y + (space.height - height) / 2;
  const pile = [8, 4, 0].map((offset) =>
    drawPaper({ x: x + offset - 4, y: y - offset + 4, width, height }),
  );
  return [...pile, ...drawArrow([x + width + 14, y - 8], [x + width + 8, y + height * 0.4], 0.3)];
}

/** Draws an open booklet, with staples or thread in its fold. */
export function drawBound(space: Rectangle, binding: 'staple' | 'sew'): readonly Shape[] {
  const height = space.height * 0.62;
  const width = Math.min(space.width * 0.4, height * 0.75);
  const [x, y] = [space.x + space.width / 2, space.y + (space.height - height) / 2];
  const half = (direction: 1 | -1): Shape => {
    const edge = x + direction * width;
    const points: readonly Point[] = [
      [x, y],
      [edge, y + 4],
      [edge, y + height + 4],
      [x, y + height],
    ];
    return { kind: 'area', points, fill: 'white' };
  };
  const stitches =
    binding === 'staple'
      ? [0.25, 0.75].map((share) =>
          drawLine('thick', [x, y + height * share - 3], [x, y + height * share + 3]),
        )
      : [0.14, 0.38, 0.62, 0.86].map((share) =>
          drawLine('thick', [x, y + height * share - 2], [x, y + height * share + 2]),
        );
  const arrows =
    binding === 'staple'
      ? [0.25, 0.75].flatMap((share) =>
          drawArrow([x + 15, y + height * share], [x + 3, y + height * share]),
        )
      : [];
  return [half(-1), half(1), drawLine('dashed', [x, y], [x, y + height]), ...stitches, ...arrows];
}

/** Draws a closed booklet whose edges are cut open. */
export function drawTrim(space: Rectangle, proportion: number): readonly Shape[] {
  const { cover } = placeCover(space, proportion);
  const { x, y, width, height } = cover;
  const [inside, over] = [2.5, 5];
  return [
    ...drawClosed(space, proportion),
    drawLine('cut', [x - over, y + inside], [x + width + over, y + inside]),
    drawLine('cut', [x + width - inside, y - over], [x + width - inside, y + height + over]),
    ...drawScissors([x - over, y + inside], 'horizontal'),
  ];
}

function placeCover(
  space: Rectangle,
  proportion: number,
): { readonly cover: Rectangle; readonly leaves: readonly Shape[] } {
  const height = Math.min(space.height * 0.75, (space.width * 0.5) / proportion);
  const width = height * proportion;
  const x = space.x + (space.width - width) / 2;
  const y = space.y + (space.height - height) / 2;
  const leaves = [3, 2, 1].map((leaf) =>
    drawPaper({ x: x + leaf * 0.9, y: y + leaf * 0.5, width, height }),
  );
  return { cover: { x, y, width, height }, leaves };
}
