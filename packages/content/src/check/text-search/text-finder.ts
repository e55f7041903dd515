import { foldText } from './fold-text.ts';
import { RollingHashIndex } from './rolling-hash-index.ts';

/** Something found in a text. */
export interface Hit<T> {
  readonly needle: T;
  /** Where it begins in the text. */
  readonly offset: number;
  /** Whether it is the whole text. */
  readonly isWhole: boolean;
}

/** The shortest text that can be looked for. */
export const shortest = 6;

/** Long texts are looked for by a long window, which hardly any other text has. */
const windows = [14, 8, shortest];

/**
 * Finds any of many texts in others: small and capital letters, accents, emphasis and line breaks make no difference, and a
 * find begins and ends where a word does. How many texts are looked for makes hardly a difference to the time it takes.
 */
export class TextFinder<T> {
  readonly #indexes = windows.map((size) => new RollingHashIndex<T>(size));

  /** Adds a text to look for. One that is too short once emphasis and spaces are taken out is passed over. */
  add(text: string, needle: T): void {
    const { codes, length } = foldText(text);
    const index = this.#indexes.find(({ size }) => length >= size);
    index?.add(codes.slice(0, length), needle);
  }

  get isEmpty(): boolean {
    return this.#indexes.every((index) => index.isEmpty);
  }

  /** Finds what was added. */
  find(text: string): readonly Hit<T>[] {
    if (text.length < shortest) return none;
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
