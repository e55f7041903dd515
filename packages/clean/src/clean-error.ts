/**
 * The codes of a {@link CleanError}:
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `unsupported-pdf` | A PDF: what ExifTool removes from one can be brought back. | Export it again from the program that made it, without an author. |
 * | `unsupported-document` | A document of an office program, or another ZIP archive. | Export it as PDF, without an author. |
 * | `unsupported-media` | A video or sound. | Copy it with ffmpeg, without metadata. |
 * | `unsupported-picture` | A GIF, TIFF, HEIC, SVG or moving AVIF. | Save it as JPEG, PNG or WebP. |
 * | `unsupported` | Nothing that this package knows. | Publish it only if you know what it holds. |
 * | `damaged` | The picture is cut or is not what its first bytes say. | Take the original again. |
 * | `left-over` | Metadata stays that could not be removed; `tags` names it. | Save the picture again with a program that edits pictures. |
 * | `pixels-differ` | The pixels of the result are not those of the picture. | Report it; nothing was written. |
 * | `no-exiftool` | ExifTool or Perl is missing. | Install Perl, and install the optional dependencies. |
 * | `too-large` | The picture has more than 256 MB. | Make it smaller. |
 */
export type CleanErrorCode =
  | 'unsupported-pdf'
  | 'unsupported-document'
  | 'unsupported-media'
  | 'unsupported-picture'
  | 'unsupported'
  | 'damaged'
  | 'left-over'
  | 'pixels-differ'
  | 'no-exiftool'
  | 'too-large';

/** A picture that cannot be cleaned. Branch on `code`, never on `message`. It repeats no value of the metadata. */
export class CleanError extends Error {
  /** Always `CleanError`. */
  override readonly name = 'CleanError';
  /** What `isCleanError` recognizes, in other copies of this package too. */
  readonly '~cleanError' = true;
  /** What went wrong. */
  readonly code: CleanErrorCode;
  /** Groups and names of what could not be removed. */
  readonly tags: readonly string[];

  constructor(code: CleanErrorCode, tags: readonly string[] = []) {
    super(`The file cannot be cleaned: ${code}.`);
    this.code = code;
    this.tags = tags;
  }
}

/**
 * Whether a value is a {@link CleanError}, also of another copy of this package.
 *
 * @param value - What was thrown.
 * @example
 * ```ts
 * import { cleanPicture, isCleanError } from '@comunal/clean';
 *
 * try {
 *   await cleanPicture(new TextEncoder().encode('%PDF-1.7'));
 * } catch (thrown) {
 *   console.log(isCleanError(thrown) && thrown.code); // → unsupported-pdf
 * }
 * ```
 */
export function isCleanError(value: unknown): value is CleanError {
  return typeof value === 'object' && value !== null && '~cleanError' in value;
}
