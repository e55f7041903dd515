import { hideName, type RoomName } from './room-name.ts';

/** A language there are words in. */
export type RoomWords = 'es' | 'en' | 'pt';

/** 12 words of at least 2,008 are 131 bits. */
const WORDS = 12;

const lists: Readonly<Record<RoomWords, () => Promise<{ readonly wordlist: readonly string[] }>>> =
  {
    es: () => import('@scure/bip39/wordlists/spanish.js'),
    en: () => import('@scure/bip39/wordlists/english.js'),
    pt: () => import('@scure/bip39/wordlists/portuguese.js'),
  };

/**
 * A name of twelve words with hyphens between them, to be read aloud or written on paper: at least 128 bits of `crypto`.
 * Without accents, which would make it another room for who leaves them out. Loads its list of words when called.
 */
export async function createSayableRoomName(words: RoomWords): Promise<RoomName> {
  const { wordlist } = await lists[words]();
  const list = wordlist.filter(isPlain).map(withoutAccents);
  return hideName(Array.from({ length: WORDS }, () => list[below(list.length)]).join('-'));
}

/** Not with ñ: without its tilde it is another word, and not always one to be said aloud. */
function isPlain(word: string): boolean {
  return !word.normalize('NFC').includes('ñ');
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** A number below `limit`, each as likely as any other. */
function below(limit: number): number {
  const fair = 0x1_0000 - (0x1_0000 % limit);
  for (;;) {
    const [drawn = fair] = crypto.getRandomValues(new Uint16Array(1));
    if (drawn < fair) return drawn % limit;
  }
}
