import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
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
  const urls = [];
  for (const pathname of pathnames.toSorted()) {
    const file = join(folder, pathname, 'index.html');
    // Astro lists pages that it wrote no file for, and its pages for errors, which are files of another name.
    if (NOT_FOUND.test(pathname) || !existsSync(file)) continue;
    const html = await readFile(file, 'utf8');
    const { canonical, alternates, isListed } = readPageHead(html);
    if (!isListed) continue;
    urls.push(
      x('url', [
        x('loc', canonical ?? new URL(base + pathname, url).href),
        ...alternates.map(({ language, href }) =>
          x('xhtml:link', { rel: 'alternate', hreflang: language, href }),
        ),
      ]),
    );
  }
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  const declaration = {
    type: 'instruction',
    name: 'xml',
    value: 'version="1.0" encoding="UTF-8"',
  } as const;
  const sitemap = x(null, [declaration, x('urlset', namespaces, urls)]);
  await writeFile(join(folder, 'sitemap.xml'), `${toXml(sitemap, { closeEmptyElements: true })}\n`);
}
