/**
 * Creates a collective's site from a template. On the command line: `npm create comunal my-collective`.
 *
 * @packageDocumentation
 */
export type { CreateSiteOptions } from './create-site-options.ts';
export { createSite, FolderNotEmptyError } from './create-site.ts';
export type { HostName, SectionChoice, SiteChoices, TemplateLocale } from './site-choices.ts';
export type { ThemeName } from './themes.ts';
