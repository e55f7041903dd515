/**
 * Refuses input that is no text, for programs without types: a promise or a Buffer's file name would fail far from here.
 * @throws `TypeError` that says what to pass in.
 */
export function checkText(text: string): void {
  if (typeof text !== 'string')
    throw new TypeError('Captions are parsed from text, or by parseCaptions from a Uint8Array.');
}
