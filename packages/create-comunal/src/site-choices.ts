import type { ThemeName } from './themes.ts';

/** The languages that the samples and the explanations of the template are written in. */
export const templateLocales = ['es', 'en', 'pt'] as const;
/** A language that the samples are written in. */
export type TemplateLocale = (typeof templateLocales)[number];

/** The sections of the menu to choose from; home, about and search are in every site. */
export const sections = ['activities', 'library', 'services', 'allies', 'support'] as const;
/** A section to choose. */
export type SectionChoice = (typeof sections)[number];

/** The hosts that there are deploy files for, by the name of the option, with what people call them. */
export const hosts = {
  github: 'GitHub Pages',
  gitlab: 'GitLab Pages',
  forgejo: 'Forgejo, Codeberg',
  netlify: 'Netlify',
  apache: 'Apache (.htaccess)',
  caddy: 'Caddy',
  nginx: 'nginx',
} as const;
/** A host that there are deploy files for. */
export type HostName = keyof typeof hosts;
/** Every host, in the order in which they are listed. */
export const hostNames = Object.keys(hosts) as readonly HostName[]; // Object.keys forgets the names

/** The number of languages that a site can have. */
export const maxLanguages = 8;

/** What a site is created from. */
export interface SiteChoices {
  /** What the collective is called. */
  readonly name: string;
  /** Language tags, the first of which stands at the root of the site. At least one is a {@link TemplateLocale}. */
  readonly languages: readonly string[];
  /** The sections of the menu beside home, about and search, in any order. None is a choice too. */
  readonly sections: readonly SectionChoice[];
  /** The style sheet that the site begins with; it is a file of the site, to be changed. */
  readonly theme: ThemeName;
  /** The hosts whose deploy files are written. With none, the folder `dist` is uploaded by hand. */
  readonly deploy: readonly HostName[];
  /** Where the site will be published. @defaultValue an address below `.example`, made of the name */
  readonly url?: string | undefined;
  /** The language of the README and of the comments in the files. */
  readonly locale: TemplateLocale;
}

/** Whether a tag is that of a language that the samples are written in. */
export function isTemplateLocale(tag: string): tag is TemplateLocale {
  return templateLocales.some((locale) => locale === tag);
}
