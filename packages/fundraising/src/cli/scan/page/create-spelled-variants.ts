/** Digits as words, in Spanish, English and Portuguese, without accents. */
const WORDS: Readonly<Record<string, string>> = {
  cero: '0',
  zero: '0',
  oh: '0',
  uno: '1',
  una: '1',
  um: '1',
  uma: '1',
  one: '1',
  dos: '2',
  dois: '2',
  duas: '2',
  two: '2',
  tres: '3',
  three: '3',
  cuatro: '4',
  quatro: '4',
  four: '4',
  cinco: '5',
  five: '5',
  seis: '6',
  meia: '6',
  six: '6',
  siete: '7',
  sete: '7',
  seven: '7',
  ocho: '8',
  oito: '8',
  eight: '8',
  nueve: '9',
  nove: '9',
  nine: '9',
};
const WORD = `(?:${Object.keys(WORDS).join('|')})`;
const SPELLED = new RegExp(
  String.raw`(?<!\p{L})${WORD}(?:[^\p{L}\p{N}]{1,6}(?:${WORD}(?!\p{L})|\d)){7,120}`,
  'giu',
);
/** Letters that are taken for digits beside them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', '|': '1' };
const MIXED = /(?<![\p{L}\p{N}])(?=[oOlI|]{0,39}\d)[\doOlI|]{2,40}(?![\p{L}\p{N}])/gu;

/** Signs of addresses as words, in brackets, and with blanks around them. */
const AT = /(?<=\w) ?(?:[[({] ?(?:arroba|at) ?[\])}]| arroba ) ?(?=\w)/gi;
const DOT =
  /(?<=\w) ?(?:[[({] ?(?:punto|ponto|dot) ?[\])}]| \. | (?:punto|ponto) (?=(?:com|org|me|net|app)\b)) ?(?=\w)/gi;
const SLASH = /(?<=\.[a-z]{2,6}) \/ (?=\w)/gi;

/**
 * A text with digits for what somebody reads as digits: words, letters that look like them, and without notes in brackets
 * between them; with the signs of addresses that are written as words. Only those that differ.
 */
export function createSpelledVariants(text: string): string[] {
  const readings = [
    text.replaceAll(SPELLED, (spelled) =>
      spelled.replaceAll(/\p{L}+/gu, (word) => WORDS[word.toLowerCase()] ?? word),
    ),
    text.replaceAll(MIXED, (mixed) =>
      mixed.replaceAll(/[oOlI|]/g, (sign) => LOOK_ALIKES[sign] ?? sign),
    ),
    text.replaceAll(/(?<=\d[^\p{L}\p{N}]{0,4})\([^()\n]{1,40}\)(?=[^\p{L}\p{N}]{0,4}\d)/gu, ' '),
    text.replaceAll(AT, '@').replaceAll(DOT, '.').replaceAll(SLASH, '/'),
  ];
  return readings.filter((reading) => reading !== text);
}
