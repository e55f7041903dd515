import { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Output } from './command.ts';

/** A line of text; on a terminal that has colours, one that says how things stand is red, yellow or green. */
export type Line = string | StyledLine;

/** A line that says how things stand. */
export interface StyledLine {
  /** The line, without a line end. */
  readonly text: string;
  /** How things stand, which decides the colour. */
  readonly style: 'error' | 'warning' | 'success';
}

const colours = { error: 'red', warning: 'yellow', success: 'green' } as const;

/** Writes lines, in which control characters of servers and file names do not reach the terminal. */
export function writeLines(output: Output, lines: readonly Line[]): void {
  if (lines.length > 0) output.write(`${lines.map((line) => styled(line, output)).join('\n')}\n`);
}

/** `NO_COLOR`, `FORCE_COLOR` and whether the stream is a terminal are Node's to judge. */
function styled(line: Line, output: Output): string {
  if (typeof line === 'string') return printable(line);
  const text = printable(line.text);
  return output instanceof Writable
    ? styleText(colours[line.style], text, { stream: output })
    : text;
}

/**
 * A secret key of age, also one against quantum computers. Whoever types one in the place of a path or a recipient would find it
 * in the error, and so would the logs of what called the command.
 */
const SECRET_KEY = /AGE-SECRET-KEY-(?:[A-Z\d\u{fffd}-]|\u200c|\u200d)+/giu;

/** Makes any text fit to be printed on one line. Secret keys of age are masked. */
export function printable(text: string): string {
  // What joins letters and the parts of an emoji stays; what turns the direction of a line does not.
  return text
    .replaceAll(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\u{fffd}')
    .replaceAll(SECRET_KEY, 'AGE-SECRET-KEY-•••');
}

/** Writes JSON for a terminal: control characters are escaped, and the value stays the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll(
    /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (characters) =>
      Array.from(
        { length: characters.length },
        (_, index) => `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`,
      ).join(''),
  );
}
