/** The name of each section in an address, in the languages that have one; the others take that of their fallback. */
export const sectionPaths = {
  home: { es: '', en: '', pt: '' },
  activities: { es: 'actividades', en: 'activities', pt: 'atividades' },
  news: { es: 'noticias', en: 'news', pt: 'noticias' },
  library: { es: 'biblioteca', en: 'library', pt: 'biblioteca' },
  services: { es: 'servicios', en: 'services', pt: 'servicos' },
  allies: { es: 'alianzas', en: 'allies', pt: 'aliancas' },
  about: { es: 'quienes-somos', en: 'about', pt: 'quem-somos' },
  support: { es: 'apoyar', en: 'support', pt: 'apoiar' },
  search: { es: 'buscar', en: 'search', pt: 'buscar' },
  print: { es: 'imprimir', en: 'print', pt: 'imprimir' },
  offline: { es: 'sin-conexion', en: 'offline', pt: 'sem-conexao' },
} as const;

/** The name of a section. */
export type Section = keyof typeof sectionPaths;

/** Every section, in the order of the menu. */
export const sectionNames = Object.keys(sectionPaths) as readonly Section[]; // Object.keys forgets the names

/** The sections of the menu by default. The footer leads to the pages for printing and for saving the site, which few look for. */
export const menuSectionNames = sectionNames.filter(
  (name) => name !== 'print' && name !== 'offline',
);
