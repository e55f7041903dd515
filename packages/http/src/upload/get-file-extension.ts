/** Endings of what browsers record and people send, by media type. */
const endings: Readonly<Record<string, string>> = {
  'video/mp4': '.mp4',
  'video/webm': '.webm',
  'video/ogg': '.ogv',
  'video/quicktime': '.mov',
  'video/x-matroska': '.mkv',
  'video/x-msvideo': '.avi',
  'video/mpeg': '.mpg',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'audio/aac': '.aac',
  'audio/ogg': '.ogg',
  'audio/wav': '.wav',
  'audio/flac': '.flac',
};

/** The ending of a file of that type, with its dot; empty for a type that has none here. Parameters do not count. */
export function getFileExtension(type: string): string {
  return endings[type.replace(/;.*/s, '').trim().toLowerCase()] ?? '';
}
