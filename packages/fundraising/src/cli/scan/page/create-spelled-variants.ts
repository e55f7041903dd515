/** Words for digits in Spanish, English and Portuguese, without accents. */
const DIGIT_WORDS: ReadonlyMap<string, string> = new Map(
  [
    'cero zero oh',
    'uno una um uma one',
    'dos dois duas two',
    'tres three',
    'cuatro quatro four',
    'cinco five',
    'seis meia six',
    'siete sete seven',
    'ocho oito eight',
    'nueve nove nine',
  ].flatMap((words, digit) => words.split(' ').map((word) => [word, String(digit)] as const)),
);
const WORD = `(?:${[...DIGIT_WORDS.keys()].join('|')})`;
const SPELLED = new RegExp(
  String.raw`(?<!\p{L})${WORD}(?:[^\p{L}\p{N}]{1,6}(?:${WORD}(?!\p{L})|\d)){7,120}`,
  'giu',
);
/** Letters that people read as digits beside digits. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', '|': '1' };
const MIXED = /(?<![\p{L}\p{N}])(?=[oOlI|]{0,39}\d)[\doOlI|]{2,40}(?![\p{L}\p{N}])/gu;

/** Characters of e-mail addresses and URLs as words, in brackets, and with spaces around them. */
const AT = /(?<=\w) ?(?:[[({] ?(?:arroba|at) ?[\])}]| arroba ) ?(?=\w)/gi;
const DOT =
  /(?<=\w) ?(?:[[({] ?(?:punto|ponto|dot) ?[\])}]| \. | (?:punto|ponto) (?=(?:com|org|me|net|app)\b)) ?(?=\w)/gi;
const SLASH = /(?<=\.[a-z]{2,6}) \/ (?=\w)/gi;

/**
 * Creates variants of a text: with digits instead of number words, with digits instead of letters that look like them, without notes
 * in brackets between digits, and with the characters of addresses instead of words. Returns only those that differ.
 */
export function createSpelledVariants(text: string): string[] {
  const variants = [
    text.replaceAll(SPELLED, (spelled) =>
      spelled.replaceAll(/\p{L}+/gu, (word) => DIGIT_WORDS.get(word.toLowerCase()) ?? word),
    ),
    text.replaceAll(MIXED, (mixed) =>
      mixed.replaceAll(/[oOlI|]/g, (character) => LOOK_ALIKES[character] ?? character),
    ),
    text.replaceAll(/(?<=\d[^\p{L}\p{N}]{0,4})\([^()\n]{1,40}\)(?=[^\p{L}\p{N}]{0,4}\d)/gu, ' '),
    text.replaceAll(AT, '@').replaceAll(DOT, '.').replaceAll(SLASH, '/'),
  ];
  return variants.filter((variant) => variant !== text);
}
