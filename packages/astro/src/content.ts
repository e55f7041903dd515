/**
 * The public content of the site, for pages of a collective's own. It works inside Astro: in the frontmatter of pages and
 * components, and in endpoints.
 *
 * @packageDocumentation
 */
export { getPublic, getSite, listPublic, listWithPage } from './lib/content.ts';
export { languages, pathOf, rootLanguage } from './lib/routes.ts';
