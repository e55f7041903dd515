import { foldText } from './fold-text.ts';
import { RollingHashIndex } from './rolling-hash-index.ts';

/** A match in a text. */
export interface Hit<T> {
  readonly needle: T;
  /** The offset of the match in the text. */
  readonly offset: number;
  /** Whether the match is the whole text. */
  readonly isWhole: boolean;
}

/** The length of the minNeedleLength text that can be searched for. */
export const minNeedleLength = 6;

/** Window sizes: a long text is found by a long window, which hardly any other text shares. */
const windows = [14, 8, minNeedleLength];

/**
 * Finds any of many texts in others. Letter case, accents, emphasis and line breaks make no difference, and a match begins and
 * ends at a word boundary. The number of texts hardly affects the time of a search.
 */
export class TextFinder<T> {
  readonly #indexes = windows.map((size) => new RollingHashIndex<T>(size));

  /** Adds a text to search for. One that is too short without emphasis and spaces is ignored. */
  add(text: string, needle: T): void {
    const { codes, length } = foldText(text);
    const index = this.#indexes.find(({ size }) => length >= size);
    index?.add(codes.slice(0, length), needle);
  }

  get isEmpty(): boolean {
    return this.#indexes.every((index) => index.isEmpty);
  }

  /** Finds all added texts in a text. */
  find(text: string): readonly Hit<T>[] {
    if (text.length < minNeedleLength) return none;
    const folded = foldText(text);
    let hits: Hit<T>[] | undefined;
    for (const index of this.#indexes)
      index.eachMatch(folded, (from, to, needle) => {
        const isWhole = from === 0 && to === folded.length;
        (hits ??= []).push({ needle, offset: folded.offsets[from] ?? 0, isWhole });
      });
    return hits ?? none;
  }
}

const none: readonly never[] = [];
