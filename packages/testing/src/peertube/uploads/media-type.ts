/** File extensions that the server takes. */
// prettier-ignore
export const EXTENSIONS = [
  '.webm', '.ogv', '.ogg', '.mp4', '.mkv', '.mov', '.qt', '.mqv', '.m4v', '.flv', '.f4v', '.wmv', '.avi',
  '.3gp', '.3gpp', '.3g2', '.3gpp2', '.nut', '.mts', 'ts', '.m2ts', '.mpv', '.m2v', '.m1v', '.mpg', '.mpe', '.mpeg',
  '.vob', '.mxf', '.mp3', '.wma', '.wav', '.flac', '.aac', '.m4a', '.ac3',
] as const;

export const UNSUPPORTED = `This file is not supported. Please, make sure it is of the following type: ${EXTENSIONS.join(', ')}`;

export function hasMediaExtension(filename: string): boolean {
  const at = filename.lastIndexOf('.');
  return at >= 0 && (EXTENSIONS as readonly string[]).includes(filename.slice(at).toLowerCase());
}

export function extensionOf(filename: string): string {
  const at = filename.lastIndexOf('.');
  return at < 0 ? '.mp4' : filename.slice(at).toLowerCase();
}

/** Looks at the first bytes, as ffprobe would. Only the container is judged, so a short head with zeros after it passes. */
export function looksLikeMedia(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1');
  return (
    text.slice(4, 8) === 'ftyp' ||
    ['OggS', 'RIFF', 'FLV', 'fLaC', 'ID3', '\u001AE\u00DF\u00A3'].some((mark) =>
      text.startsWith(mark),
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

export function contentTypeOf(filename: string): string {
  return TYPES[extensionOf(filename)] ?? 'video/mp4';
}
