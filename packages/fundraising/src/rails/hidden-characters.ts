/** Characters that cannot be seen or that turn the writing direction. Line ends stay, and so do joiners of letters and emoji. */
const HIDDEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu');

/** Finds the position of the first hidden character; undefined where there is none. Tabs and the line ends of Windows do not count. */
export function findHiddenCharacter(text: string): number | undefined {
  return HIDDEN.exec(text.replaceAll('\r\n', ' \n').replaceAll('\t', ' '))?.index;
}

/** Replaces each hidden character by the replacement character U+FFFD. */
export function replaceHiddenCharacters(text: string): string {
  return text.replaceAll(EVERY_HIDDEN, '\u{fffd}');
}
