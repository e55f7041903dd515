/** Why a file cannot be formatted. */
export type FormatErrorCode =
  /** The YAML has a syntax error. */
  | 'yaml-syntax'
  /** The YAML refers to another value by `*name`, which is not read. */
  | 'yaml-alias'
  /** A field stands twice in the same mapping. */
  | 'duplicate-key'
  /** The values are nested too deep. */
  | 'too-deep'
  /** The file holds a list or a single value where fields are expected. */
  | 'not-a-mapping'
  /** The line that ends the front matter is missing. */
  | 'front-matter'
  /** The YAML has an anchor, a tag or something else that no canonical form keeps. */
  | 'unsupported-yaml'
  /** The name of the file ends in neither `.yaml`, `.yml` nor `.md`. */
  | 'unknown-extension';

/** Where in its file an error stands. */
export interface FormatPosition {
  /** The line, from 1. */
  readonly line: number;
  /** The column in UTF-16 code units, from 1. */
  readonly column: number;
}

/**
 * Thrown for a file that cannot be formatted. It holds nothing of the file but a position.
 *
 * @example
 * ```ts
 * import { formatContent, isFormatError } from '@comunal/content/format';
 *
 * try {
 *   formatContent('title: [', { path: 'site.yaml' });
 * } catch (thrown) {
 *   if (!isFormatError(thrown)) throw thrown;
 *   console.log(thrown.code, thrown.line); // → yaml-syntax 1
 * }
 * ```
 */
export class FormatError extends Error implements FormatPosition {
  override readonly name = 'FormatError';
  readonly '~comunalFormatError' = true;
  /** Why the file cannot be formatted. */
  readonly code: FormatErrorCode;
  readonly line: number;
  readonly column: number;

  constructor(code: FormatErrorCode, { line, column }: FormatPosition) {
    super(`The file cannot be formatted: ${code} at line ${line}, column ${column}.`);
    this.code = code;
    this.line = line;
    this.column = column;
  }
}

/**
 * Whether a value is a {@link FormatError}, also of another copy of this package.
 *
 * @param value - What was thrown.
 * @example
 * ```ts
 * import { isFormatError } from '@comunal/content/format';
 *
 * console.log(isFormatError(new Error('no'))); // → false
 * ```
 */
export function isFormatError(value: unknown): value is FormatError {
  return typeof value === 'object' && value !== null && '~comunalFormatError' in value;
}
