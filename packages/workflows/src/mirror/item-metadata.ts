import type { MetadataFields } from '@comunal/archive';
import { localize } from '@comunal/i18n';
import type { License, PublicRecording } from '@comunal/schemas';

/** Fields of an item that are kept in sync with the recording. */
export const syncedFields = ['title', 'description', 'date', 'language', 'licenseurl'] as const;

/** Metadata that a recording does not hold. */
export interface ItemSettings {
  /** Creator of the item: the collective. */
  readonly creator?: string | undefined;
  /** Source of the item: the page of the video. */
  readonly source?: string | undefined;
  /** Whether the file has sound and no picture. @defaultValue false */
  readonly isSound?: boolean | undefined;
}

/** Languages that the Archive names by an ISO 639-2/B code. */
const archiveLanguages: Readonly<Record<string, string>> = {
  es: 'spa',
  en: 'eng',
  pt: 'por',
  fr: 'fre',
};

/**
 * Creates the metadata of a recording's item, from the public form of the recording only.
 *
 * @param recording - The public form of a recording.
 * @param settings - What the recording does not say.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { itemMetadata } from '@comunal/workflows';
 *
 * const [recording] = (await loadContent('content')).toPublic().list('recording');
 * if (recording) console.log(itemMetadata(recording, { creator: 'Colectiva de Ejemplo' }).creator); // → Colectiva de Ejemplo
 * ```
 */
export function itemMetadata(
  { title, summary, date, languages, license }: PublicRecording,
  { creator, source, isSound = false }: ItemSettings = {},
): MetadataFields {
  const [first = 'es'] = languages;
  const textIn = (text: Parameters<typeof localize>[0]): string | undefined =>
    localize(text, first)?.text;
  const fields = {
    title: textIn(title),
    description: textIn(summary),
    date,
    language: languages.map((tag) => archiveLanguages[tag.split('-')[0] ?? tag] ?? tag),
    licenseurl: license && licenseUrl(license),
    creator,
    source,
    mediatype: isSound ? 'audio' : 'movies',
    collection: isSound ? 'opensource_audio' : 'opensource_movies',
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
      return single === undefined || single.length === 0 ? [] : [[name, single]];
    }),
  );
}

/** Returns the address of a licence's text. */
function licenseUrl(license: License): string {
  if (typeof license !== 'string') return license.url;
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(license) ?? [];
  if (terms && version)
    return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return license === 'CC0-1.0'
    ? 'https://creativecommons.org/publicdomain/zero/1.0/'
    : `https://spdx.org/licenses/${license}.html`;
}
