import { CleanError } from '../clean-error.ts';
import type { CleanedFile, CleanOptions } from '../cleaned-file.ts';
import { MAX_BYTES_IN_MEMORY } from '../memory-limit.ts';

/** A PDF without metadata. */
export type CleanedPdf = CleanedFile<'pdf'>;

/**
 * Writes the pages of a PDF into a new one: without author, program, dates, comments, form fields, attachments, bookmarks,
 * scripts, earlier versions, and without the metadata of the pictures in it. The pages look as before but for comments and
 * fields. The tags that screen readers use stay, and so do links to the web and to pages, and layers.
 *
 * @param bytes - The whole file.
 * @param options - What stops it.
 * @throws {@link CleanError} for a PDF that is damaged, encrypted or signed, and for one with what cannot be removed.
 * @example
 * ```ts
 * import { cleanPdf } from '@comunal/clean';
 *
 * const pdf = `%PDF-1.4
 * 1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
 * 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
 * 3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj
 * 4 0 obj <</Author(Ejemplo)>> endobj
 * xref
 * trailer <</Root 1 0 R/Info 4 0 R>>
 * startxref
 * 202
 * %%EOF`;
 * const { removed } = await cleanPdf(new TextEncoder().encode(pdf));
 * console.log(removed); // → [ 'PDF:Author' ]
 * ```
 */
export async function cleanPdf(
  bytes: Uint8Array,
  { signal }: CleanOptions = {},
): Promise<CleanedPdf> {
  signal?.throwIfAborted();
  if (bytes.length > MAX_BYTES_IN_MEMORY) throw new CleanError('too-large');
  // The library is large, and of no use for other files.
  const { rewritePdf } = await import('./rewrite-pdf.ts');
  const { output, removed, kept } = await rewritePdf(bytes, signal);
  const isSame = Buffer.from(output).equals(bytes);
  return {
    bytes: isSame ? bytes : output,
    format: 'pdf',
    removed: isSame ? [] : removed.length > 0 ? removed : ['Structure'],
    kept,
  };
}
