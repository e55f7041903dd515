/** What cannot be seen or turns the writing direction. Line ends stay, and what joins letters and emoji. */
const HIDDEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const EACH = new RegExp(HIDDEN, 'gu');

/** Where the first of them stands; undefined where there is none. Tabs and the line ends of Windows are none. */
export function findHiddenCharacter(text: string): number | undefined {
  return HIDDEN.exec(text.replaceAll('\r\n', ' \n').replaceAll('\t', ' '))?.index;
}

/** The text with a mark in the place of each. */
export function replaceHiddenCharacters(text: string): string {
  return text.replaceAll(EACH, '\u{fffd}');
}
