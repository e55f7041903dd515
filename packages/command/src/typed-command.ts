/** A call as it can be typed again: `words` stands after `comunal`. */
export function typedCommand(words: readonly string[]): string {
  return ['comunal', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
