import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IntegrationResolvedRoute } from 'astro';
import { buildTexts } from '../lib/build-texts.ts';
import type { FormerAddresses, Redirect } from '../lib/former-addresses.ts';

/** What a collective has put into its site beside the content. */
export interface OwnAddresses {
  /** The routes of its own pages. Those with parameters tell nobody which addresses they have. */
  readonly routes: readonly Pick<IntegrationResolvedRoute, 'pathname' | 'patternRegex'>[];
  /** The folder of files that a build takes as they are. */
  readonly publicDir: string;
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
}

/**
 * Takes out redirects from addresses of an older site that a collective's own page or file has.
 *
 * @throws Error that names the entry whose former slug such an address is.
 */
export function leaveOwnAddresses(
  { redirects, taken, unreachable }: FormerAddresses,
  own: OwnAddresses,
): FormerAddresses {
  const isOwn = createIsOwn(own);
  const conflicts = redirects.filter(isOwn);
  for (const { from, entry, isOfOldSite } of conflicts)
    if (!isOfOldSite)
      throw new Error(buildTexts().t('build:formerAddress.ofOwn', { entry, address: from }));
  return {
    redirects: redirects.filter((redirect) => !conflicts.includes(redirect)),
    taken: [...taken, ...conflicts.map(({ from, entry }) => ({ entry, address: from }))],
    unreachable,
  };
}

function createIsOwn({ routes, publicDir, base }: OwnAddresses) {
  return ({ from, query }: Redirect): boolean => {
    if (query !== '') return false;
    const path = from.slice(base.length);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return (
      routes.some(
        ({ pathname, patternRegex }) => pathname !== undefined && patternRegex.test(`/${path}`),
      ) || existsSync(join(publicDir, file))
    );
  };
}
