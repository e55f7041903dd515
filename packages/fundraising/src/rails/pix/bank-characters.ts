/**
 * What the manual of the BR Code lists: letters without accents, digits, the blank and `$ % * + - . / :`. It lists capitals
 * alone; its own example and banks take small letters as well, so that those are no reason to write a code anew.
 */
const OTHER = /[^ $%*+\-./:\dA-Za-z]+/g;

/** Whether a text holds only characters that every bank's app reads. */
export function isBankText(text: string): boolean {
  return text.search(OTHER) === -1;
}

/** The text in characters that banks read: without accents, and with a blank for whatever has no letter among them. */
export function bankText(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return plain.replaceAll(OTHER, ' ').replaceAll(/ +/g, ' ').trim();
}

/** The same in capitals, as the common generators write the name and the city, and no longer than the field. */
export function bankName(text: string, maxLength?: number): string {
  return bankText(text).toUpperCase().slice(0, maxLength).trim();
}
