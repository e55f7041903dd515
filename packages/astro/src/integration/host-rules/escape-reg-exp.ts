/** Escapes a text for a regular expression. `RegExp.escape` is newer than the oldest Node, and writes forms that PCRE has not. */
export function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|#]/g, String.raw`\$&`);
}
