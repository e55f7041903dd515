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
      throw new Error(
        `${entry} says that its address was ${from}, where another page of this site stands. Take it out of the formerUrls or aliases of the entry.`,
      );
    const address = query === '' ? from : `${from}?${query}`;
    const claim = claims.get(address);
    if (claim && claim.to !== to)
      throw new Error(
        `${claim.entry} and ${entry} both say that their address was ${address}. Take it out of the formerUrls or aliases of one of them.`,
      );
    claims.set(address, claim ?? redirect);
  }
  return [...claims.values()];
}
