import type { ContentType, Public } from '@comunal/schemas';
import { config } from 'virtual:comunal/config';
import { assetPath } from './asset-path.ts';
import { getProject } from './project.ts';

const { entries, assets, shares } = await getProject(config.contentDir).readContent();
const assetFiles = new Map(assets.map(({ path, file }) => [path, file]));

/**
 * Lists the entries of a type that may stand in a list: public ones alone.
 * @param type - The content type, such as `event`.
 *
 * @example
 * ```ts
 * import { listPublic } from '@comunal/astro/content';
 *
 * const events = listPublic('event').toSorted((a, b) => a.slug.localeCompare(b.slug));
 * ```
 */
export function listPublic<T extends ContentType>(type: T): readonly Public<T>[] {
  return entries[type].listed;
}

/**
 * Lists the entries of a type that may have a page: public and unlisted ones.
 * @param type - The content type, such as `event`.
 *
 * @example
 * ```ts
 * import { listWithPage } from '@comunal/astro/content';
 *
 * export const getStaticPaths = () =>
 *   listWithPage('podcast').map(({ slug }) => ({ params: { slug } }));
 * ```
 */
export function listWithPage<T extends ContentType>(type: T): readonly Public<T>[] {
  return entries[type].withPage;
}

/**
 * Returns a public or unlisted entry, or `undefined` when there is none that may be shown.
 * @param type - The content type, such as `event`.
 * @param slug - The slug, which is the name of its file.
 *
 * @example
 * ```ts
 * import { getPublic } from '@comunal/astro/content';
 *
 * const name = getPublic('organization', 'colectiva-de-ejemplo')?.name;
 * ```
 */
export function getPublic<T extends ContentType>(type: T, slug: string): Public<T> | undefined {
  return entries[type].bySlug.get(slug);
}

/**
 * Returns the site itself.
 * @throws Error when there is none that may be shown.
 *
 * @example
 * ```ts
 * import { getSite } from '@comunal/astro/content';
 *
 * const { title, languages } = getSite();
 * ```
 */
export function getSite(): Public<'site'> {
  const [site] = listWithPage('site');
  if (!site)
    throw new Error('No site.yaml that may be shown. Write one, with «visibility: public».');
  return site;
}

/** Returns how much of the site is in a language that it has in part, from 0 to 1; `undefined` for one that it is in as a whole. */
export function getShare(language: string): number | undefined {
  return shares.get(language);
}

/** Returns the absolute path of a file beside an entry, or `undefined` when it may not be published. */
export function getAssetFile(type: ContentType, path: string): string | undefined {
  return assetFiles.get(assetPath(type, path));
}
