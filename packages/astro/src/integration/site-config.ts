import type { ResolvedOptions } from './options.ts';
import { readSiteLanguages } from './read-site-languages.ts';

/** What the routes read of the options, as plain data. */
export interface SiteConfig extends Pick<
  ResolvedOptions,
  | 'lowBandwidth'
  | 'contentDir'
  | 'localesDir'
  | 'originOverrides'
  | 'search'
  | 'sections'
  | 'socialImages'
  | 'print'
> {
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** The name of the folder that holds the files of pages. */
  readonly assetsDir: string;
  /** Whether the project has an `icon.svg` of its own. */
  readonly hasIcon: boolean;
  /** Where the way out leads; missing where pages have none. */
  readonly quickExit: string | undefined;
  /** Whether visitors can save the site on their phone. */
  readonly offline: boolean;
  /** Whether the development server renders the pages: a finished site has the strict policy, whatever the environment says. */
  readonly isDevelopment: boolean;
  /** The languages of `site.yaml`, the first of which stands at the root. */
  readonly languages: readonly string[];
}

/** Reads what the routes have to know before any content is loaded. */
export function readSiteConfig(
  {
    contentDir,
    localesDir,
    originOverrides,
    search,
    sections,
    socialImages,
    offline,
    quickExit,
    lowBandwidth,
    print,
  }: ResolvedOptions,
  {
    base,
    assetsDir,
    hasIcon,
    isDevelopment,
  }: Pick<SiteConfig, 'base' | 'assetsDir' | 'hasIcon' | 'isDevelopment'>,
): SiteConfig {
  const languages = readSiteLanguages(contentDir);
  return {
    contentDir,
    localesDir,
    originOverrides,
    search,
    sections,
    socialImages,
    offline: offline !== undefined && offline !== 'self-destroying',
    quickExit: quickExit?.url,
    lowBandwidth,
    print,
    base,
    assetsDir,
    hasIcon,
    isDevelopment,
    languages,
  };
}
