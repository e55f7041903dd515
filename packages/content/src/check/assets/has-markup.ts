import type { OpenFile } from './with-open-file.ts';

/** The bytes from which browsers guess a type, and those at the end, where most viewers ignore anything after a picture. */
const openingBytes = 1024;
const endBytes = 4096;

const markup =
  /<(?:!doctype\s+html|html|head|body|script|iframe|svg|meta\s+http|\?php|\?=)(?:[\s/>]|$)/i;

/**
 * Whether a binary file has a page or a program at its beginning or end, and so is a polyglot: a picture to its viewer, and
 * a page to a browser or a server that takes it for one.
 */
export function hasMarkup({ size, read }: OpenFile): boolean {
  const opening = read(0, openingBytes).toString('latin1');
  const end = read(Math.max(0, size - endBytes), endBytes).toString('latin1');
  return markup.test(opening) || markup.test(end);
}
