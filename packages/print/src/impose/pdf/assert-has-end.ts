import { PrintError } from '../../print-error.ts';
import { damagedPdf } from './damaged-pdf.ts';

/** Readers look for the header in the first kilobyte. */
const HEADER_BYTES = 1024;
/** Some programs write a few lines behind the end. */
const END_BYTES = 2048;

/**
 * Throws where a PDF is cut. Its last lines name where the cross-references begin: they are missing where the end is, and the place
 * is another one where a part in the middle is.
 *
 * @throws PrintError `not-a-pdf`, `cut-pdf` or `damaged-pdf`.
 */
export function assertHasEnd(bytes: Uint8Array): void {
  const header = toText(bytes, 0, HEADER_BYTES).indexOf('%PDF-');
  if (header < 0)
    throw new PrintError('not-a-pdf', 'The file is not a PDF. Export it as one, and choose that.');
  const end = toText(bytes, Math.max(0, bytes.length - END_BYTES), bytes.length);
  const match = /^[^]*startxref\s+(\d+)\s+%%EOF/.exec(end);
  if (!match)
    throw new PrintError(
      'cut-pdf',
      'The end of the PDF is missing, and pages with it. Download or copy it again.',
    );
  const offset = Number(match[1]);
  const hasReferences = [offset, offset + header].some((position) =>
    /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(toText(bytes, position, position + 40)),
  );
  if (!hasReferences) throw damagedPdf('Its cross-references are not where it says.');
}

function toText(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, to));
}
