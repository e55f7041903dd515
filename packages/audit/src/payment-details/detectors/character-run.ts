import { SEAM } from '../normalize-text.ts';

/** Consecutive letters and digits, with their offsets in the text. */
export interface CharacterRun {
  readonly code: string;
  /** The offset of each character of `code` in the text. */
  readonly positions: readonly number[];
  /** Indexes in `code` at which a group, or an inline element, begins or ends. */
  readonly edges: ReadonlySet<number>;
}

/** The longest run: a Monero address has 106 characters, an invoice may have a thousand. */
const MAX_LENGTH = 1_200;
const CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Reads the run of letters and digits from an offset that may be one code, across spaces, seams, line ends and the separators of
 * groups.
 */
export function readCharacterRun(text: string, start: number, length = MAX_LENGTH): CharacterRun {
  const positions: number[] = [];
  const edges = new Set<number>([0]);
  let code = '';
  let gap = 0;
  for (let index = start; index < text.length && code.length < length; index += 1) {
    const character = text[index] ?? '';
    if (CHARACTER.test(character)) {
      if (gap > 0) edges.add(code.length);
      code += character;
      positions.push(index);
      gap = 0;
    } else {
      gap += 1;
      // Nobody reads groups with more than a few characters between them as one code.
      if (character !== SEAM && gap > 8) break;
    }
  }
  edges.add(code.length);
  return { code, positions, edges };
}

/** Returns the offsets of the beginning of a run in the text. */
export function getSpan(
  { positions }: CharacterRun,
  length: number,
): { start: number; end: number } {
  return { start: positions[0] ?? 0, end: (positions[length - 1] ?? 0) + 1 };
}
