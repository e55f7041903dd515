import { CleanError } from '../clean-error.ts';

/** The formats of pictures that are cleaned. */
export type PictureFormat = 'avif' | 'jpeg' | 'png' | 'webp';

/** Detects the format by the first bytes; the name of a file says nothing sure. @throws CleanError for any other format. */
export function detectFormat(bytes: Uint8Array): PictureFormat {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.slice(4, 12) === 'ftypavif') return 'avif';
  if (start.includes('%PDF-')) throw new CleanError('unsupported-pdf');
  if (startsWithOneOf(start, DOCUMENTS)) throw new CleanError('unsupported-document');
  if (
    startsWithOneOf(start, PICTURES) ||
    /^.{4}ftyp(?:avis|hei[cxms]|hev[cx]|mif1|msf1)/s.test(start)
  )
    throw new CleanError('unsupported-picture');
  if (startsWithOneOf(start, MEDIA) || /^.{4}(?:ftyp|moov|mdat|wide)/s.test(start))
    throw new CleanError('unsupported-media');
  if (start.includes('<svg')) throw new CleanError('unsupported-picture');
  throw new CleanError('unsupported');
}

/** The first bytes of ZIP, of office documents before 2007, and of RTF. */
const DOCUMENTS = ['PK\x03\x04', '\xD0\xCF\x11\xE0', '{\\rtf'];
/** The first bytes of GIF, TIFF, BMP and JPEG XL. */
const PICTURES = ['GIF8', 'II*\0', 'MM\0*', 'BM', '\0\0\0\x0CJXL ', '\xFF\x0A'];
/** The first bytes of MP3, Ogg, FLAC, WebM, AVI and WAV. */
const MEDIA = [
  'ID3',
  '\xFF\xFB',
  '\xFF\xF3',
  '\xFF\xF2',
  'OggS',
  'fLaC',
  '\x1A\x45\xDF\xA3',
  'RIFF',
];

function startsWithOneOf(start: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => start.startsWith(beginning));
}
