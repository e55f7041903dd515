/**
 * Makes a slug of a name: lowercase letters without accents, digits and single hyphens.
 *
 * @returns `fallback` where the name holds none of these.
 */
export function toSlug(name: string, fallback: string): string {
  const slug = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    // A part of a host name has at most 63 characters.
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return slug || fallback;
}
