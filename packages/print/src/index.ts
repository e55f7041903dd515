/**
 * Public entries and PDF on paper.
 *
 * @packageDocumentation
 */
export { paperSizes, type PaperName, type PaperSize } from './impose/paper-size.ts';
