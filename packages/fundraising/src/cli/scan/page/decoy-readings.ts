import type { FlowPiece } from './flow-pieces.ts';
import { SEAM } from './plain-text.ts';

/** How many pieces around a digit are read with it: an account of single digits, each with a decoy beside it. */
const AROUND = 120;
/** More than any page has; a page that has more was written to keep a watch busy. */
const MAX_PIECES = 400_000;
/** A decoy is short: what is longer is no part of an account. */
const MAX_LENGTH = 24;

/**
 * The surroundings of single digits without each sort of element that holds some, and with that sort alone: a style sheet may
 * hide one of them, and it cannot be seen which.
 */
export function decoyReadings(pieces: readonly FlowPiece[]): string[] {
  const places = new Map<string, number[]>();
  pieces.forEach(({ text, signature }, index) => {
    if (signature === '' || text.length > MAX_LENGTH || !/\d/.test(text)) return;
    const indexes = places.get(signature);
    if (indexes) indexes.push(index);
    else places.set(signature, [index]);
  });
  if (places.size < 2 && ![...places.keys()].some((signature) => /\s\S/.test(signature))) return [];
  const readings: string[] = [];
  let left = MAX_PIECES;
  for (const [signature, indexes] of places) {
    const parts = windowsAround(indexes, pieces.length).map(([start, end]) =>
      pieces.slice(start, end),
    );
    left -= parts.reduce((sum, part) => sum + part.length, 0);
    if (left < 0) break;
    for (const isKept of [false, true])
      readings.push(
        parts
          .map((part) => part.map((piece) => written(piece, signature, isKept)).join(''))
          .join('\nx\n'),
      );
  }
  return readings;
}

function written({ text, signature }: FlowPiece, sort: string, isKept: boolean): string {
  if (text === '\n' || !/\d/.test(text)) return text;
  return (signature === sort) === isKept ? text : SEAM;
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
