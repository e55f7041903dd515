import { folders } from '@comunal/content';
import { contentTypes, type ContentType } from '@comunal/schemas';
import { config } from 'virtual:comunal/config';
import { getSite, listWithPage } from './content.ts';
import { readFormerAddress } from './former-address.ts';
import type { FormerAddresses, Redirect, UnreachableAddress } from './former-addresses.ts';
import { presentAddress } from './present-address.ts';
import { resolveConflicts } from './resolve-conflicts.ts';
import { languages, pathOf, rootLanguage, type Language } from './routes.ts';
import { addressOf, type MadePage } from './site-pages.ts';
import { withBase } from './with-base.ts';

/**
 * Lists where the former slugs and addresses of public and unlisted entries lead.
 *
 * @throws Error when a former slug is the address of another page, or when two entries claim an address.
 */
export function listFormerAddresses(pages: readonly MadePage[]): FormerAddresses {
  const redirects = pages.flatMap(redirectsOfAliases);
  const unreachable: UnreachableAddress[] = [];
  for (const type of contentTypes)
    for (const { slug, formerUrls = [] } of listWithPage(type))
      for (const address of formerUrls) {
        const result = redirectOfUrl(address, type, slug);
        if ('reason' in result) unreachable.push(result);
        else redirects.push(result);
      }
  const addresses = new Set(pages.map((page) => addressOf(page)));
  return { ...resolveConflicts(redirects, addresses), unreachable };
}

function redirectsOfAliases(page: MadePage): readonly Redirect[] {
  if (!('slug' in page) || page.view === 'transcript') return [];
  const { view, language, section, slug, isListed, aliases } = page;
  return aliases.map((alias) => ({
    from: pathOf(language, section, alias),
    query: '',
    to: addressOf(page),
    language,
    isListed,
    entry: nameOf(view, slug),
  }));
}

function redirectOfUrl(
  address: string,
  type: ContentType,
  slug: string,
): Redirect | UnreachableAddress {
  const entry = nameOf(type, slug);
  const former = readFormerAddress(address, { url: getSite().url, base: config.base });
  if ('reason' in former) return { address, entry, reason: former.reason };
  const { path: from, query } = former;
  const language = languageAt(from);
  const present = presentAddress(type, slug, language);
  if (present === undefined) return { address, entry, reason: 'no-page' };
  return { from, query, ...present, language, entry, isOfOldSite: true };
}

/** The language that an address promises: `/en/…` was English on most older sites too. */
function languageAt(path: string): Language {
  return languages.find((each) => path.startsWith(withBase(`${each}/`))) ?? rootLanguage;
}

function nameOf(type: ContentType, slug: string): string {
  return type === 'site' ? 'site' : `${folders[type]}/${slug}`;
}
