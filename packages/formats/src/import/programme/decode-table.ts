import { checkSize } from '../decode-source.ts';
import { ImportError, ImportErrorCode } from '../import-error.ts';
import type { ResolvedImportOptions } from '../import-options.ts';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';

/**
 * Decodes a table as spreadsheet programs save it: in UTF-8 or UTF-16, and else in Windows-1252, the superset of Latin-1 that
 * is reported as a problem.
 *
 * @throws ImportError for a file that is too large, or that is no text.
 */
export function decodeTable(
  source: string | Uint8Array,
  { maxBytes }: Pick<ResolvedImportOptions, 'maxBytes'>,
  report: ReportProblem,
): string {
  checkSize(source, maxBytes);
  const text = (typeof source === 'string' ? source : decodeBytes(source, report)).replace(
    /^\uFEFF/,
    '',
  );
  if (text.includes('\0'))
    throw new ImportError(
      ImportErrorCode.BadEncoding,
      'The file is no text. Save the table as CSV, and import that.',
    );
  return text;
}

function decodeBytes(bytes: Uint8Array, report: ReportProblem): string {
  const utf16 = detectUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(ImportProblemCode.Latin1Suspected);
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A byte order mark decides, else the zero byte that the first letter of the name of a column has in UTF-16. */
function detectUtf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}
