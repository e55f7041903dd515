import { parsePublic, type ContentType, type PublicByType } from '@comunal/schemas';
import { getCollection } from 'astro:content';

/** The parsed entries of a type, by slug. */
type EntriesBySlug<T extends ContentType> = ReadonlyMap<string, PublicByType[T]>;

/** The entries of each type, parsed once per build: every page asks for the same ones. */
const parsed: { [T in ContentType]?: Promise<EntriesBySlug<T>> } = {};

function entriesBySlug<T extends ContentType>(type: T): Promise<EntriesBySlug<T>> {
  const known: Promise<EntriesBySlug<T>> | undefined = parsed[type];
  if (known) return known;
  const entries = parseEntries(type);
  // While the site is being written, entries change.
  if (import.meta.env.PROD) Object.assign(parsed, { [type]: entries });
  return entries;
}

/** Passes each entry of a collection through the strict public schema once more on its way out. */
async function parseEntries<T extends ContentType>(type: T): Promise<EntriesBySlug<T>> {
  const collection = await getCollection(type);
  const entries = collection.map(({ data }) => parsePublic(type, data));
  return new Map(entries.map((each) => [each.slug, each]));
}

/** Every entry of a type that may have a page: public and unlisted ones. */
export async function entriesWithPage<T extends ContentType>(
  type: T,
): Promise<readonly PublicByType[T][]> {
  return [...(await entriesBySlug(type)).values()];
}

/** Every entry of a type that may stand in a list: public ones alone. */
export async function listed<T extends ContentType>(type: T): Promise<readonly PublicByType[T][]> {
  const entries = await entriesWithPage(type);
  return entries.filter(({ visibility }) => visibility === 'public');
}

/** One entry, or `undefined` when it may not be shown. */
export async function entry<T extends ContentType>(
  type: T,
  slug: string,
): Promise<PublicByType[T] | undefined> {
  return (await entriesBySlug(type)).get(slug);
}

/** The site itself. @throws Error when there is none that may be shown. */
export async function site(): Promise<PublicByType['site']> {
  const [only] = await entriesWithPage('site');
  if (!only)
    throw new Error('No site.yaml that may be shown. Write one, with «visibility: public».');
  return only;
}
