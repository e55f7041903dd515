import type { OpenFile } from '../with-open-file.ts';

/** Readers look for the end of a PDF in so many bytes. */
const endBytes = 2048;

/** Whether a file has the first line of a PDF and the last two. */
export function isPdf({ size, read }: OpenFile): boolean {
  const first = read(0, 16).toString('latin1');
  const last = read(Math.max(0, size - endBytes), endBytes).toString('latin1');
  return /^%PDF-[12]\.\d[\r\n \t%]/.test(first) && /startxref\s+\d+\s+%%EOF/.test(last);
}
