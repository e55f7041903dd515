import { toSiteAddress } from '@comunal/http/address';
import { getAttribute, parsePage, type PageElement } from '../pages/parse-page.ts';
import type { Site } from './site-files.ts';

/** Finds the address that a site is published at in its home page. */
export async function findOwnAddress({ files }: Site): Promise<URL | undefined> {
  const home = files.get('index.html');
  const bytes = await home?.read().catch(() => undefined);
  if (!bytes) return undefined;
  const { elements } = parsePage('index.html', bytes.toString());
  const canonical = elements.find(isCanonical);
  const href = canonical && getAttribute(canonical, 'href')?.trim();
  return href === undefined ? undefined : toSiteAddress(href, (path) => files.has(path));
}

function isCanonical(element: PageElement): boolean {
  const relations = getAttribute(element, 'rel')?.toLowerCase().split(/\s+/);
  return element.tagName === 'link' && relations?.includes('canonical') === true;
}
