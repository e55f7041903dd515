import {
  contentTypeRegistry,
  contentTypes,
  hasPage,
  type ContentTypeWithPage,
} from '@comunal/schemas';
import { listWithPage } from './content.ts';
import {
  languages,
  pathOf,
  sectionNames,
  transcriptPath,
  type Language,
  type Section,
} from './routes.ts';
import { recordingsWithTranscript } from './transcripts.ts';

/** One page of the site, in one language. */
export type SitePage =
  | { readonly language: Language; readonly view: Section }
  | {
      readonly language: Language;
      readonly view: ContentTypeWithPage | 'transcript';
      readonly section: Section;
      readonly slug: string;
      readonly isListed: boolean;
      readonly aliases: readonly string[];
    };

/** Every page of the site, in every language. */
export function sitePages(): SitePage[] {
  const pages: SitePage[] = [];
  for (const language of languages) {
    for (const view of sectionNames) pages.push({ language, view });
    for (const view of contentTypes.filter(hasPage)) {
      const { section } = contentTypeRegistry[view];
      for (const { slug, visibility, aliases = [] } of listWithPage(view))
        pages.push({ language, view, section, slug, isListed: visibility === 'public', aliases });
    }
    for (const { slug, isListed } of recordingsWithTranscript())
      pages.push({
        language,
        view: 'transcript',
        section: 'activities',
        slug,
        isListed,
        aliases: [],
      });
  }
  return pages;
}

/** The address of the same page in a language. */
export function addressOf(page: SitePage, language: Language = page.language): string {
  if (!('slug' in page)) return pathOf(language, page.view);
  if (page.view === 'transcript') return transcriptPath(language, page.slug);
  return pathOf(language, page.section, page.slug);
}
