/** Why a folder of languages cannot be read. */
export type LanguageFilesErrorCode =
  | 'missing-folder'
  | 'bad-name'
  | 'outside-folder'
  | 'not-a-file'
  | 'too-large'
  | 'not-utf-8'
  | 'not-json'
  | 'not-messages'
  | 'forbidden-name'
  | 'bad-description';

/** A folder of languages that cannot be read. The message names the file and says what to do. */
export class LanguageFilesError extends Error {
  override readonly name = 'LanguageFilesError';
  /** Lets {@link isLanguageFilesError} know it. */
  readonly '~comunalLanguageFilesError' = true;
  /** What is wrong, to branch on; the message is for people. */
  readonly code: LanguageFilesErrorCode;
  /** The file or folder meant, relative to the folder of languages where it lies in it. */
  readonly file: string;

  constructor(code: LanguageFilesErrorCode, file: string, detail: string) {
    super(`${file}: ${detail}`);
    this.code = code;
    this.file = file;
  }
}

/** Works across duplicated copies of the package, where `instanceof` does not. */
export function isLanguageFilesError(value: unknown): value is LanguageFilesError {
  return typeof value === 'object' && value !== null && '~comunalLanguageFilesError' in value;
}
