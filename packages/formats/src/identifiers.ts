import { v5 as uuidv5 } from 'uuid';

/**
 * Returns the part of an identifier that an entry keeps for as long as it exists: its first slug. Entries that were renamed
 * have it as their first alias.
 */
export function getFirstSlug({
  slug,
  aliases = [],
}: {
  readonly slug: string;
  readonly aliases?: readonly string[] | undefined;
}): string {
  return aliases[0] ?? slug;
}

/**
 * Returns the identifier of an entry in feeds: a URN that is made of the host of the site and the first slug, and not of the
 * address of the page, which may change.
 */
export function getEntryUrn(
  entry: Parameters<typeof getFirstSlug>[0] & { readonly type: string },
  siteUrl: string,
): string {
  const name = `https://${new URL(siteUrl).host}/${entry.type}/${getFirstSlug(entry)}`;
  return `urn:uuid:${uuidv5(name, uuidv5.URL)}`;
}
