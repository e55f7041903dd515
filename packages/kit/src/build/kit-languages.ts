import type { ScannedPage, ScannedSite } from '../site/scan-site.ts';

/** A language of the site, and what the kit has in it. */
export interface KitLanguage {
  /** As its pages declare it, in lower case. */
  readonly code: string;
  /** From the folder of the kit. */
  readonly home: string;
  readonly title: string;
  readonly pages: number;
  /** Where it is searched, from the folder of the kit: a page of the site, or one that the kit adds. */
  readonly searchPage: string;
  /** Whether the site has a page for that. */
  readonly hasOwnSearch: boolean;
}

/** Describes the languages of a site, that of its home page first. Pages that ask not to be found do not count, unless all do. */
export function describeLanguages(
  { pages }: ScannedSite,
  places: ReadonlyMap<string, string>,
): KitLanguage[] {
  const byLanguage = new Map<string, [string, ScannedPage][]>();
  const isListed = (page: ScannedPage): boolean => !page.facts.isUnlisted;
  const hasListed = [...pages.values()].some(isListed);
  for (const [path, page] of pages) {
    if (hasListed && !isListed(page) && path !== 'index.html') continue;
    const { language } = page.facts;
    const own = byLanguage.get(language) ?? [];
    own.push([path, page]);
    byLanguage.set(language, own);
  }
  const first = pages.get('index.html')?.facts.language;
  return [...byLanguage]
    .filter(([code]) => code !== '' || byLanguage.size === 1)
    .toSorted(([a], [b]) => Number(b === first) - Number(a === first))
    .map(([code, own]) => describe(code, own, places));
}

function describe(
  code: string,
  own: readonly (readonly [string, ScannedPage])[],
  places: ReadonlyMap<string, string>,
): KitLanguage {
  const [home] = own.toSorted(([a], [b]) => compareHomes(a, b));
  const search = own.find(([, page]) => page.facts.isSearchPage)?.[0];
  return {
    code,
    home: places.get(home?.[0] ?? '') ?? '',
    title: home?.[1].facts.documentTitle ?? '',
    pages: own.length,
    searchPage: (search && places.get(search)) ?? `kit/search-${toFileName(code)}.html`,
    hasOwnSearch: search !== undefined,
  };
}

/** The page nearest to the root, and there the one of the folder. */
function compareHomes(a: string, b: string): number {
  const rank = (path: string): number =>
    path.split('/').length * 2 - (/(?:^|\/)index\.[sx]?html?$/.test(path) ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** A language as a part of a file name. */
export function toFileName(code: string): string {
  return code.replaceAll(/[^a-z\d-]/g, '').slice(0, 20) || 'all';
}
