import type { CollapseStep, CutStep, FoldingLayout, PanelPosition } from './folding-layout.ts';
import { badLayout, panelAt } from './bad-layout.ts';
import type { FoldedSides } from './folded-sides.ts';

/** A neighbour, and the edge of the closed booklet on which the fold between the two comes to lie. */
interface Neighbour {
  readonly cell: PanelPosition;
  readonly edge: 'left' | 'right' | 'top' | 'bottom';
}

/**
 * Closes a sheet whose slit leaves its panels as a ring. Each second fold of the ring is the outer edge of a leaf of two panels back
 * to back, and the others are the spine, which is where all of them come to lie on the same edge.
 */
export function collapseRing(layout: FoldingLayout, { cover }: CollapseStep): FoldedSides {
  const [{ front, back }, ...more] = layout.sheets;
  if (back || more.length > 0)
    throw badLayout('Only one sheet that is printed on one side can be pushed together.');
  const cuts = layout.steps.filter((step) => step.action === 'cut');
  const at = panelAt(front, cover.row, cover.column);
  const neighbours = listNeighbours(front, cuts, cover);
  const [forward, backward] = neighbours(cover);
  if (!forward || !backward) throw badLayout('Its slit does not leave a ring of panels.');
  // Whichever way round the ring, the first fold is that of a leaf and the last that of the spine, or the other way round.
  for (const [leaf, spine] of [
    [forward, backward],
    [backward, forward],
  ] as const) {
    const ring = walk(cover, leaf, neighbours);
    const spines = ring.filter((_, index) => index % 2 === 1).map(({ edge }) => edge);
    const isSpine = spines.every((edge) => edge === spine.edge);
    if (!isSpine || (spine.edge !== 'left' && spine.edge !== 'right')) continue;
    if (ring.length !== front.flat().length) throw badLayout('Its slit leaves panels apart.');
    const sides = [cover, ...ring.map(({ cell }) => cell)].slice(0, ring.length).map((cell) => {
      const { page, rotation } = panelAt(front, cell.row, cell.column);
      const isUpended = (cell.row - cover.row) % 2 !== 0;
      return { page, rotation: (rotation === 180) === isUpended ? (0 as const) : (180 as const) };
    });
    return { sides, spine: spine.edge };
  }
  throw badLayout(`Page ${at.page} is no cover: no fold beside it can be the spine.`);
}

/** The folds of the ring in order, each with the panel behind it; the last one leads back to the cover. */
function walk(
  cover: PanelPosition,
  first: Neighbour,
  neighbours: (cell: PanelPosition) => readonly Neighbour[],
): readonly Neighbour[] {
  const ring = [first];
  let previous = cover;
  let { cell } = first;
  while (!isSame(cell, cover)) {
    const next = neighbours(cell).find((neighbour) => !isSame(neighbour.cell, previous));
    if (!next) throw badLayout('Its slit does not leave a ring of panels.');
    ring.push(next);
    previous = cell;
    cell = next.cell;
  }
  return ring;
}

function listNeighbours(
  grid: readonly (readonly unknown[])[],
  cuts: readonly CutStep[],
  cover: PanelPosition,
): (cell: PanelPosition) => readonly Neighbour[] {
  const isCut = (along: CutStep['along'], line: number, position: number): boolean =>
    cuts.some(
      (cut) =>
        cut.along === along && cut.line === line && cut.from <= position && position < cut.to,
    );
  return ({ row, column }) => {
    const neighbours: Neighbour[] = [];
    for (const step of [-1, 1]) {
      const beside = Math.max(column, column + step);
      if (grid[row]?.[column + step] !== undefined && !isCut('vertical', beside, row))
        neighbours.push({
          cell: { row, column: column + step },
          edge: (beside - cover.column) % 2 === 0 ? 'left' : 'right',
        });
      const above = Math.max(row, row + step);
      if (grid[row + step]?.[column] !== undefined && !isCut('horizontal', above, column))
        neighbours.push({
          cell: { row: row + step, column },
          edge: (above - cover.row) % 2 === 0 ? 'top' : 'bottom',
        });
    }
    if (neighbours.length !== 2) throw badLayout('Its slit does not leave a ring of panels.');
    return neighbours;
  };
}

function isSame(a: PanelPosition, b: PanelPosition): boolean {
  return a.row === b.row && a.column === b.column;
}
