import type { OpenFile } from '../with-open-file.ts';

/** Whether a file begins with consecutive Ogg pages, the first of which begins a stream. */
export function isOgg(file: OpenFile): boolean {
  const first = pageBytes(file, 0);
  if (first === undefined || !((file.read(5, 1)[0] ?? 0) & 2)) return false;
  return first === file.size || pageBytes(file, first) !== undefined;
}

/** Returns the length of the page at a position, or `undefined` where there is none. */
function pageBytes({ size, read }: OpenFile, position: number): number | undefined {
  const head = read(position, 27);
  if (head.length < 27 || head.toString('latin1', 0, 4) !== 'OggS' || head[4] !== 0)
    return undefined;
  const count = head[26] ?? 0;
  const lengths = read(position + 27, count);
  const bytes = 27 + count + lengths.reduce((sum, length) => sum + length, 0);
  return lengths.length === count && position + bytes <= size ? bytes : undefined;
}
