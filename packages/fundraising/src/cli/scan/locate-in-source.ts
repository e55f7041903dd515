import type { TextPosition } from '../find-json-error.ts';
import { normalizeText } from './page/normalize-text.ts';
import type { ScanFinding } from './scan-report.ts';

/**
 * Creates a function that locates a finding in the source of a page: the first line and column where its letters and digits
 * are consecutive. Many disguises have no such position.
 */
export function createSourceLocator(
  html: string,
): (finding: Pick<ScanFinding, 'value'>) => TextPosition | undefined {
  // A value that is split by tags is found without them, and one inside a tag with them.
  const readings = [extractLetters(html, true), extractLetters(html, false)];
  return ({ value }) => {
    const { letters } = extractLetters(value, false);
    if (letters === '') return undefined;
    for (const reading of readings) {
      const index = reading.letters.indexOf(letters);
      const offset = index < 0 ? undefined : reading.offsets[index];
      if (offset !== undefined) return getPosition(offset, html);
    }
    return undefined;
  };
}

interface Letters {
  readonly letters: string;
  /** The offset of each of them. */
  readonly offsets: readonly number[];
}

/** Extracts the letters and digits of a text, normalized and in lower case, with their offsets. */
function extractLetters(text: string, isWithoutTags: boolean): Letters {
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  let isInTag = false;
  for (const sign of text) {
    if (sign === '<') isInTag = isWithoutTags;
    else if (sign === '>') isInTag = false;
    else if (!isInTag)
      for (const letter of normalizeLetters(sign)) {
        parts.push(letter);
        for (let unit = 0; unit < letter.length; unit += 1) offsets.push(offset);
      }
    offset += sign.length;
  }
  return { letters: parts.join(''), offsets };
}

function normalizeLetters(sign: string): readonly string[] {
  const plain = sign <= '~' ? sign : normalizeText(sign);
  return plain.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
}

function getPosition(offset: number, text: string): TextPosition {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
