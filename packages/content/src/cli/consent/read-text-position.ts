import { join } from 'node:path';
import type { Position } from '../../parse/position.ts';
import { readText } from '../../read/read-text.ts';

/** Reads the line and column of an offset in a file beside the entries; of its beginning without an offset. */
export function readTextPosition(dir: string, file: string, offset: number | undefined): Position {
  const read = offset === undefined ? undefined : readText(join(dir, file));
  if (offset === undefined || !read?.ok) return { line: 1, column: 1 };
  const before = read.text.slice(0, offset);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
