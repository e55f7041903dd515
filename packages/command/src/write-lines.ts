import type { Output } from './command.ts';

/** Writes lines, in which control characters of servers and file names do not reach the terminal. */
export function writeLines(output: Output, lines: readonly string[]): void {
  if (lines.length > 0) output.write(`${lines.map(printable).join('\n')}\n`);
}

/** Text that may hold anything, made fit to be shown on one line. */
export function printable(text: string): string {
  // What joins letters and the parts of an emoji stays; what turns the direction of a line does not.
  return text.replaceAll(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\u{fffd}');
}

/** JSON that a terminal can be shown: what could steer it is escaped, and the value stays the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll(
    /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (found) =>
      Array.from(
        { length: found.length },
        (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`,
      ).join(''),
  );
}
