import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSiteLanguages } from './read-site-languages.ts';

/** Options of {@link comunal}. Paths are relative to the root of the Astro project. */
export interface ComunalOptions {
  /** The content folder. @defaultValue './content' */
  readonly content?: string;
  /**
   * The folder of languages that the toolkit does not ship with, each laid out as those of `@comunal/i18n`. It need not
   * exist. @defaultValue './locales'
   */
  readonly locales?: string;
  /**
   * Origins to put in the place of others, such as that of a simulator in the place of a server's. For demonstrations and
   * tests. @defaultValue none
   */
  readonly originOverrides?: Readonly<Record<string, string>>;
}

/** The options with absolute paths and every default filled in. */
export interface ResolvedOptions {
  readonly contentDir: string;
  readonly localesDir: string;
  readonly originOverrides: Readonly<Record<string, string>>;
}

/** What the routes read of the options, as plain data. */
export interface SiteConfig extends ResolvedOptions {
  /** The languages of `site.yaml`, the first of which stands at the root. */
  readonly languages: readonly string[];
}

const DEFAULTS: Required<ComunalOptions> = {
  content: './content',
  locales: './locales',
  originOverrides: {},
};

/**
 * Fills in defaults and resolves paths.
 *
 * @throws TypeError for an option that does not exist.
 */
export function resolveOptions(options: ComunalOptions, root: URL): ResolvedOptions {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(DEFAULTS, name));
  if (unknown !== undefined)
    throw new TypeError(
      `comunal() has no option “${unknown}”. The options are ${Object.keys(DEFAULTS).join(', ')}.`,
    );
  const { content, locales, originOverrides } = { ...DEFAULTS, ...options };
  const folder = fileURLToPath(root);
  return {
    contentDir: resolve(folder, content),
    localesDir: resolve(folder, locales),
    originOverrides,
  };
}

/** Reads what else the routes have to know before any content is loaded. */
export function readSiteConfig(options: ResolvedOptions): SiteConfig {
  return { ...options, languages: readSiteLanguages(options.contentDir) };
}
