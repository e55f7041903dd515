import picomatch from 'picomatch';
import { decodePercent } from '@comunal/http/address';
import { FundraisingError } from '../../fundraising-error.ts';
import { MANIFEST_FILE } from '../../manifest/manifest.ts';
import { extractPageReferences } from './extract-page-references.ts';
import type { PublishedFolder } from './open-published-folder.ts';
import type { Reference } from './reference.ts';

/** The paths from which a manifest is built. */
export interface SelectedPaths {
  readonly pages: readonly string[];
  /** Files that are listed even if no page loads them, and how they are read. */
  readonly files: readonly (Pick<Reference, 'as'> & { readonly path: string })[];
  /** The pages of the folder that are not listed. */
  readonly unlistedPages: readonly string[];
  /** Whether the manifest may list a path. */
  readonly isCovered: (path: string) => boolean;
}

/** Selects the pages that ask for money, and those that are named. */
export async function selectDonationPages(
  folder: PublishedFolder,
  named: { readonly pages: readonly string[]; readonly files: readonly string[] },
): Promise<SelectedPaths> {
  for (const path of [...named.pages, ...named.files])
    if (!folder.has(path)) {
      const message = `${path} is not in the folder: a page is named by its path, such as apoyo/.`;
      throw new FundraisingError('bad-option', message, { about: path });
    }
  const pages: string[] = [];
  const unlistedPages: string[] = [];
  for (const path of folder.paths.filter(isPage)) {
    const isAsking = named.pages.includes(path) || (await asksForMoney(path, folder));
    (isAsking ? pages : unlistedPages).push(path);
  }
  const files = named.files.map((path) => ({ path, as: 'document' }) as const);
  return { pages, files, unlistedPages, isCovered: () => true };
}

/** Files that no server publishes, or that cannot contain their own hash. */
const NOT_PUBLISHED: ReadonlySet<string> = new Set([MANIFEST_FILE, '_headers', '_redirects']);

/** Selects the pages and files that match a pattern. @throws `FundraisingError` for a pattern that no file matches. */
export function selectMatching(
  folder: PublishedFolder,
  patterns: readonly string[],
): SelectedPaths {
  const matchers = patterns.map((pattern) => ({ pattern, matches: createMatcher(pattern) }));
  const isCovered = (path: string): boolean =>
    !NOT_PUBLISHED.has(path) && matchers.some(({ matches }) => matches(path));
  const covered = folder.paths.filter(isCovered);
  for (const { pattern, matches } of matchers)
    if (!covered.some(matches)) {
      const message = `No file of the folder matches ${pattern}: a pattern is compared with paths such as campana/signed.json.`;
      throw new FundraisingError('bad-option', message, { about: pattern });
    }
  return {
    pages: covered.filter(isPage),
    files: covered.filter((path) => !isPage(path)).map((path) => ({ path, as: 'file' })),
    unlistedPages: folder.paths.filter((path) => isPage(path) && !isCovered(path)),
    isCovered,
  };
}

/** Creates a function that matches paths, with and without the `index.html` that a folder stands for. */
function createMatcher(pattern: string): (path: string) => boolean {
  const matches = picomatch(pattern);
  return (path) => {
    const name = decodePercent(path.replace(/\?.*$/, ''));
    return matches(/(?:^|\/)$/.test(name) ? `${name}index.html` : name);
  };
}

function isPage(path: string): boolean {
  return /(?:^|\/|\.html?)$/i.test(path);
}

async function asksForMoney(path: string, folder: PublishedFolder): Promise<boolean> {
  const html = new TextDecoder().decode(await folder.read(path));
  // This fast path avoids parsing most pages of a large site: none of these names can be written in another way, except in a
  // page inside the page.
  const mayAsk = /<comunal-donate|\btrusted-key\b|\bpart\b|comunal-ways|\bsrcdoc\b/i.test(html);
  return mayAsk && (await extractPageReferences(html)).asksForMoney;
}
