/**
 * Why a folder of languages cannot be read.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `missing-folder` | There is no folder with that path. | Make it, or correct the path. |
 * | `bad-name` | A folder in it is not named by a language tag. | Name it as BCP 47 does: `tzh` or `pt-BR`. |
 * | `outside-folder` | A link leads out of the folder, or nowhere. | Put the file itself there. |
 * | `not-a-file` | What is named `….json` is not a file. | Put a JSON file there. |
 * | `too-large` | A file has over 1 MiB. | It is probably not a file of messages: take it out. |
 * | `not-utf-8` | A file has another encoding. | Save it again as UTF-8. |
 * | `not-json` | A file cannot be parsed. | Correct it where the message says. |
 * | `not-messages` | A file holds a list or a single value. | Begin with `{` and end with `}`. |
 * | `forbidden-name` | A message has a name such as `__proto__`. | Take it out. |
 * | `bad-description` | A field of `language.json` is of another type. | Write what the message asks for. |
 */
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
  /** Always `LanguageFilesError`. */
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

/**
 * Whether a value is a {@link LanguageFilesError}, across duplicated copies of the package too, where `instanceof` does not
 * work.
 *
 * @param value - Anything, such as what a `catch` received.
 * @example
 * ```ts
 * import { isLanguageFilesError, loadLanguages } from '@comunal/i18n/node';
 *
 * await loadLanguages('missing').catch((error: unknown) => {
 *   if (isLanguageFilesError(error)) console.log(error.code, error.message);
 * // → missing-folder missing: is not there. Make it, or correct the path.
 *   else throw error;
 * });
 * ```
 */
export function isLanguageFilesError(value: unknown): value is LanguageFilesError {
  return typeof value === 'object' && value !== null && '~comunalLanguageFilesError' in value;
}
