/**
 * Imposes the pages of a PDF on sheets to print, fold and cut. Works in a page, in a worker and on a server.
 *
 * @packageDocumentation
 */
export {
  isPrintError,
  PrintError,
  type PrintErrorCode,
  type PrintErrorDetails,
} from '../print-error.ts';
export type { DuplexFlip, ImposedPdf, PlacedPage, PrintNote, SheetLayout } from './imposed-pdf.ts';
export { paperSizes, type PaperName, type PaperSize } from './paper-size.ts';
export { readPdf, type PdfPage, type PdfSummary } from './read-pdf.ts';
