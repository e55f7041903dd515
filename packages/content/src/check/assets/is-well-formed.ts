import { isFlac } from './containers/flac.ts';
import { isGif } from './containers/gif.ts';
import { isIsoMedia } from './containers/iso-media.ts';
import { isJpeg } from './containers/jpeg.ts';
import { isMatroska } from './containers/matroska.ts';
import { isMpegAudio } from './containers/mpeg-audio.ts';
import { isOgg } from './containers/ogg.ts';
import { isPdf } from './containers/pdf.ts';
import { isRiff } from './containers/riff.ts';
import { endsAsZip, isZip } from './containers/zip.ts';
import type { OpenFile } from './with-open-file.ts';

// The first bytes alone are easily put before any content. PNG is not here: file-type already reads its chunks.
const forms: Readonly<Record<string, (file: OpenFile) => boolean>> = {
  jpg: isJpeg,
  gif: isGif,
  webp: (file) => isRiff(file, [/^VP8[ LX]$/]),
  wav: (file) => isRiff(file, [/^fmt $/, /^data$/]),
  avif: (file) => isIsoMedia(file, 'meta'),
  mp4: (file) => isIsoMedia(file, 'moov'),
  m4a: (file) => isIsoMedia(file, 'moov'),
  m4v: (file) => isIsoMedia(file, 'moov'),
  mov: (file) => isIsoMedia(file, 'moov'),
  ogg: isOgg,
  oga: isOgg,
  ogv: isOgg,
  opus: isOgg,
  spx: isOgg,
  flac: isFlac,
  mp3: isMpegAudio,
  webm: isMatroska,
  pdf: isPdf,
  epub: isZip,
  odt: isZip,
  docx: isZip,
  zip: isZip,
};

/**
 * Whether a file has the structure of its type beyond the first bytes, and is not an archive at the same time: to Java, a
 * picture with a ZIP behind its end is a program. `type` is the name that `file-type` gives.
 */
export function isWellFormed(type: string, file: OpenFile): boolean {
  const hasForm = forms[type] ?? isAny;
  return hasForm(file) && (hasForm === isZip || !endsAsZip(file));
}

function isAny(): boolean {
  return true;
}
