/** What PeerTube has no field for is kept in a tag of the video: `lang:yua`, `licence:LEAL`. */
export type KeptKind = 'lang' | 'licence';

/** The tag that keeps a value. PeerTube takes at most 30 letters. */
export function keptTag(kind: KeptKind, value: string): string {
  return `${kind}:${value}`.slice(0, 30);
}

/** The value that a tag keeps. */
export function keptIn(kind: KeptKind, tags: readonly string[]): string | undefined {
  return tags.find((tag) => tag.startsWith(`${kind}:`))?.slice(kind.length + 1);
}

/** The tags that people wrote. */
export function ownTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => !/^(lang|licence):/.test(tag));
}
