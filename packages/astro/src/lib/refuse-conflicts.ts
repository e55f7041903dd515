import { buildTexts } from './build-texts.ts';
import type { Redirect } from './former-addresses.ts';

/**
 * Takes out what leads to itself, and what is there twice.
 *
 * @param addresses - The addresses of all pages.
 * @throws Error when another page stands at a former address, or when two entries claim it.
 */
export function refuseConflicts(
  redirects: readonly Redirect[],
  addresses: ReadonlySet<string>,
): readonly Redirect[] {
  const claims = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const { from, query, to, entry } = redirect;
    const isPage = query === '' && addresses.has(from);
    if (isPage && from === to.replace(/#.*$/, '')) continue;
    if (isPage)
      throw new Error(buildTexts().t('build:formerAddress.ofPage', { entry, address: from }));
    const address = query === '' ? from : `${from}?${query}`;
    const claim = claims.get(address);
    if (claim && claim.to !== to)
      throw new Error(
        buildTexts().t('build:formerAddress.ofTwo', { first: claim.entry, second: entry, address }),
      );
    claims.set(address, claim ?? redirect);
  }
  return [...claims.values()];
}
