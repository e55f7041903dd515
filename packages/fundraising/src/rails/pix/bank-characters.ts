/**
 * The character set of the BR Code manual: letters without accents, digits, the space and `$ % * + - . / :`. The manual lists
 * capitals alone; its own example and banks use small letters as well, so those are no reason to write a code anew.
 */
const UNSUPPORTED = /[^ $%*+\-./:\dA-Za-z]+/g;

/** Whether a text holds only characters that every bank's app reads. */
export function hasOnlyBankCharacters(text: string): boolean {
  return text.search(UNSUPPORTED) === -1;
}

/** Converts a text to characters that banks read: without accents, and with a space for whatever has no equivalent. */
export function toBankText(text: string): string {
  const unaccented = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return unaccented.replaceAll(UNSUPPORTED, ' ').replaceAll(/ +/g, ' ').trim();
}

/** Converts a name or a city in the same way, in capitals as the common generators write them, and no longer than the field. */
export function toBankName(text: string, maxLength?: number): string {
  return toBankText(text).toUpperCase().slice(0, maxLength).trim();
}
