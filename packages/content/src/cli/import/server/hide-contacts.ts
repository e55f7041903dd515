/**
 * Addresses of e-mail, and the names of accounts on the fediverse, which look the same; also as an address writes them, and with
 * the backslashes of Markdown.
 */
const contact =
  /(?:mailto:)?@?[\p{L}\p{M}\p{N}_.+%\\-]{1,64}(?:@|%40)[\p{L}\p{M}\p{N}_-]{1,63}(?:\.[\p{L}\p{M}\p{N}_-]{1,63}){1,8}/giu;

/** What joins letters and the parts of an emoji stays; what is not seen, or turns the direction of a line, does not. */
const unseen = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Takes the addresses of people out of a text that a server states. */
export function hideContacts(text: string): string {
  return text.replaceAll(contact, '');
}

/** Removes the characters of a text that nobody sees. Line ends stay. */
export function removeUnseen(text: string): string {
  return text.replaceAll(unseen, '');
}
