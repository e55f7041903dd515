/** What PeerTube has no field for is kept in a tag of the video: `lang:yua`, `licence:LEAL`. */
export type FallbackTagKind = 'lang' | 'licence';

/** The most letters that a tag of PeerTube's has. */
export const maxTagCharacters = 30;

/** The tag that keeps a value; it may be longer than PeerTube takes, and is never cut, which would change what it says. */
export function toFallbackTag(kind: FallbackTagKind, value: string): string {
  return `${kind}:${value}`;
}

/** The value that a tag keeps. */
export function readFallbackTag(
  kind: FallbackTagKind,
  tags: readonly string[],
): string | undefined {
  return tags.find((tag) => tag.startsWith(`${kind}:`))?.slice(kind.length + 1);
}

/** The tags that people wrote. */
export function withoutFallbackTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => !/^(lang|licence):/.test(tag));
}
