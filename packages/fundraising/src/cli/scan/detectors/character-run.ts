import { SEAM } from '../page/normalize-text.ts';

/** Letters and digits in a row, with where each stands in the text. */
export interface CharacterRun {
  readonly code: string;
  /** Where in the text each character of `code` stands. */
  readonly positions: readonly number[];
  /** Indexes in `code` at which a group, or an inline element, begins or ends. */
  readonly edges: ReadonlySet<number>;
}

/** The longest that is followed: a Monero address is 106, an invoice may be a thousand. */
const MAX_LENGTH = 1_200;
const SIGNS = /[\p{L}\p{N}]/u;

/**
 * What may be one code from a place on: letters and digits, across blanks, seams, ends of lines and single signs that groups are
 * parted with.
 */
export function readCharacterRun(text: string, start: number, length = MAX_LENGTH): CharacterRun {
  const positions: number[] = [];
  const edges = new Set<number>([0]);
  let code = '';
  let gap = 0;
  for (let index = start; index < text.length && code.length < length; index += 1) {
    const sign = text[index] ?? '';
    if (SIGNS.test(sign)) {
      if (gap > 0) edges.add(code.length);
      code += sign;
      positions.push(index);
      gap = 0;
    } else {
      gap += 1;
      // More than a few signs between two groups, and no reader takes them for one code.
      if (sign !== SEAM && gap > 8) break;
    }
  }
  edges.add(code.length);
  return { code, positions, edges };
}

/** Where a piece of a run stands in the text. */
export function getSpan(
  { positions }: CharacterRun,
  length: number,
): { start: number; end: number } {
  return { start: positions[0] ?? 0, end: (positions[length - 1] ?? 0) + 1 };
}
