import type { UploadSource } from '@comunal/http/upload';

/**
 * The media type of a source; by the ending of its name where it says none, as a file on a disk. What is not told apart here
 * only servers take that take what is of no type, too.
 */
export function mediaTypeOf({ name, type }: Pick<UploadSource, 'name' | 'type'>): string {
  const ending = /\.(mp4|ogv|webm)$/i.exec(name)?.[1]?.toLowerCase().replace('ogv', 'ogg');
  return type || (ending ? `video/${ending}` : 'application/octet-stream');
}
