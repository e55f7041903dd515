import { PrintError } from '../../print-error.ts';

/** The most bytes of a PDF that is imposed, and what its streams may unpack to. */
export const MAX_BYTES = 256 * 2 ** 20;

/** Creates the error for a PDF that memory cannot hold. */
export function tooLarge(): PrintError {
  return new PrintError(
    'too-large',
    `The PDF has more than ${MAX_BYTES / 2 ** 20} MB. Make its pictures smaller.`,
    { limit: MAX_BYTES },
  );
}

/** Refuses a PDF that is too large to be held in memory, before it is. @throws PrintError */
export function assertSize(bytes: number): void {
  if (bytes > MAX_BYTES) throw tooLarge();
}
