import { PrintError } from '../../print-error.ts';

/** Creates the error for a PDF that cannot be read whole. */
export function damagedPdf(reason: string, page?: number): PrintError {
  const remedy = 'Export it again, or open it in a browser and print it into a new PDF.';
  return new PrintError('damaged-pdf', `The PDF is damaged. ${reason} ${remedy}`, { page });
}
