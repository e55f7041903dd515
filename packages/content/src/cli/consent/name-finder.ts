import { toSlug } from '@comunal/command';
import { decodeText } from '../../check/text-search/decode-text.ts';
import { foldText } from '../../check/text-search/fold-text.ts';

/** Finds names in texts. Letter case, accents, emphasis and line breaks make no difference; a match ends at word boundaries. */
export class NameFinder {
  readonly #names: readonly string[];
  readonly #slugs: readonly string[];

  /**
   * @param names - What somebody is called.
   * @param slugs - The same as addresses and names of files have it.
   */
  constructor(names: Iterable<string>, slugs: Iterable<string>) {
    this.#names = [...new Set([...names].map(foldName))].filter((name) => name.length >= minLength);
    this.#slugs = [...new Set([...slugs].map(toWords))].filter((slug) => slug.length >= minLength);
  }

  /** Lists the offsets at which a text has one of the names. */
  find(text: string): readonly number[] {
    const decoded = decodeText(text);
    const inDecoded = decoded ? this.#findPlain(decoded.text).map(decoded.offsetOf) : [];
    const offsets = new Set([...this.#findPlain(text), ...inDecoded]);
    return [...offsets].toSorted((a, b) => a - b);
  }

  /** Whether an address, a slug or the path of a file has one of the slugs, whatever parts its words: `Ada_Gómez.jpg` too. */
  isInAddress(address: string): boolean {
    const words = `-${toWords(decodeText(address)?.text ?? address)}-`;
    return this.#slugs.some((slug) => words.includes(`-${slug}-`));
  }

  /** Lists the offsets of addresses and names of files in a text that have one of the slugs: a link may say something else. */
  findAddresses(text: string): readonly number[] {
    return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
      /\/|\.[a-z\d]{2,5}\b/i.test(word) && this.isInAddress(word) ? [index] : [],
    );
  }

  #findPlain(text: string): readonly number[] {
    const { codes, offsets, length } = foldText(text);
    const folded = Buffer.from(codes.buffer, codes.byteOffset, length * 2).toString('utf16le');
    // The arrays are reused by the next text, so the offsets are read at once.
    return this.#names.flatMap((name) =>
      findWords(folded, name).map((index) => offsets[index] ?? 0),
    );
  }
}

/** A shorter text, such as an initial, is in every sentence. */
const minLength = 3;

/** Folds a name so that two of them can be compared. */
export function foldName(name: string): string {
  const { codes, length } = foldText(name.trim());
  return Buffer.from(codes.buffer, codes.byteOffset, length * 2).toString('utf16le');
}

/** The words of an address or of the name of a file, as a slug has them. */
function toWords(text: string): string {
  return toSlug(text, Infinity);
}

function findWords(text: string, wanted: string): readonly number[] {
  const offsets: number[] = [];
  for (let index = text.indexOf(wanted); index >= 0; index = text.indexOf(wanted, index + 1))
    if (!isWordCharacter(text[index - 1]) && !isWordCharacter(text[index + wanted.length]))
      offsets.push(index);
  return offsets;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
