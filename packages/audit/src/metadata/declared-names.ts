import type { Site } from '../files/site-files.ts';
import { getAttribute, parsePage, type PageElement } from '../pages/parse-page.ts';
import { normalizeName } from './tag-names.ts';

/** The home pages of a site and of its languages; a site has no more of them than this. */
const MAX_PAGES = 12;

/**
 * The names under which a site is published, by what its home pages declare: a document whose author is the collective gives nobody
 * away. A name that is only somewhere in a text does not count.
 */
export async function readDeclaredNames({ files }: Site): Promise<ReadonlySet<string>> {
  const homes = [...files.values()].filter(({ path }) => /^(?:[^/]+\/)?index\.html$/.test(path));
  const names = new Set<string>();
  for (const file of homes.slice(0, MAX_PAGES)) {
    const { elements } = parsePage(file.path, (await file.read()).toString());
    for (const name of elements.flatMap(toDeclaredName)) names.add(normalizeName(name));
  }
  names.delete('');
  return names;
}

function toDeclaredName(element: PageElement): readonly string[] {
  if (element.tagName !== 'meta') return [];
  const kind = getAttribute(element, 'property') ?? getAttribute(element, 'name') ?? '';
  const isName = /^(?:og:site_name|application-name|apple-mobile-web-app-title|author)$/i.test(
    kind,
  );
  return isName ? [getAttribute(element, 'content') ?? ''] : [];
}
