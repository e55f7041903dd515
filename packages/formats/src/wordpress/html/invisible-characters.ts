/**
 * Characters that nobody sees: those that turn the order of a line around, by which a text says something else than it shows, and
 * those that people do not write, but programs hide texts in. The flags of England and others end with some.
 */
const INVISIBLE =
  /[\u202a-\u202e\u2060-\u206f\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Those that turn a line around, as numbers of references. */
const REFERENCE = /&#(?:0{0,4}82(?:3[4-8]|9[4-7])|x0{0,4}20(?:2[a-e]|6[6-9]))(?!\d)/gi;

/** What is in every text that has some of them, and in few others. */
const CANDIDATE = /[\u202a-\u202e\u2060-\u206f\ufff9-\ufffb\udb40]/;

/** Removes the characters that nobody sees. */
export function removeInvisible(text: string): string {
  return CANDIDATE.test(text) ? text.replaceAll(INVISIBLE, '') : text;
}

/** Counts the characters of HTML that nobody sees. */
export function countInvisible(html: string): number {
  const written = CANDIDATE.test(html) ? (html.match(INVISIBLE)?.length ?? 0) : 0;
  return written + (html.match(REFERENCE)?.length ?? 0);
}
