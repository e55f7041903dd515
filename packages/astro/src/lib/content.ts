import type { ContentType, Public } from '@comunal/schemas';
import { config } from 'virtual:comunal/config';
import { assetPath } from './asset-path.ts';
import { getProject } from './project.ts';

const { entries, assets } = await getProject(config.contentDir).readContent();
const assetFiles = new Map(assets.map(({ path, file }) => [path, file]));

/** Lists the entries of a type that may stand in a list: public ones alone. */
export function listPublic<T extends ContentType>(type: T): readonly Public<T>[] {
  return entries[type].listed;
}

/** Lists the entries of a type that may have a page: public and unlisted ones. */
export function listWithPage<T extends ContentType>(type: T): readonly Public<T>[] {
  return entries[type].withPage;
}

/** Returns a public or unlisted entry, or `undefined` when there is none that may be shown. */
export function getPublic<T extends ContentType>(type: T, slug: string): Public<T> | undefined {
  return entries[type].bySlug.get(slug);
}

/** Returns the site itself. @throws Error when there is none that may be shown. */
export function getSite(): Public<'site'> {
  const [site] = listWithPage('site');
  if (!site)
    throw new Error('No site.yaml that may be shown. Write one, with «visibility: public».');
  return site;
}

/** Returns the absolute path of a file beside an entry, or `undefined` when it may not be published. */
export function getAssetFile(type: ContentType, path: string): string | undefined {
  return assetFiles.get(assetPath(type, path));
}
