import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IntegrationResolvedRoute } from 'astro';
import { buildTexts } from '../lib/build-texts.ts';
import type { Redirect } from '../lib/former-addresses.ts';

/** What a collective has put into its site beside the content. */
export interface OwnAddresses {
  /** The routes of its own pages. Those with parameters tell nobody which addresses they have. */
  readonly routes: readonly Pick<IntegrationResolvedRoute, 'pathname' | 'patternRegex'>[];
  /** The folder of files that a build takes as they are. */
  readonly publicDir: string;
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
}

/** Refuses a redirect from an address that a collective's own page or file has. @throws Error that names the entry. */
export function checkOwnAddresses(
  redirects: readonly Redirect[],
  { routes, publicDir, base }: OwnAddresses,
): void {
  for (const { from, query, entry } of redirects) {
    if (query !== '') continue;
    const path = from.slice(base.length);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const isTaken =
      routes.some(
        ({ pathname, patternRegex }) => pathname !== undefined && patternRegex.test(`/${path}`),
      ) || existsSync(join(publicDir, file));
    if (isTaken)
      throw new Error(buildTexts().t('build:formerAddress.ofOwn', { entry, address: from }));
  }
}
