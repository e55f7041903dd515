import { entriesWithPage } from './content.ts';
import { languages, pathOf, sectionNames, type Language, type Section } from './routes.ts';
import { sectionOf, typesWithPage } from './sections-of-types.ts';

/** One page of the site, in one language. */
export type SitePage =
  | { readonly language: Language; readonly view: Section }
  | {
      readonly language: Language;
      readonly view: (typeof typesWithPage)[number];
      readonly section: Section;
      readonly slug: string;
      readonly isListed: boolean;
      readonly aliases: readonly string[];
    };

/** Every page of the site, in every language. */
export async function sitePages(): Promise<SitePage[]> {
  const pages: SitePage[] = [];
  for (const language of languages) {
    for (const view of sectionNames) pages.push({ language, view });
    for (const view of typesWithPage) {
      const section = sectionOf[view];
      if (!section) continue;
      for (const { slug, visibility, aliases = [] } of await entriesWithPage(view))
        pages.push({ language, view, section, slug, isListed: visibility === 'public', aliases });
    }
  }
  return pages;
}

/** The address of the same page in a language. */
export function addressOf(page: SitePage, language: Language = page.language): string {
  return 'slug' in page ? pathOf(language, page.section, page.slug) : pathOf(language, page.view);
}
