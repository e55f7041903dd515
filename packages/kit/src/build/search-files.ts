import type { PageSearch } from '../pages/page-context.ts';
import { renderSearchPage } from '../search/render-search-page.ts';
import { readMiniSearch, writeSearchScript } from '../search/search-scripts.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import type { ScannedSite } from '../site/scan-site.ts';
import { toRelative } from '../site/to-relative.ts';
import { toFileName, type KitLanguage } from './kit-languages.ts';

const ENGINE = 'kit/minisearch.js';
const SCRIPT = 'kit/search.js';

/** The search of a kit. */
export interface SearchFiles {
  /** Texts by their path in the kit. */
  readonly files: ReadonlyMap<string, string>;
  /** What pages of the site that search are given, by their path in the site. */
  readonly pages: ReadonlyMap<string, PageSearch>;
}

/** Writes the index of each language, made of listed pages alone, and pages to search it where the site has none. */
export async function writeSearchFiles(
  languages: readonly KitLanguage[],
  { pages }: ScannedSite,
  places: ReadonlyMap<string, string>,
): Promise<SearchFiles> {
  const files = new Map([
    [ENGINE, await readMiniSearch()],
    [SCRIPT, writeSearchScript()],
  ]);
  const searching = new Map<string, PageSearch>();
  // Where some pages say what is searched of them, the others are not.
  const isMarked = [...pages.values()].some(({ facts }) => facts.isMarked);
  for (const language of languages) {
    const index = `kit/search-${toFileName(language.code)}.js`;
    const own = [...pages].filter(([, { facts }]) => facts.language === language.code);
    const searched = own
      .filter(([, { facts }]) => !facts.isUnlisted && (facts.isMarked || !isMarked))
      .map(([path, { facts }]) => ({
        href: toRelative(places.get(path) ?? '', ''),
        title: facts.title || facts.documentTitle,
        text: facts.text,
      }));
    files.set(index, writeSearchIndex(language.code, searched));
    for (const [path, { facts }] of own)
      if (facts.isSearchPage)
        searching.set(path, toPageSearch(places.get(path) ?? '', index, language));
    if (!language.hasOwnSearch)
      files.set(
        language.searchPage,
        renderSearchPage(language, toPageSearch(language.searchPage, index, language)),
      );
  }
  return { files, pages: searching };
}

function toPageSearch(place: string, index: string, { code }: KitLanguage): PageSearch {
  return {
    language: code,
    scripts: [ENGINE, index, SCRIPT].map((path) => toRelative(path, place)),
    root: '../'.repeat(place.split('/').length - 1),
  };
}
