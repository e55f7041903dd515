import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readPageHead } from './read-page-head.ts';

/** The page that a server shows for addresses where there is nothing. */
const NOT_FOUND = /(?:^|\/)404(?:\.html)?\/?$/;

/** Options of {@link writeSitemap}. */
export interface SitemapOptions {
  /** The paths of all pages that were built, also those of a collective's own, as Astro lists them. */
  readonly pathnames: readonly string[];
  /** The address of the site, for a page that names none of its own. */
  readonly url: string;
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
}

/**
 * Writes the sitemap of a finished site from what its pages say of themselves: their address, their versions in other
 * languages, and whether they may be listed.
 */
export async function writeSitemap(
  folder: string,
  { pathnames, url, base }: SitemapOptions,
): Promise<void> {
  const { SitemapStream, streamToPromise } = await import('sitemap');
  const items = [];
  for (const pathname of pathnames.toSorted()) {
    if (NOT_FOUND.test(pathname)) continue;
    const html = await readFile(join(folder, pathname, 'index.html'), 'utf8');
    const { canonical, alternates, isListed } = readPageHead(html);
    if (!isListed) continue;
    const links = alternates.map(({ language, href }) => ({ lang: language, url: href }));
    items.push({ url: canonical ?? new URL(base + pathname, url).href, links });
  }
  const stream = new SitemapStream({
    hostname: new URL(url).origin,
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  await writeFile(
    join(folder, 'sitemap.xml'),
    await streamToPromise(Readable.from(items).pipe(stream)),
  );
}
