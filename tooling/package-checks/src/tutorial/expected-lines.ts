import { stripVTControlCharacters } from 'node:util';

/**
 * Returns the first promised line that the output does not hold below the ones before it. `…` stands for any text, and a port
 * of this machine for any other, since the usual one may be taken.
 */
export function findMissingLine(expected: readonly string[], output: string): string | undefined {
  const lines = stripVTControlCharacters(output).split(/\r?\n/);
  let from = 0;
  return expected.find((line) => {
    const pattern = toPattern(line);
    const index = lines.findIndex((candidate, at) => at >= from && pattern.test(candidate.trim()));
    if (index >= 0) from = index + 1;
    return index < 0;
  });
}

function toPattern(line: string): RegExp {
  const source = line
    .trim()
    .replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll('…', '.*')
    .replaceAll(/localhost:\d+/g, String.raw`localhost:\d+`);
  return new RegExp(`^${source}$`);
}
