import type { EntryFile } from '../read-entry-folder.ts';

/**
 * Finds the organisation of this site that has one of these names. What a server calls somebody may be the legal name of a
 * person, so that it is written only where it is one of these.
 *
 * @returns its slug.
 */
export function findOrganization(
  names: readonly string[],
  entries: Iterable<EntryFile>,
): string | undefined {
  const wanted = new Set(names.map(foldName));
  for (const { type, slug, fields } of entries)
    if (
      type === 'organization' &&
      listNames(fields['name']).some((name) => wanted.has(foldName(name)))
    )
      return slug;
  return undefined;
}

function listNames(name: unknown): string[] {
  const names = typeof name === 'object' && name !== null ? Object.values(name) : [name];
  return names.filter((each) => typeof each === 'string');
}

/** Folds a name to what people take for the same one, whatever its accents, letters and spaces are. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
