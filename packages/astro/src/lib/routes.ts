import { config } from 'virtual:comunal/config';
import { reader } from './reader.ts';

/** The name of each section in an address, in the languages that have one; the others take that of their fallback. */
const sections = {
  home: { es: '', en: '', pt: '' },
  activities: { es: 'actividades', en: 'activities', pt: 'atividades' },
  library: { es: 'biblioteca', en: 'library', pt: 'biblioteca' },
  services: { es: 'servicios', en: 'services', pt: 'servicos' },
  allies: { es: 'alianzas', en: 'allies', pt: 'aliancas' },
  about: { es: 'quienes-somos', en: 'about', pt: 'quem-somos' },
  support: { es: 'apoyar', en: 'support', pt: 'apoiar' },
  search: { es: 'buscar', en: 'search', pt: 'buscar' },
} as const;

/** The tag of a language that the site is in. */
export type Language = string;
/** The name of a section. */
export type Section = keyof typeof sections;

/** Every section, in the order of the menu. */
export const sectionNames = Object.keys(sections) as readonly Section[]; // Object.keys forgets the names

/** The languages of `site.yaml`; the first one stands at the root. */
export const languages: readonly Language[] = config.languages;

export const [rootLanguage = 'es'] = languages;

/** The address of a section, or of an entry in it, from the root of the site. */
export function pathOf(language: Language, section: Section, slug?: string): string {
  const name = reader(language).localize(sections[section])?.text ?? '';
  const parts = [language === rootLanguage ? '' : language, name, slug ?? ''];
  return `/${parts.filter(Boolean).join('/')}/`.replace('//', '/');
}

const transcripts = { es: 'transcripciones', en: 'transcripts', pt: 'transcricoes' };

/** The address of what is said in a recording. */
export function transcriptPath(language: Language, slug: string): string {
  const name = reader(language).localize(transcripts)?.text ?? '';
  return pathOf(language, 'activities', `${name}/${slug}`);
}
