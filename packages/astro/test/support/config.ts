import { SHIPPED_LOCALES } from '@comunal/i18n';
import type { SiteConfig } from '../../src/integration/site-config.ts';
import { menuSectionNames } from '../../src/lib/section-names.ts';

/** The config of a site in the languages of the toolkit, for tests of single files. */
export const config: SiteConfig = {
  contentDir: 'content',
  localesDir: 'locales',
  originOverrides: {},
  search: true,
  sections: menuSectionNames,
  socialImages: true,
  base: '/',
  assetsDir: '_astro',
  hasIcon: true,
  offline: false,
  quickExit: undefined,
  lowBandwidth: false,
  print: false,
  isDevelopment: false,
  languages: SHIPPED_LOCALES,
};
