import type { ContentType, Public } from '@comunal/schemas';
import { config } from 'virtual:comunal/config';
import { getProject } from './project.ts';
import type { SiteContent } from './site-content.ts';

/** Lists the entries of a type that may have a page: public and unlisted ones. */
export async function entriesWithPage<T extends ContentType>(
  type: T,
): Promise<readonly Public<T>[]> {
  return (await read()).entries[type].withPage;
}

/** Lists the entries of a type that may stand in a list: public ones alone. */
export async function listed<T extends ContentType>(type: T): Promise<readonly Public<T>[]> {
  return (await read()).entries[type].listed;
}

/** Returns an entry, or `undefined` when there is none that may be shown. */
export async function entry<T extends ContentType>(
  type: T,
  slug: string,
): Promise<Public<T> | undefined> {
  return (await read()).entries[type].bySlug.get(slug);
}

/** Returns the site itself. @throws Error when there is none that may be shown. */
export async function site(): Promise<Public<'site'>> {
  const [only] = await entriesWithPage('site');
  if (!only)
    throw new Error('No site.yaml that may be shown. Write one, with «visibility: public».');
  return only;
}

function read(): Promise<SiteContent> {
  return getProject(config.contentDir).readContent();
}
