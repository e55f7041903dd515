import type { Public } from '@comunal/schemas';
import type { ExportOptions } from '../export-options.ts';

/** A file of sound or video, with its address. */
export interface MediaFile {
  readonly url: string;
  readonly mediaType: string;
  /** Absent where it is not known. */
  readonly bytes?: number | undefined;
}

/**
 * Lists the media files of a recording, the first of which is what apps play: sound comes before video, and files beside the
 * entry before copies elsewhere.
 */
export function listMediaFiles(
  { files = [], copies = [] }: Public<'recording'>,
  { fileUrl }: ExportOptions,
): MediaFile[] {
  const own = files.flatMap(({ path, mediaType, bytes }) => {
    const url = isMedia(mediaType) ? fileUrl?.('recording', path) : undefined;
    return url === undefined ? [] : [{ url, mediaType, bytes }];
  });
  const copied = copies.flatMap(({ file }) => (file && isMedia(file.mediaType) ? [file] : []));
  return [...own, ...copied].toSorted(
    (a, b) => Number(isSound(b.mediaType)) - Number(isSound(a.mediaType)),
  );
}

function isMedia(mediaType: string): boolean {
  return isSound(mediaType) || mediaType.startsWith('video/');
}

function isSound(mediaType: string): boolean {
  return mediaType.startsWith('audio/');
}
