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
