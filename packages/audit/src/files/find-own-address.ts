import { getAttribute, parsePage, type PageElement } from '../pages/parse-page.ts';
import type { Site } from './site-files.ts';

/**
 * Finds the address that a site is published at in its home page, which names its own in `<link rel="canonical">`. A home page that
 * only leads to that of a language names that one.
 */
export async function findOwnAddress({ files }: Site): Promise<URL | undefined> {
  const home = files.get('index.html');
  const bytes = await home?.read().catch(() => undefined);
  if (!bytes) return undefined;
  const { elements } = parsePage('index.html', bytes.toString());
  const canonical = elements.find(isCanonical);
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
