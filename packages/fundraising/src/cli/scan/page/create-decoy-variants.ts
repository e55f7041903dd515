import type { TextRun } from './extract-text-runs.ts';
import { SEAM } from './normalize-text.ts';

/** How many pieces around a digit are read with it: an account of single digits, each with a decoy beside it. */
const AROUND = 120;
/** More than any page has; a page that has more was written to keep a watch busy. */
const MAX_PIECES = 400_000;
/** A decoy is short: what is longer is no part of an account. */
const MAX_LENGTH = 24;
/** Letters may be a decoy where a digit stands no more than so many pieces before them, and another one behind. */
const BETWEEN = 4;

/**
 * The surroundings of single digits without each sort of element that holds some or stands between them, and with that sort
 * alone: a style sheet may hide one of them, and it cannot be seen which.
 */
export function createDecoyVariants(pieces: readonly TextRun[]): string[] {
  const decoys = decoysIn(pieces);
  const places = new Map<string, number[]>();
  for (const index of decoys) {
    const { signature = '', text = '' } = pieces[index] ?? {};
    if (signature === '' || text.length > MAX_LENGTH) continue;
    const indexes = places.get(signature);
    if (indexes) indexes.push(index);
    else places.set(signature, [index]);
  }
  if (places.size < 2 && ![...places.keys()].some((signature) => /\s\S/.test(signature))) return [];
  const readings: string[] = [];
  let left = MAX_PIECES;
  for (const [sort, indexes] of places) {
    const windows = windowsAround(indexes, pieces.length);
    left -= windows.reduce((sum, [start, end]) => sum + end - start, 0);
    if (left < 0) break;
    for (const isKept of [false, true]) {
      const written = ({ text, signature }: TextRun, index: number): string =>
        !decoys.has(index) || (signature === sort) === isKept ? text : SEAM;
      readings.push(
        windows
          .map(([start, end]) =>
            pieces
              .slice(start, end)
              .map((piece, index) => written(piece, start + index))
              .join(''),
          )
          .join('\nx\n'),
      );
    }
  }
  return readings;
}

/** Pieces with digits, and the short ones in elements that stand between digits. */
function decoysIn(pieces: readonly TextRun[]): ReadonlySet<number> {
  const hasDigit = ({ text }: TextRun): boolean => /\d/.test(text);
  const written = [...pieces.entries()].filter(([, { text }]) => /[^\s\u{e000}]/u.test(text));
  const isBeside = (from: number, to: number): boolean =>
    written.slice(Math.max(0, from), to).some(([, piece]) => hasDigit(piece));
  const decoys = written.filter(
    ([, piece], at) =>
      hasDigit(piece) ||
      (piece.signature !== '' &&
        piece.text.length <= MAX_LENGTH &&
        isBeside(at - BETWEEN, at) &&
        isBeside(at + 1, at + 1 + BETWEEN)),
  );
  return new Set(decoys.map(([index]) => index));
}

/** From some pieces before each place to some after it, once each. */
function windowsAround(indexes: readonly number[], length: number): [start: number, end: number][] {
  const windows: [number, number][] = [];
  for (const index of indexes) {
    const [start, end] = [Math.max(0, index - AROUND), Math.min(length, index + AROUND)];
    const last = windows.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else windows.push([start, end]);
  }
  return windows;
}
