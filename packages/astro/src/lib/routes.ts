import { config } from 'virtual:comunal/config';
import { getI18n } from './i18n.ts';
import { sectionPaths, type Section } from './section-names.ts';
import { withBase } from './with-base.ts';

/** The tag of a language that the site is in. */
export type Language = string;
/** The languages of `site.yaml`; the first one stands at the root of the site. */
export const languages: readonly Language[] = config.languages;

/** The language at the root of the site. */
export const rootLanguage: Language = languages[0] ?? 'es';

/** The addresses of the sections in each language, which every page asks for. */
const sectionAddresses = new Map<string, string>();

/**
 * The address of a section, or of an entry in it, on the host of the site.
 * @param language - One of `languages`.
 * @param section - The section, such as `activities`.
 * @param slug - The slug of the entry. @defaultValue none: the section itself
 *
 * @example
 * ```ts
 * import { languages, pathOf } from '@comunal/astro/content';
 *
 * const addresses = languages.map((language) => pathOf(language, 'activities'));
 * ```
 */
export function pathOf(language: Language, section: Section, slug?: string): string {
  const key = `${language} ${section}`;
  const address = sectionAddresses.get(key) ?? createSectionAddress(language, section);
  sectionAddresses.set(key, address);
  return slug ? `${address}${slug}/` : address;
}

function createSectionAddress(language: Language, section: Section): string {
  const name = getI18n(language).localize(sectionPaths[section])?.text ?? '';
  const parts = [language === rootLanguage ? '' : language, name].filter(Boolean);
  return withBase(parts.map((part) => `${part}/`).join(''));
}

const transcripts = { es: 'transcripciones', en: 'transcripts', pt: 'transcricoes' };

/** The address of what is said in a recording. */
export function transcriptPath(language: Language, slug: string): string {
  const name = getI18n(language).localize(transcripts)?.text ?? '';
  return pathOf(language, 'activities', `${name}/${slug}`);
}
