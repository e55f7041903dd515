/**
 * Stop words, which belong to the word after them: articles, prepositions, conjunctions, pronouns before the verb,
 * auxiliaries, negation. A line breaks before them, never after (Netflix, Timed Text Style Guide, «Line Treatment»).
 */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: splitList(
    'el la los las lo un una unos unas al del a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras y e o u ni que pero mas sino aunque porque pues si como cuando donde mientras me te se nos os le les mi tu su mis tus sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas aquel aquella cada muy más tan no ha han he has hemos había es son era fue ser está están cual quien cuyo cuya yo él ella ellas ellos nosotras nosotros',
  ),
  pt: splitList(
    'o a os as um uma uns umas ao aos à às do da dos das no na nos nas num numa pelo pela pelos pelas de em por para com contra desde entre até sem sob sobre após ante perante e ou nem que mas porém porque pois se como quando onde enquanto embora me te lhe lhes meu minha teu tua seu sua seus suas nosso nossa nossos nossas este esta estes estas esse essa esses essas aquele aquela cada muito mais tão não há tem têm tinha é são era foi ser está estão qual quem cujo cuja eu ele ela elas eles nós você vocês',
  ),
  en: splitList(
    'the a an of to in on at by for with from into onto over under about after before between through without within against during and or nor but so yet because although though if when while where that which who whose than as my your his her its our their this these those every each very more not is are was were be been am has have had do does did will would can could shall should may might must i you he she it we they',
  ),
};

/** Whether a word, with or without punctuation before it, is a stop word of a language. */
export function isStopWord(word: string, language: string): boolean {
  const list = STOP_WORDS[language.toLowerCase().split(/[-_]/)[0] ?? ''];
  // Punctuation after the word is a pause, where a line may break.
  const [, bare = ''] = /^[¿¡"«“(\-–—]*([\p{L}\p{M}]+)$/u.exec(word) ?? [];
  return list?.has(bare.toLowerCase()) ?? false;
}

/** Whether a line ends with a stop word, which belongs to the next line. */
export function endsWithStopWord(line: string, language: string): boolean {
  return isStopWord(getLastWord(line), language);
}

/** Returns the last word by splitting: a regular expression would try each character before it (quadratic time). */
export function getLastWord(line: string): string {
  return line.trimEnd().split(/\s/).at(-1) ?? '';
}

function splitList(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
