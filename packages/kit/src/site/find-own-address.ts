import { parse } from 'parse5';
import { getAttribute, listElements, type PageElement } from '../pages/page-element.ts';

/**
 * Finds the address that a site is published at in its home page, which names its own in `<link rel="canonical">`. A home page that
 * only leads to that of a language names that one.
 */
export function findOwnAddress(
  home: string,
  files: { readonly has: (path: string) => boolean },
): URL | undefined {
  const canonical = listElements(parse(home)).find(isCanonical);
  const href = canonical && getAttribute(canonical, 'href')?.trim();
  if (href === undefined || !URL.canParse(href)) return undefined;
  const { protocol, origin, pathname } = new URL(href);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  const [, above, language] = /^(.*\/)([^/]+)\/$/.exec(folder) ?? [];
  const isLanguage = language !== undefined && files.has(`${language}/index.html`);
  return new URL(isLanguage ? (above ?? '/') : folder, origin);
}

function isCanonical(element: PageElement): boolean {
  const relations = getAttribute(element, 'rel')?.toLowerCase().split(/\s+/);
  return element.tagName === 'link' && relations?.includes('canonical') === true;
}
