import type { SiteDraft } from '@comunal/formats/import';

/** An old address of an entry that is the one of a section here. */
export interface TakenAddress extends Pick<SiteDraft, 'type' | 'slug'> {
  /** The path, such as `/quienes-somos/`. */
  readonly address: string;
}

/** How `@comunal/astro` names its sections in addresses; a test compares them. */
export const sectionPaths: Readonly<Record<string, readonly string[]>> = {
  es: [
    'actividades',
    'noticias',
    'biblioteca',
    'servicios',
    'alianzas',
    'quienes-somos',
    'apoyar',
    'buscar',
    'imprimir',
    'sin-conexion',
  ],
  en: [
    'activities',
    'news',
    'library',
    'services',
    'allies',
    'about',
    'support',
    'search',
    'print',
    'offline',
  ],
  pt: [
    'atividades',
    'noticias',
    'biblioteca',
    'servicos',
    'aliancas',
    'quem-somos',
    'apoiar',
    'buscar',
    'imprimir',
    'sem-conexao',
  ],
};

/**
 * Lists the old addresses at which a site of `@comunal/astro` has a section: nothing can lead from there to the entry.
 *
 * @param languages - The languages of the site, of which the first one stands at its root.
 */
export function listTakenAddresses(
  drafts: readonly SiteDraft[],
  languages: readonly string[],
): TakenAddress[] {
  const sections = new Set(
    languages.flatMap((language, index) =>
      (sectionPaths[language] ?? []).map((name) => `${index === 0 ? '' : `/${language}`}/${name}`),
    ),
  );
  return drafts.flatMap(({ type, slug, fields }) =>
    listPaths(fields['formerUrls']).flatMap((address) =>
      sections.has(address.replace(/\/$/, '')) ? [{ type, slug, address }] : [],
    ),
  );
}

function listPaths(urls: unknown): string[] {
  return Array.isArray(urls)
    ? urls
        .map((url) => new URL(String(url)))
        .flatMap((url) => (url.search === '' ? [url.pathname] : []))
    : [];
}
