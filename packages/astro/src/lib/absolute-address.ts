import { getSite } from './content.ts';
import type { Language } from './routes.ts';
import { addressOf, type SitePage } from './site-pages.ts';

/** The last addresses by their paths: a page names its own and those of its translations several times. */
const known = new Map<string, string>();
const MAX_KNOWN = 100;

/** The address of the same page in a language, with the origin of the site. */
export function absoluteAddress(page: SitePage, language: Language = page.language): string {
  const path = addressOf(page, language);
  const address = known.get(path) ?? new URL(path, getSite().url).href;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(path, address);
  return address;
}
