import { normalizeText } from './normalize-text.ts';

/**
 * Creates a function that finds the line of a value in the source of a page: the first one where its letters and digits are
 * consecutive.
 */
export function createLineLocator(html: string): (value: string) => number | undefined {
  // A value that is split by tags is found without them, and one inside a tag with them.
  const readings = [extractCharacters(html, true), extractCharacters(html, false)];
  return (value) => {
    const { characters } = extractCharacters(value, false);
    if (characters === '') return undefined;
    for (const reading of readings) {
      const index = reading.characters.indexOf(characters);
      const offset = index < 0 ? undefined : reading.offsets[index];
      if (offset !== undefined) return html.slice(0, offset).split(/\r\n?|\n/).length;
    }
    return undefined;
  };
}

interface ExtractedCharacters {
  readonly characters: string;
  /** The offset of each of them. */
  readonly offsets: readonly number[];
}

/** Extracts the letters and digits of a text, normalized and in lower case, with their offsets. */
function extractCharacters(text: string, isWithoutTags: boolean): ExtractedCharacters {
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  let isInTag = false;
  for (const character of text) {
    if (character === '<') isInTag = isWithoutTags;
    else if (character === '>') isInTag = false;
    else if (!isInTag)
      for (const plain of normalizeCharacter(character)) {
        parts.push(plain);
        for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
      }
    offset += character.length;
  }
  return { characters: parts.join(''), offsets };
}

function normalizeCharacter(character: string): readonly string[] {
  const plain = character <= '~' ? character : normalizeText(character);
  return plain.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
}
