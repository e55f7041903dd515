/** Whether a text looks like an e-mail address. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text);
}
