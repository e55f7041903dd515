import type { OpenFile } from './with-open-file.ts';

/** So much of the beginning is what browsers look at to guess a type; behind the end of a picture most viewers look no further. */
const openingBytes = 1024;
const endBytes = 4096;

const markup =
  /<(?:!doctype\s+html|html|head|body|script|iframe|svg|meta\s+http|\?php|\?=)(?:[\s/>]|$)/i;

/**
 * Whether a file that is no text has a page or a program at one of its ends, and so is two things at once: a picture to who
 * looks at it, and a page to a browser or a server that takes it for one.
 */
export function hasMarkup({ size, read }: OpenFile): boolean {
  const opening = read(0, openingBytes).toString('latin1');
  const end = read(Math.max(0, size - endBytes), endBytes).toString('latin1');
  return markup.test(opening) || markup.test(end);
}
