/** A call as it can be typed again: `words` stands after `comunal`. */
export function typedCommand(words: readonly string[]): string {
  return ['comunal', ...words.map(shellWord)].join(' ');
}

/** A word as a shell takes it: in quotes where it holds anything that a shell has a meaning for. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
