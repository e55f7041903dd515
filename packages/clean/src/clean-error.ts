/**
 * The codes of a {@link CleanError}:
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `encrypted-pdf` | A PDF with a password, or that forbids something. | Save it without. |
 * | `signed-pdf` | A PDF with a signature, which names who signed and would break. | Export it again, without a signature. |
 * | `form-pdf` | A PDF whose pages a program draws from a form (XFA). | Print it into a new PDF. |
 * | `unsupported-document` | A document of an office program, or another ZIP archive. | Export it as PDF, without an author. |
 * | `unsupported-media` | A video or sound of another kind, such as Matroska, AVI, FLAC or WAV. | Save it as MP4, WebM, MP3 or Ogg. |
 * | `unsupported-picture` | A GIF, TIFF, HEIC, SVG or moving AVIF. | Save it as JPEG, PNG or WebP. |
 * | `unsupported` | Nothing that this package knows. | Publish it only if you know what it holds. |
 * | `damaged` | The file is cut or is not what its first bytes say. | Take the original again. |
 * | `left-over` | Metadata stays that could not be removed; `tags` names it. | Save it again with another program. |
 * | `pixels-differ` | The pixels of the result are not those of the picture. | Report it; nothing was written. |
 * | `samples-differ` | Sound or video of the result are not those of the file. | Report it; nothing was written. |
 * | `no-exiftool` | ExifTool or Perl is missing. | Install Perl, and install the optional dependencies. |
 * | `no-ffmpeg` | ffmpeg or ffprobe, for video and sound, is missing. | Install ffmpeg. |
 * | `too-large` | A picture or PDF has more than 256 MB. | Make it smaller. |
 */
export type CleanErrorCode =
  | 'encrypted-pdf'
  | 'signed-pdf'
  | 'form-pdf'
  | 'unsupported-document'
  | 'unsupported-media'
  | 'unsupported-picture'
  | 'unsupported'
  | 'damaged'
  | 'left-over'
  | 'pixels-differ'
  | 'samples-differ'
  | 'no-exiftool'
  | 'no-ffmpeg'
  | 'too-large';

/** A file that cannot be cleaned. Branch on `code`, never on `message`. It repeats no value of the metadata. */
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
 *   await cleanPicture(new TextEncoder().encode('GIF89a'));
 * } catch (thrown) {
 *   console.log(isCleanError(thrown) && thrown.code); // → unsupported-picture
 * }
 * ```
 */
export function isCleanError(value: unknown): value is CleanError {
  return typeof value === 'object' && value !== null && '~cleanError' in value;
}
