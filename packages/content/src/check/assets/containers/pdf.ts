import type { OpenFile } from '../with-open-file.ts';

/** The last bytes of a PDF, in which readers look for its end. */
const endBytes = 2048;

/** Whether a file has the first line and the last two lines of a PDF. */
export function isPdf({ size, read }: OpenFile): boolean {
  const first = read(0, 16).toString('latin1');
  const last = read(Math.max(0, size - endBytes), endBytes).toString('latin1');
  return /^%PDF-[12]\.\d[\r\n \t%]/.test(first) && /startxref\s+\d+\s+%%EOF/.test(last);
}
