import { extname } from 'node:path';
import type { StoredMedia } from './storage.ts';

/** File extensions that the server accepts. */
// prettier-ignore
const EXTENSIONS = [
  '.webm', '.ogv', '.ogg', '.mp4', '.mkv', '.mov', '.qt', '.mqv', '.m4v', '.flv', '.f4v', '.wmv', '.avi',
  '.3gp', '.3gpp', '.3g2', '.3gpp2', '.nut', '.mts', 'ts', '.m2ts', '.mpv', '.m2v', '.m1v', '.mpg', '.mpe', '.mpeg',
  '.vob', '.mxf', '.mp3', '.wma', '.wav', '.flac', '.aac', '.m4a', '.ac3',
] as const;

/** The files that the server accepts; see {@link PeerTubeSimulatorOptions.settings}. */
export type ServerSettings = 'stock' | 'narrow';

// prettier-ignore
const NARROW_EXTENSIONS = ['.webm', '.ogv', '.mp4', '.mp3', '.ogg', '.wma', '.wav', '.flac', '.aac', '.m4a', '.ac3'] as const;
const NARROW_TYPE =
  /^(video\/(webm|ogg|mp4)|audio\/(mpeg|mp3|ogg|x-ms-wma|wav|x-wav|x-flac|flac|vnd\.dlna\.adts|aac|m4a|x-m4a|mp4|vnd\.dolby\.dd-raw|ac3)|application\/ogg)\b/i;
const ADDITIONAL_TYPE =
  /^(video\/(x-matroska|quicktime|mov|x-m4v|m4v|x-flv|x-f4v|x-ms-wmv|x-msvideo|avi|3gpp2?|mp2t|vnd\.dlna\.mpeg-tts|m2ts|mpv|mpeg2?|dvd)|application\/(x-nut|octet-stream|mxf))\b/i;

export function getAllowedExtensions(settings: ServerSettings): readonly string[] {
  return settings === 'stock' ? EXTENSIONS : NARROW_EXTENSIONS;
}

export function getUnsupportedFileMessage(settings: ServerSettings): string {
  return `This file is not supported. Please, make sure it is of the following type: ${getAllowedExtensions(settings).join(', ')}`;
}

/** The real server checks the declared media type when an upload begins, and ignores the file name. */
export function isMediaType(type: string, settings: ServerSettings): boolean {
  return NARROW_TYPE.test(type) || (settings === 'stock' && ADDITIONAL_TYPE.test(type));
}

export function hasMediaExtension(filename: string, settings: ServerSettings): boolean {
  return getAllowedExtensions(settings).includes(extname(filename).toLowerCase());
}

/** Returns the error of the real server's database for a file name, which occurs once the upload is complete. */
export function getFilenameError(filename: string, settings: ServerSettings): string | undefined {
  if (filename.length > 255) return 'value too long for type character varying(255)';
  if (hasMediaExtension(filename, settings)) return undefined;
  return `Validation error: "${extname(filename)}" is not a valid extname.`;
}

export function getExtension(filename: string): string {
  const index = filename.lastIndexOf('.');
  return index < 0 ? '.mp4' : filename.slice(index).toLowerCase();
}

/** Checks only the container: its signature, and for MP4 whether the `moov` box is complete. */
export function looksLikeMedia({ head, hasMoov }: StoredMedia): boolean {
  const text = Buffer.from(head).toString('latin1');
  return (
    (text.slice(4, 8) === 'ftyp' && hasMoov) ||
    ['OggS', 'RIFF', 'FLV', 'fLaC', 'ID3', '\u001AE\u00DF\u00A3'].some((signature) =>
      text.startsWith(signature),
    )
  );
}

const TYPES: Readonly<Record<string, string>> = {
  '.webm': 'video/webm',
  '.ogv': 'video/ogg',
  '.mkv': 'video/x-matroska',
  '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg',
};

export function getContentType(filename: string): string {
  return TYPES[getExtension(filename)] ?? 'video/mp4';
}
