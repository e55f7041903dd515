import { buildTexts } from './build-texts.ts';
import type { FormerAddresses, Redirect, TakenAddress } from './former-addresses.ts';

/**
 * Takes out what leads to itself, what is there twice, and addresses of an older site at which another page stands: whoever comes
 * there sees that page.
 *
 * @param addresses - The addresses of all pages.
 * @throws Error when another page stands at a former slug, or when two entries claim an address.
 */
export function resolveConflicts(
  redirects: readonly Redirect[],
  addresses: ReadonlySet<string>,
): Pick<FormerAddresses, 'redirects' | 'taken'> {
  const claims = new Map<string, Redirect>();
  const taken: TakenAddress[] = [];
  for (const redirect of redirects) {
    const { from, query, to, entry, isOfOldSite } = redirect;
    const isPage = query === '' && addresses.has(from);
    if (isPage && from === to.replace(/#.*$/, '')) continue;
    if (isPage) {
      if (!isOfOldSite)
        throw new Error(buildTexts().t('build:formerAddress.ofPage', { entry, address: from }));
      taken.push({ entry, address: from });
      continue;
    }
    const address = query === '' ? from : `${from}?${query}`;
    const claim = claims.get(address);
    if (claim && claim.to !== to)
      throw new Error(
        buildTexts().t('build:formerAddress.ofTwo', { first: claim.entry, second: entry, address }),
      );
    claims.set(address, claim ?? redirect);
  }
  return { redirects: [...claims.values()], taken };
}
