import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** The longest line that is kept: what follows is dropped until the next one. */
const MAX_LINE_LENGTH = 2_000;

/**
 * Reads what a program says line by line, without control characters, blank lines, and spaces around. A progress bar ends its
 * lines with a carriage return. A line is cut off after 2000 characters, so that memory stays bounded.
 */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  let line = '';
  const append = (text: string): void => {
    line += text.slice(0, MAX_LINE_LENGTH - line.length);
  };
  const finish = (): void => {
    const clean = stripVTControlCharacters(line).replaceAll(/\p{C}/gu, '').trim();
    line = '';
    if (clean !== '') onLine(clean);
  };
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const [first = '', ...rest] = text.split(/[\r\n]/);
    append(first);
    for (const part of rest) {
      finish();
      append(part);
    }
  });
  stream.once('end', finish);
}
