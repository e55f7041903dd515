import type { TextRun } from './extract-text-runs.ts';
import { SEAM } from './normalize-text.ts';

/** The number of text runs around a digit in a variant: an account of single digits, each with a decoy beside it. */
const AROUND = 120;
/** A page with more text runs was written to keep a watcher busy. */
const MAX_RUNS = 400_000;
/** A longer text is not a part of an account. */
const MAX_LENGTH = 24;
/** Letters may be a decoy if there are digits within so many text runs on both sides of them. */
const BETWEEN = 4;

/**
 * Creates variants of the text around digits: without each kind of element that contains or separates digits, and with that kind
 * alone. A style sheet may hide one of them as a decoy, and the HTML does not reveal which.
 */
export function createDecoyVariants(runs: readonly TextRun[]): string[] {
  const decoys = findDecoys(runs);
  const indexesBySignature = new Map<string, number[]>();
  for (const index of decoys) {
    const { signature = '', text = '' } = runs[index] ?? {};
    if (signature === '' || text.length > MAX_LENGTH) continue;
    const indexes = indexesBySignature.get(signature);
    if (indexes) indexes.push(index);
    else indexesBySignature.set(signature, [index]);
  }
  if (
    indexesBySignature.size < 2 &&
    ![...indexesBySignature.keys()].some((signature) => /\s\S/.test(signature))
  )
    return [];
  const variants: string[] = [];
  let left = MAX_RUNS;
  for (const [sort, indexes] of indexesBySignature) {
    const windows = createWindows(indexes, runs.length);
    left -= windows.reduce((sum, [start, end]) => sum + end - start, 0);
    if (left < 0) break;
    for (const isKept of [false, true]) {
      const written = ({ text, signature }: TextRun, index: number): string =>
        !decoys.has(index) || (signature === sort) === isKept ? text : SEAM;
      variants.push(
        windows
          .map(([start, end]) =>
            runs
              .slice(start, end)
              .map((run, index) => written(run, start + index))
              .join(''),
          )
          .join('\nx\n'),
      );
    }
  }
  return variants;
}

/** Finds text runs with digits, and short ones in elements between digits. */
function findDecoys(runs: readonly TextRun[]): ReadonlySet<number> {
  const hasDigit = ({ text }: TextRun): boolean => /\d/.test(text);
  const written = [...runs.entries()].filter(([, { text }]) => /[^\s\u{e000}]/u.test(text));
  const isBeside = (from: number, to: number): boolean =>
    written.slice(Math.max(0, from), to).some(([, run]) => hasDigit(run));
  const decoys = written.filter(
    ([, run], at) =>
      hasDigit(run) ||
      (run.signature !== '' &&
        run.text.length <= MAX_LENGTH &&
        isBeside(at - BETWEEN, at) &&
        isBeside(at + 1, at + 1 + BETWEEN)),
  );
  return new Set(decoys.map(([index]) => index));
}

/** Returns the windows of text runs around some indexes, merged where they overlap. */
function createWindows(indexes: readonly number[], length: number): [start: number, end: number][] {
  const windows: [number, number][] = [];
  for (const index of indexes) {
    const [start, end] = [Math.max(0, index - AROUND), Math.min(length, index + AROUND)];
    const last = windows.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else windows.push([start, end]);
  }
  return windows;
}
