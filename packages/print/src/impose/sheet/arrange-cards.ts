import { PrintError } from '../../print-error.ts';
import type { PaperSize } from '../paper-size.ts';
import type { OrientedGrid } from './choose-orientation.ts';
import type { Place } from './fit-page.ts';

/** Where cards lie on a sheet. */
export interface CardGrid extends OrientedGrid {
  readonly card: PaperSize;
  readonly gutterMm: number;
}

/** Turns the paper so that the most cards fit on it. */
export function arrangeCards(
  paper: PaperSize,
  card: PaperSize,
  marginMm: number,
  gutterMm: number,
): CardGrid {
  const fitInto = (lengthMm: number, cardMm: number): number =>
    // A card that is exactly as large as the paper fits, whatever the rounding.
    Math.max(0, Math.floor((lengthMm - 2 * marginMm + gutterMm) / (cardMm + gutterMm) + 1e-6));
  const [upright, lying] = [
    { widthMm: paper.widthMm, heightMm: paper.heightMm },
    { widthMm: paper.heightMm, heightMm: paper.widthMm },
  ].map((sheet) => ({
    ...sheet,
    card,
    gutterMm,
    columns: fitInto(sheet.widthMm, card.widthMm),
    rows: fitInto(sheet.heightMm, card.heightMm),
  }));
  const best =
    upright && lying && lying.columns * lying.rows > upright.columns * upright.rows
      ? lying
      : upright;
  if (best && best.columns * best.rows > 0) return best;
  throw new PrintError(
    'does-not-fit',
    'No card fits on the paper within its margin. Choose larger paper, a smaller margin or a smaller card.',
    { about: 'cardSize' },
  );
}

/** Cards lie together in the middle of the sheet. Behind each one is its back, so backs run the other way. */
export function placeCard(grid: CardGrid, index: number, isBack: boolean): Place {
  const { widthMm, heightMm, columns, rows, card, gutterMm } = grid;
  const column = isBack ? columns - 1 - (index % columns) : index % columns;
  const row = Math.floor(index / columns);
  const left = (widthMm - columns * card.widthMm - (columns - 1) * gutterMm) / 2;
  const top = (heightMm - rows * card.heightMm - (rows - 1) * gutterMm) / 2;
  const panel = {
    xMm: left + column * (card.widthMm + gutterMm),
    yMm: top + row * (card.heightMm + gutterMm),
    widthMm: card.widthMm,
    heightMm: card.heightMm,
  };
  return { room: panel, panel, rotation: 0 };
}
