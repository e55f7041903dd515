import type { Site, SiteFile } from '../files/site-files.ts';
import { listFileLoads } from '../loads/file-loads.ts';
import type { Link } from './list-links.ts';
import { listXmlLinks } from './list-xml-links.ts';

/** A sitemap may have 50 MB; nobody's feed has more. */
const MAX_BYTES = 50_000_000;

/** Lists the links of a file that is no page: a style sheet, a drawing, a feed, a sitemap, the manifest of an app, the file for search engines. */
export async function listFileLinks(file: SiteFile, site: Site): Promise<Link[]> {
  const { path, extension } = file;
  if (['xml', 'rss', 'atom'].includes(extension)) {
    const bytes = await file.read();
    return bytes.length > MAX_BYTES ? [] : listXmlLinks(bytes.toString());
  }
  if (path === 'robots.txt') return listSitemaps((await file.read()).toString());
  const { references } = await listFileLoads(file, site);
  return references
    .filter(({ kind }) => kind !== 'form')
    .map(({ url, line }) => ({ url, line, isFollowed: false }));
}

function listSitemaps(text: string): Link[] {
  return text.split(/\r?\n/).flatMap((each, index) => {
    const url = /^\s*sitemap:\s*(\S+)/i.exec(each)?.[1];
    return url === undefined ? [] : [{ url, line: index + 1, isFollowed: true }];
  });
}
