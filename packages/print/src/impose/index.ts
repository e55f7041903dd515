/**
 * Imposes the pages of a PDF on sheets to print, fold and cut. Works in a page, in a worker and on a server.
 *
 * @packageDocumentation
 */
export { paperSizes, type PaperName, type PaperSize } from './paper-size.ts';
