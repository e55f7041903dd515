/** The command as it can be typed again. */
export function typedCommand(args: readonly string[], restart: boolean): string {
  const end = args.indexOf('--');
  const options = args.slice(0, end < 0 ? args.length : end).filter((arg) => arg !== '--restart');
  const operands = end < 0 ? [] : args.slice(end);
  const words = [...options, ...(restart ? ['--restart'] : []), ...operands];
  return ['comunal', 'peertube', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
