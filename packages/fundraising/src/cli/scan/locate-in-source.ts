import type { TextPosition } from '../find-json-error.ts';
import { normalizeText } from './page/normalize-text.ts';
import type { ScanFinding } from './scan-report.ts';

/**
 * Where in the source of a page the letters and digits of a finding stand in a row, by line and column. Many disguises have no
 * such place; the first of several is told.
 */
export function createSourceLocator(
  html: string,
): (finding: Pick<ScanFinding, 'value'>) => TextPosition | undefined {
  // What a tag parts is read without it, and what stands in a tag with it.
  const readings = [lettersOf(html, true), lettersOf(html, false)];
  return ({ value }) => {
    const { letters } = lettersOf(value, false);
    if (letters === '') return undefined;
    for (const reading of readings) {
      const index = reading.letters.indexOf(letters);
      const offset = index < 0 ? undefined : reading.offsets[index];
      if (offset !== undefined) return positionOf(offset, html);
    }
    return undefined;
  };
}

interface Letters {
  readonly letters: string;
  /** Where each of them stands. */
  readonly offsets: readonly number[];
}

/** Letters and digits as somebody reads them, in small letters. */
function lettersOf(text: string, isWithoutTags: boolean): Letters {
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  let isInTag = false;
  for (const sign of text) {
    if (sign === '<') isInTag = isWithoutTags;
    else if (sign === '>') isInTag = false;
    else if (!isInTag)
      for (const letter of plainLetters(sign)) {
        parts.push(letter);
        for (let unit = 0; unit < letter.length; unit += 1) offsets.push(offset);
      }
    offset += sign.length;
  }
  return { letters: parts.join(''), offsets };
}

function plainLetters(sign: string): readonly string[] {
  const plain = sign <= '~' ? sign : normalizeText(sign);
  return plain.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
}

function positionOf(offset: number, text: string): TextPosition {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
