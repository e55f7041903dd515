/**
 * Converts a text to the nearest slug: lowercase letters without accents, digits and single hyphens. The result is empty where
 * the text holds none of these.
 *
 * @param maxCharacters - A slug of an entry has at most 80.
 */
export function toSlug(text: string, maxCharacters = 80): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxCharacters)
    .replace(/-$/, '');
}
