/** The reason why nothing of a file could be imported. */
export const ImportErrorCode = {
  /** The file is larger than `maxBytes`. */
  TooLarge: 'too-large',
  /** The file has more events, sessions, rows or posts than `maxEntries`. */
  TooManyEntries: 'too-many-entries',
  /** The bytes are in no encoding that the format allows. */
  BadEncoding: 'bad-encoding',
  /** The file is not in the format. */
  NotInFormat: 'not-in-format',
  /** The file declares a document type, whose entities could grow without end. */
  DocumentType: 'document-type',
  /** The site of an export has an address that other sites may have, such as `http://localhost`, and no other one was given. */
  LocalSite: 'local-site',
} as const;
/** The reason why nothing of a file could be imported: one of the values of the object of this name. */
export type ImportErrorCode = (typeof ImportErrorCode)[keyof typeof ImportErrorCode];

/** Thrown when nothing of a file can be imported. It repeats nothing of the file. */
export class ImportError extends Error {
  /** Always `ImportError`. */
  override readonly name = 'ImportError';
  /** Lets {@link isImportError} know it. */
  readonly '~comunalImportError' = true;
  /** Branch on this: the message may change. */
  readonly code: ImportErrorCode;
  /** The line at which reading stopped, counted from 1, where it is known. */
  readonly line?: number;

  /**
   * @param code - The reason.
   * @param message - In English, for the developer.
   * @param line - The line at which reading stopped.
   */
  constructor(code: ImportErrorCode, message: string, line?: number) {
    super(line === undefined ? message : `Line ${line}: ${message}`);
    this.code = code;
    if (line !== undefined) this.line = line;
  }
}

/**
 * Checks whether a value is an {@link ImportError}. Works across copies of the package, where `instanceof` does not.
 *
 * @param value - Anything, such as what a `catch` caught.
 * @example
 * ```ts
 * import { fromICalendar, isImportError } from '@comunal/formats/import';
 *
 * try {
 *   fromICalendar('hola', { locale: 'es' });
 * } catch (error) {
 *   if (!isImportError(error)) throw error;
 *   console.log(error.code); // → not-in-format
 * }
 * ```
 */
export function isImportError(value: unknown): value is ImportError {
  return typeof value === 'object' && value !== null && '~comunalImportError' in value;
}

/** Refuses a file with too many events, sessions, rows or posts. */
export function checkEntryCount(count: number, maxEntries: number): void {
  if (count > maxEntries)
    throw new ImportError(
      ImportErrorCode.TooManyEntries,
      `The file has more than ${maxEntries} entries. Raise \`maxEntries\`, or split the file.`,
    );
}
