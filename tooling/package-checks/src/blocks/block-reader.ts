/** What is wrong with a block. */
export interface BlockProblem {
  /** Of the block, counted from 1; missing where the reader names none. */
  readonly line?: number;
  readonly message: string;
}

/** Reads a block of one language, and returns what is wrong with it. A text that is none of its language may throw, too. */
export type BlockReader = (text: string) => Promise<readonly BlockProblem[]>;

/** A reader that finds a first mistake or none, by a parser that throws. */
export function throwingReader(parse: (text: string) => unknown): BlockReader {
  return async (text) => {
    await parse(text);
    return [];
  };
}
