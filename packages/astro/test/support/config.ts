import { SHIPPED_LOCALES } from '@comunal/i18n';
import type { SiteConfig } from '../../src/integration/options.ts';

/** The config of a site in the languages of the toolkit, for tests of single files. */
export const config: SiteConfig = {
  contentDir: 'content',
  localesDir: 'locales',
  originOverrides: {},
  languages: SHIPPED_LOCALES,
};
