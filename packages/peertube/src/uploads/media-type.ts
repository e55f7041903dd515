import type { UploadSource } from '@comunal/http/upload';

/** The media types of the files that PeerTube takes, by their extensions. Which of them a server takes depends on its settings. */
const types: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  ogg: 'video/ogg',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  qt: 'video/quicktime',
  mqv: 'video/quicktime',
  m4v: 'video/x-m4v',
  flv: 'video/x-flv',
  f4v: 'video/x-f4v',
  wmv: 'video/x-ms-wmv',
  avi: 'video/x-msvideo',
  '3gp': 'video/3gpp',
  '3gpp': 'video/3gpp',
  '3g2': 'video/3gpp2',
  '3gpp2': 'video/3gpp2',
  nut: 'application/x-nut',
  mts: 'video/mp2t',
  m2ts: 'video/m2ts',
  mpv: 'video/mpv',
  m2v: 'video/mpeg2',
  m1v: 'video/mpeg',
  mpg: 'video/mpeg',
  mpe: 'video/mpeg',
  mpeg: 'video/mpeg',
  vob: 'video/mpeg',
  mxf: 'application/mxf',
  mp3: 'audio/mpeg',
  wma: 'audio/x-ms-wma',
  wav: 'audio/wav',
  flac: 'audio/flac',
  aac: 'audio/aac',
  m4a: 'audio/mp4',
  ac3: 'audio/ac3',
};

/**
 * Returns the media type of a source without parameters, such as the codecs that a recorder adds. A source that states none,
 * such as a file on a disk, has the type of its extension.
 */
export function getMediaType({ name, type = '' }: Pick<UploadSource, 'name' | 'type'>): string {
  const bareType = type.replace(/;.*/s, '').trim();
  return bareType || types[getFileExtension(name) ?? ''] || 'application/octet-stream';
}

/** Tells whether PeerTube takes files with that extension, on a server that allows everything it can. */
export function isKnownExtension(extension: string): boolean {
  return Object.hasOwn(types, extension);
}

/** Returns the extension of a name in lower case, without its dot; undefined for `charla`, `charla.` and `.mp4`. */
export function getFileExtension(name: string): string | undefined {
  const dot = name.lastIndexOf('.');
  return dot > 0 && dot < name.length - 1 ? name.slice(dot + 1).toLowerCase() : undefined;
}
