/** The kinds of values that PeerTube has no field for, and that a tag of the video stores: `lang:yua`, `licence:LEAL`. */
export type FallbackTagKind = 'lang' | 'licence';

/** The longest tag that PeerTube accepts. */
export const maxTagCharacters = 30;

/** Builds the tag that stores a value. It may be longer than PeerTube accepts, and is never cut, which would change its meaning. */
export function toFallbackTag(kind: FallbackTagKind, value: string): string {
  return `${kind}:${value}`;
}

/** Reads the value that a tag stores; undefined when there is none. */
export function readFallbackTag(
  kind: FallbackTagKind,
  tags: readonly string[],
): string | undefined {
  return tags.find((tag) => tag.startsWith(`${kind}:`))?.slice(kind.length + 1);
}

/** Returns the tags that people wrote, without those that store a value. */
export function withoutFallbackTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => !/^(lang|licence):/.test(tag));
}
