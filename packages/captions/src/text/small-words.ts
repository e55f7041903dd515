/**
 * Words that belong to what follows them: articles, prepositions, conjunctions, pronouns before the verb, auxiliaries,
 * negation. A line breaks before them, never after (Netflix, Timed Text Style Guide, «Line Treatment»).
 */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: wordsOf(
    'el la los las lo un una unos unas al del a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras y e o u ni que pero mas sino aunque porque pues si como cuando donde mientras me te se nos os le les mi tu su mis tus sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas aquel aquella cada muy más tan no ha han he has hemos había es son era fue ser está están cual quien cuyo cuya yo él ella ellas ellos nosotras nosotros',
  ),
  pt: wordsOf(
    'o a os as um uma uns umas ao aos à às do da dos das no na nos nas num numa pelo pela pelos pelas de em por para com contra desde entre até sem sob sobre após ante perante e ou nem que mas porém porque pois se como quando onde enquanto embora me te lhe lhes meu minha teu tua seu sua seus suas nosso nossa nossos nossas este esta estes estas esse essa esses essas aquele aquela cada muito mais tão não há tem têm tinha é são era foi ser está estão qual quem cujo cuja eu ele ela elas eles nós você vocês',
  ),
  en: wordsOf(
    'the a an of to in on at by for with from into onto over under about after before between through without within against during and or nor but so yet because although though if when while where that which who whose than as my your his her its our their this these those every each very more not is are was were be been am has have had do does did will would can could shall should may might must i you he she it we they',
  ),
};

/** Does this word, with or without signs around it, belong to the one after it? */
export function isSmallWord(word: string, language: string): boolean {
  const list = WORDS[language.toLowerCase().split(/[-_]/)[0] ?? ''];
  // A sign after the word is a pause, and then a break is right.
  const [, bare = ''] = /^[¿¡"«“(\-–—]*([\p{L}\p{M}]+)$/u.exec(word) ?? [];
  return list?.has(bare.toLowerCase()) ?? false;
}

/** Does a line end with a word that belongs to the next one? */
export function endsBadly(line: string, language: string): boolean {
  return isSmallWord(lastWord(line), language);
}

/** By splitting: a pattern would try each letter of what stands before it. */
export function lastWord(line: string): string {
  return line.trimEnd().split(/\s/).at(-1) ?? '';
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
