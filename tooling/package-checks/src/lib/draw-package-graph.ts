import type { PackageGraph } from './package-graph.ts';

const ROW_HEIGHT = 132;
const BOX_HEIGHT = 40;
const GAP = 18;
const MARGIN = 24;
/** Of a letter, at the size below; the boxes are wide enough for any font. */
const LETTER_WIDTH = 10;
const FONT_SIZE = 16;

interface Box {
  readonly folder: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Draws the graph as an SVG of boxes in rows, one a level, with an arrow from each package to those that it needs. */
export function drawPackageGraph({ rows, arrows }: PackageGraph): string {
  const widths = rows.map(({ folders }) => rowWidth(folders));
  const width = Math.max(...widths, 0) + MARGIN * 2;
  const boxes = new Map(
    rows.flatMap(({ folders }, index) =>
      placeRow(folders, (width - (widths[index] ?? 0)) / 2, MARGIN + index * ROW_HEIGHT),
    ),
  );
  // Arrows within the last row hang below it.
  const height = MARGIN * 3 + Math.max(0, rows.length - 1) * ROW_HEIGHT + BOX_HEIGHT;
  const lines = arrows.flatMap(({ from, to }) => {
    const [start, end] = [boxes.get(from), boxes.get(to)];
    return start && end ? [`  <path d="${pathBetween(start, end)}" />`] : [];
  });
  const labels = [...boxes.values()].flatMap(({ folder, x, y, width: boxWidth }) => [
    `  <rect x="${x}" y="${y}" width="${boxWidth}" height="${BOX_HEIGHT}" />`,
    `  <text x="${x + boxWidth / 2}" y="${y + BOX_HEIGHT / 2}">${folder}</text>`,
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    '  <style>',
    `    path { fill: none; stroke: #1f6f78; stroke-width: 1.5; opacity: 0.75; marker-end: url(#head); }`,
    '    rect { fill: #fbf8f0; stroke: #221f33; stroke-width: 2; }',
    `    text { font: 600 ${FONT_SIZE}px system-ui, sans-serif; fill: #221f33; text-anchor: middle; dominant-baseline: central; }`,
    '  </style>',
    '  <defs>',
    '    <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><polygon points="0,0 8,4 0,8" fill="#1f6f78" /></marker>',
    '  </defs>',
    `  <polygon points="0,0 ${width},0 ${width},${height} 0,${height}" fill="#f4efe2" />`,
    ...lines,
    ...labels,
    '</svg>',
    '',
  ].join('\n');
}

function boxWidth(folder: string): number {
  return folder.length * LETTER_WIDTH + 28;
}

function rowWidth(folders: readonly string[]): number {
  return folders.reduce((sum, folder) => sum + boxWidth(folder) + GAP, -GAP);
}

function placeRow(
  folders: readonly string[],
  left: number,
  y: number,
): readonly (readonly [string, Box])[] {
  let x = left;
  return folders.map((folder) => {
    const box = { folder, x, y, width: boxWidth(folder) };
    x += box.width + GAP;
    return [folder, box];
  });
}

/** From the foot of a box to the head of one below; to one of the same row, from foot to foot. */
function pathBetween(from: Box, to: Box): string {
  const [startX, startY] = [from.x + from.width / 2, from.y + BOX_HEIGHT];
  const endX = to.x + to.width / 2;
  const isSameRow = from.y === to.y;
  const endY = isSameRow ? to.y + BOX_HEIGHT : to.y;
  const bend = isSameRow ? MARGIN : (endY - startY) / 2;
  const [startBend, endBend] = [startY + bend, isSameRow ? endY + bend : endY - bend];
  return `M ${startX} ${startY} C ${startX} ${startBend} ${endX} ${endBend} ${endX} ${endY}`;
}
