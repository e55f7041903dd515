/** A section of the site, under its name in each language. */
export const sections = {
  home: { es: '', en: '', pt: '' },
  activities: { es: 'actividades', en: 'activities', pt: 'atividades' },
  library: { es: 'biblioteca', en: 'library', pt: 'biblioteca' },
  services: { es: 'servicios', en: 'services', pt: 'servicos' },
  allies: { es: 'alianzas', en: 'allies', pt: 'aliancas' },
  about: { es: 'quienes-somos', en: 'about', pt: 'quem-somos' },
  support: { es: 'apoyar', en: 'support', pt: 'apoiar' },
  search: { es: 'buscar', en: 'search', pt: 'buscar' },
} as const;

/** A language the site is in. */
export type Language = 'es' | 'en' | 'pt';
/** The name of a section. */
export type Section = keyof typeof sections;

/** Every section, in the order of the menu. */
export const sectionNames = Object.keys(sections) as readonly Section[]; // Object.keys forgets the names

/** Those that the site is in; the first one stands at its root. */
export const languages: readonly [Language, ...Language[]] = ['es', 'en', 'pt'];

export const [rootLanguage] = languages;

/** The address of a section, or of an entry in it, from the root of the site. */
export function pathOf(language: Language, section: Section, slug?: string): string {
  const parts = [
    language === rootLanguage ? '' : language,
    sections[section][language],
    slug ?? '',
  ];
  return `/${parts.filter(Boolean).join('/')}/`.replace('//', '/');
}

const transcripts: Readonly<Record<Language, string>> = {
  es: 'transcripciones',
  en: 'transcripts',
  pt: 'transcricoes',
};

/** The address of what is said in a recording. */
export function transcriptPath(language: Language, slug: string): string {
  return pathOf(language, 'activities', `${transcripts[language]}/${slug}`);
}
