const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/epub+zip': 'EPUB',
  'application/zip': 'ZIP',
  'audio/mpeg': 'MP3',
  'audio/ogg': 'Ogg',
  'audio/wav': 'WAV',
  'image/svg+xml': 'SVG',
  'text/plain': 'TXT',
  'text/vtt': 'WebVTT',
  'video/mp4': 'MP4',
  'video/webm': 'WebM',
};

/** What people call a format of files: PDF for `application/pdf`; the media type itself when there is no shorter name. */
export function formatName(mediaType: string): string {
  return NAMES[mediaType] ?? mediaType;
}
