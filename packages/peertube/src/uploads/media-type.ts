import type { UploadSource } from '@comunal/http/upload';

/** What every PeerTube takes. A server that takes more also takes what is of no type. */
const types: ReadonlyMap<string, string> = new Map([
  ['mp4', 'video/mp4'],
  ['ogv', 'video/ogg'],
  ['webm', 'video/webm'],
]);

/** The media type of a source; by the ending of its name where it says none, as a file on a disk. */
export function mediaTypeOf({ name, type }: Pick<UploadSource, 'name' | 'type'>): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return type || (types.get(ending) ?? 'application/octet-stream');
}
