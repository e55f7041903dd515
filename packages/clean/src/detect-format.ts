import { CleanError } from './clean-error.ts';

/** The formats of pictures that are cleaned. */
export type PictureFormat = 'avif' | 'jpeg' | 'png' | 'webp';
/** The formats of video and sound that are cleaned. */
export type MediaFormat = 'm4a' | 'mov' | 'mp3' | 'mp4' | 'ogg' | 'webm';
/** The formats of all files that are cleaned. */
export type FileFormat = PictureFormat | MediaFormat | 'pdf';

/** How many bytes of the beginning tell the format. */
export const DETECTED_BYTES = 1024;

const MEDIA: ReadonlySet<string> = new Set<MediaFormat>([
  'm4a',
  'mov',
  'mp3',
  'mp4',
  'ogg',
  'webm',
]);

/**
 * Detects the format by the first bytes; the name of a file says nothing sure.
 *
 * @param bytes - The file, or at least its first 1,024 bytes.
 * @throws {@link CleanError} for a format that is not cleaned: `unsupported`, or its kind behind that.
 * @example
 * ```ts
 * import { detectFormat } from '@comunal/clean';
 *
 * console.log(detectFormat(new TextEncoder().encode('%PDF-1.7'))); // → pdf
 * ```
 */
export function detectFormat(bytes: Uint8Array): FileFormat {
  const start = Buffer.from(bytes.subarray(0, DETECTED_BYTES)).toString('latin1');
  const format = detectPicture(start) ?? detectMedia(start);
  if (format) return format;
  if (start.includes('%PDF-')) return 'pdf';
  if (startsWithOneOf(start, DOCUMENTS)) throw new CleanError('unsupported-document');
  if (startsWithOneOf(start, PICTURES) || start.includes('<svg') || OTHER_BRANDS.test(start))
    throw new CleanError('unsupported-picture');
  if (startsWithOneOf(start, OTHER_MEDIA)) throw new CleanError('unsupported-media');
  throw new CleanError('unsupported');
}

/** Whether a format is one of video or sound. */
export function isMediaFormat(format: FileFormat): format is MediaFormat {
  return MEDIA.has(format);
}

function detectPicture(start: string): PictureFormat | undefined {
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  return start.slice(4, 12) === 'ftypavif' ? 'avif' : undefined;
}

function detectMedia(start: string): MediaFormat | undefined {
  if (OTHER_BRANDS.test(start)) return undefined;
  if (/^.{4}(?:ftypqt {2}|moov|mdat|wide)/s.test(start)) return 'mov';
  if (/^.{4}ftypM4[AB] /s.test(start)) return 'm4a';
  if (/^.{4}ftyp/s.test(start)) return 'mp4';
  if (start.startsWith('\x1A\x45\xDF\xA3') && start.slice(0, 64).includes('webm')) return 'webm';
  if (start.startsWith('OggS')) return 'ogg';
  return /^(?:ID3|\xFF[\xFA\xFB\xF2\xF3\xE2\xE3])/.test(start) ? 'mp3' : undefined;
}

/** Pictures in the container of MP4: moving AVIF, and HEIC. */
const OTHER_BRANDS = /^.{4}ftyp(?:avis|hei[cxms]|hev[cx]|mif1|msf1)/s;
/** The first bytes of ZIP, of office documents before 2007, and of RTF. */
const DOCUMENTS = ['PK\x03\x04', '\xD0\xCF\x11\xE0', '{\\rtf'];
/** The first bytes of GIF, TIFF, BMP and JPEG XL. */
const PICTURES = ['GIF8', 'II*\0', 'MM\0*', 'BM', '\0\0\0\x0CJXL ', '\xFF\x0A'];
/** The first bytes of FLAC, Matroska, AVI, WAV and ASF. */
const OTHER_MEDIA = ['fLaC', '\x1A\x45\xDF\xA3', 'RIFF', '\x30\x26\xB2\x75', 'FLV'];

function startsWithOneOf(start: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => start.startsWith(beginning));
}
