import { ImportError, ImportErrorCode } from './import-error.ts';
import type { ResolvedImportOptions } from './import-options.ts';

/**
 * Decodes a file that has to be in UTF-8, and removes its byte order mark.
 *
 * @param source - The text or the bytes of the file.
 * @throws ImportError for a file that is too large or in another encoding, TypeError for what is neither text nor bytes.
 */
export function decodeSource(
  source: string | Uint8Array,
  { maxBytes }: Pick<ResolvedImportOptions, 'maxBytes'>,
): string {
  checkSize(source, maxBytes);
  if (typeof source === 'string') return source.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    throw new ImportError(
      ImportErrorCode.BadEncoding,
      'The file is not in UTF-8. Save it as UTF-8, and import it again.',
    );
  }
}

/** Refuses a file that is too large, before anything of it is read. */
export function checkSize(source: string | Uint8Array, maxBytes: number): void {
  if (typeof source !== 'string' && !(source instanceof Uint8Array))
    throw new TypeError('A file is imported from its text or from a Uint8Array of its bytes.');
  // A string has at least as many bytes as it has units.
  if (source.length > maxBytes)
    throw new ImportError(
      ImportErrorCode.TooLarge,
      `The file has more than ${maxBytes} bytes. Raise \`maxBytes\`, or split the file.`,
    );
}
