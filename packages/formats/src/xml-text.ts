// What XML 1.0 allows: tabs, line ends, and characters from the space on that are no half of a surrogate pair.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The same where no half of a surrogate pair stands alone: reading by code units is several times as fast. */
const FORBIDDEN_UNIT = /[^\t\n\r\u0020-\uFFFD]/;

/** Removes the characters that XML cannot hold, not even escaped: most control characters, and halves of surrogate pairs. */
export function removeForbiddenCharacters(text: string): string {
  const isAllowed = text.isWellFormed() && !FORBIDDEN_UNIT.test(text);
  return isAllowed ? text : text.replaceAll(FORBIDDEN, '');
}
