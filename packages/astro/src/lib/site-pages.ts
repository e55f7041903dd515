import {
  contentTypeRegistry,
  contentTypes,
  hasPage,
  type ContentTypeWithPage,
} from '@comunal/schemas';
import { listWithPage } from './content.ts';
import { languages, pathOf, transcriptPath, type Language } from './routes.ts';
import type { Section } from './section-names.ts';
import { filledSections } from './sections.ts';
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
    }
  /** A page that the collective has written itself. */
  | {
      readonly language: Language;
      readonly view: 'own';
      readonly addresses: Readonly<Record<Language, string>>;
    };

/** A page that the package makes. */
export type MadePage = Exclude<SitePage, { readonly view: 'own' }>;

/**
 * Every page of the site, in every language. The languages of a page stand together, since they share a drawing.
 *
 * @throws Error when two entries want the same address.
 */
export function sitePages(): MadePage[] {
  const pages: ((language: Language) => MadePage)[] = [];
  for (const view of filledSections) pages.push((language) => ({ language, view }));
  for (const view of contentTypes.filter(hasPage)) {
    const { section } = contentTypeRegistry[view];
    for (const { slug, visibility, aliases = [] } of listWithPage(view)) {
      const entry = { view, section, slug, isListed: visibility === 'public', aliases };
      pages.push((language) => ({ language, ...entry }));
    }
  }
  for (const { slug, isListed } of recordingsWithTranscript()) {
    const transcript = { view: 'transcript', section: 'activities', slug, isListed } as const;
    pages.push((language) => ({ language, ...transcript, aliases: [] }));
  }
  const inLanguages = pages.flatMap((inLanguage) => languages.map(inLanguage));
  checkAddresses(inLanguages);
  return inLanguages;
}

function checkAddresses(pages: readonly MadePage[]): void {
  const addresses = new Set<string>();
  for (const page of pages) {
    const address = addressOf(page);
    if (addresses.has(address))
      throw new Error(`Two entries want the address ${address}: rename the file of one of them.`);
    addresses.add(address);
  }
}

/** The address of the same page in a language; of the home page, where a page of the collective's own is not in it. */
export function addressOf(page: SitePage, language: Language = page.language): string {
  if (page.view === 'own') return page.addresses[language] ?? pathOf(language, 'home');
  if (!('slug' in page)) return pathOf(language, page.view);
  if (page.view === 'transcript') return transcriptPath(language, page.slug);
  return pathOf(language, page.section, page.slug);
}

/** The languages that a page is in. */
export function languagesOf(page: SitePage): readonly Language[] {
  return page.view === 'own'
    ? languages.filter((language) => page.addresses[language] !== undefined)
    : languages;
}
