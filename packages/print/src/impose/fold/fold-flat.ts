import type { FoldingLayout, HalfStep } from './folding-layout.ts';
import { badLayout, panelAt } from './bad-layout.ts';
import type { FoldedSide, FoldedSides } from './folded-sides.ts';

/** A panel of the folded sheet: where it was, and over which axes it has been turned. */
interface Layer {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly isMirrored: boolean;
  readonly isUpended: boolean;
}

/** What lies in one place, from the face to the back. */
type Pile = readonly Layer[];

/** Folds sheets in half until one panel is left. */
export function foldFlat({ sheets, steps }: FoldingLayout): FoldedSides {
  const [first] = sheets;
  let piles: readonly (readonly Pile[])[] = first.front.map((cells, row) =>
    cells.map((_, column) =>
      sheets.map((__, sheet) => ({ sheet, row, column, isMirrored: false, isUpended: false })),
    ),
  );
  let last: HalfStep | undefined;
  for (const step of steps) {
    if (step.action === 'cut') throw badLayout('After a cut, it has to be pushed together.');
    if (step.action !== 'fold') continue;
    piles = foldHalf(piles, step.moves);
    last = step;
  }
  const [pile, ...others] = piles.flat();
  if (!pile || others.length > 0) throw badLayout('Its folds do not bring all panels together.');
  if (last?.moves !== 'left' && last?.moves !== 'right')
    throw badLayout('Its last fold is not the spine.');
  const sides = pile.flatMap((layer): FoldedSide[] => {
    const { sheet, row, column, isMirrored, isUpended } = layer;
    const grids = sheets[sheet];
    // Turned about the upright axis, the columns of the back run the other way.
    const backColumn = (first.front[0]?.length ?? 0) - 1 - column;
    const front = grids && toSide(panelAt(grids.front, row, column), isUpended);
    const back = grids?.back && toSide(panelAt(grids.back, row, backColumn), isUpended);
    const blank = { page: undefined, rotation: front?.rotation ?? 0 } as const;
    const both = [front ?? blank, back ?? blank];
    return isMirrored === isUpended ? both : both.toReversed();
  });
  return { sides, spine: last.moves };
}

function toSide(
  { page, rotation }: { readonly page: number; readonly rotation: 0 | 180 },
  isUpended: boolean,
): FoldedSide {
  return { page, rotation: (rotation === 180) === isUpended ? 0 : 180 };
}

function foldHalf(
  piles: readonly (readonly Pile[])[],
  moves: HalfStep['moves'],
): readonly (readonly Pile[])[] {
  if (moves === 'left' || moves === 'right')
    return piles.map((row) =>
      foldLine(row, moves === 'left', (pile) =>
        turnOver(pile, (layer) => ({ ...layer, isMirrored: !layer.isMirrored })),
      ),
    );
  const columns = piles[0]?.map((_, column) => piles.map((row) => row[column] ?? [])) ?? [];
  const folded = columns.map((column) =>
    foldLine(column, moves === 'top', (pile) =>
      turnOver(pile, (layer) => ({ ...layer, isUpended: !layer.isUpended })),
    ),
  );
  return folded[0]?.map((_, row) => folded.map((column) => column[row] ?? [])) ?? [];
}

/** Folds the first half of a row of piles, or the other one, behind what stays. */
function foldLine(
  row: readonly Pile[],
  isFirst: boolean,
  turn: (pile: Pile) => Pile,
): readonly Pile[] {
  if (row.length % 2 !== 0) throw badLayout('A fold in half has no line between its panels.');
  const half = row.length / 2;
  const stays = isFirst ? row.slice(half) : row.slice(0, half);
  const moved = (isFirst ? row.slice(0, half) : row.slice(half)).toReversed();
  return stays.map((pile, index) => [...pile, ...turn(moved[index] ?? [])]);
}

function turnOver(pile: Pile, turn: (layer: Layer) => Layer): Pile {
  return pile.map((layer) => turn(layer)).toReversed();
}
