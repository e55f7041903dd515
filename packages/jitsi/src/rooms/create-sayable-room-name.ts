import { JitsiError } from '../jitsi-error.ts';
import { hideRoomName, type RoomName } from './room-name.ts';

/** A language that `createSayableRoomName` has a word list for. */
export type RoomNameLanguage = 'es' | 'en' | 'pt';

/** 12 words of at least 2,008 are 131 bits. */
const WORD_COUNT = 12;

const wordlists: Readonly<
  Record<RoomNameLanguage, () => Promise<{ readonly wordlist: readonly string[] }>>
> = {
  es: () => import('@scure/bip39/wordlists/spanish.js'),
  en: () => import('@scure/bip39/wordlists/english.js'),
  pt: () => import('@scure/bip39/wordlists/portuguese.js'),
};

/**
 * Creates a name of twelve words with hyphens between them, to be read aloud or written on paper: at least 128 bits of
 * `crypto`. It has no accents, since a person who leaves one out would open another room. The word list is loaded by the call.
 * @param language - Of the words.
 * @throws `JitsiError` with `bad-language` for a language without a word list.
 *
 * @example
 * ```ts
 * import { createSayableRoomName, reveal } from '@comunal/jitsi';
 *
 * const name = await createSayableRoomName('es');
 * console.log(reveal(name).split('-').length); // → 12
 * ```
 */
export async function createSayableRoomName(language: RoomNameLanguage): Promise<RoomName> {
  if (!Object.hasOwn(wordlists, language))
    throw new JitsiError('bad-language', 'There are word lists in es, en and pt.', {
      about: 'language',
    });
  const { wordlist } = await wordlists[language]();
  const words = wordlist.filter(isPlain).map(removeAccents);
  return hideRoomName(
    Array.from({ length: WORD_COUNT }, () => words[randomBelow(words.length)]).join('-'),
  );
}

/** Leaves out words with ñ: without its tilde it is another word, and not always one to be said aloud. */
function isPlain(word: string): boolean {
  return !word.normalize('NFC').includes('ñ');
}

function removeAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Draws a number below `limit`, each with the same probability. */
function randomBelow(limit: number): number {
  const fair = 0x1_0000 - (0x1_0000 % limit);
  for (;;) {
    const [drawn = fair] = crypto.getRandomValues(new Uint16Array(1));
    if (drawn < fair) return drawn % limit;
  }
}
