import { parsePublic, type ContentType, type PublicByType } from '@comunal/schemas';
import { getCollection } from 'astro:content';

/** What was read of each type. A build asks for the same entries on every page. */
const read: { [T in ContentType]?: Promise<readonly PublicByType[T][]> } = {};

/** Every entry of a type that may have a page: public and unlisted ones. Each is checked once more on its way out. */
export function entriesWithPage<T extends ContentType>(
  type: T,
): Promise<readonly PublicByType[T][]> {
  const known = read[type];
  if (known) return known;
  const entries = readEntries(type);
  // While the site is being written, entries change.
  if (import.meta.env.PROD) Object.assign(read, { [type]: entries });
  return entries;
}

async function readEntries<T extends ContentType>(type: T): Promise<readonly PublicByType[T][]> {
  const entries = await getCollection(type);
  return entries.map((entry) => parsePublic(type, entry.data));
}

/** Every entry of a type that may stand in a list: public ones alone. */
export async function listed<T extends ContentType>(type: T): Promise<readonly PublicByType[T][]> {
  const entries = await entriesWithPage(type);
  return entries.filter((entry) => entry.visibility === 'public');
}

/** One entry, or `undefined` when it may not be shown. */
export async function entry<T extends ContentType>(
  type: T,
  slug: string,
): Promise<PublicByType[T] | undefined> {
  const entries = await entriesWithPage(type);
  return entries.find((each) => each.slug === slug);
}

/** The site itself. */
export async function site(): Promise<PublicByType['site']> {
  const [only] = await entriesWithPage('site');
  if (!only)
    throw new Error('No site.yaml that may be shown. Write one, with «visibility: public».');
  return only;
}
