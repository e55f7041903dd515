/** What stands where an address was taken out. */
const mark = '…';

/**
 * Addresses of e-mail, and the names of accounts on the fediverse, which look the same; also as an address writes them, and with
 * the backslashes of Markdown.
 */
const contact =
  /(?:mailto:)?@?[\p{L}\p{M}\p{N}_.+%\\-]{1,64}(?:@|%40)[\p{L}\p{M}\p{N}_-]{1,63}(?:\.[\p{L}\p{M}\p{N}_-]{1,63}){1,8}/u;

/** A full stop that no part of an address follows. */
const fullStop = /\.(?![\p{L}\p{N}])/u.source;

/** An address in brackets of its own, and the full stop behind it. */
const words = new RegExp(`(?:<${contact.source}>|${contact.source})(${fullStop})?`, 'giu');

/** An address without which the sentence is whole: one between parentheses, and one behind a comma at the end of its part. */
const asides = new RegExp(
  `(?<!\\])[ \\t]{0,3}\\([ \\t]{0,3}${contact.source}[ \\t]{0,3}\\)|,[ \\t]{0,3}${contact.source}(?=[ \\t]{0,3}(?:${fullStop}|[,;)<\\n]|$))`,
  'giu',
);

/** What a part of an address follows, such as that of a link: nothing takes its place there. */
const insideAddress = /(?:[/:="'?&#]|\]\()$/;

/** What joins letters and the parts of an emoji stays; what is not seen, or turns the direction of a line, does not. */
const unseen = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Takes the addresses of people out of a text that a server states. Sentences stay whole: a mark shows where one is missing, unless
 * the sentence does without. Nothing is left of a text that was nothing else.
 */
export function hideContacts(text: string): string {
  const hidden = text
    .replaceAll(asides, '')
    .replaceAll(words, (_, stop: string | undefined, offset: number, whole: string) =>
      insideAddress.test(whole.slice(Math.max(0, offset - 2), offset)) ? (stop ?? '') : mark,
    );
  return /^[\s…]*$/.test(hidden) ? '' : hidden;
}

/** Removes the characters of a text that nobody sees. Line ends stay. */
export function removeUnseen(text: string): string {
  return text.replaceAll(unseen, '');
}
