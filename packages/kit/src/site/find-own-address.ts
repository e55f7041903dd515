import { toSiteAddress } from '@comunal/http/address';
import { parse } from 'parse5';
import { getAttribute, listElements, type PageElement } from '../pages/page-element.ts';

/** Finds the address that a site is published at in its home page. */
export function findOwnAddress(
  home: string,
  files: { readonly has: (path: string) => boolean },
): URL | undefined {
  const canonical = listElements(parse(home)).find(isCanonical);
  const href = canonical && getAttribute(canonical, 'href')?.trim();
  return href === undefined ? undefined : toSiteAddress(href, (path) => files.has(path));
}

function isCanonical(element: PageElement): boolean {
  const relations = getAttribute(element, 'rel')?.toLowerCase().split(/\s+/);
  return element.tagName === 'link' && relations?.includes('canonical') === true;
}
