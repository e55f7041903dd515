/** Whether a text is an e-mail address, as far as one can be told by looking at it. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text);
}
