import type { Fields } from '@comunal/archive';
import { localize } from '@comunal/i18n';
import type { License, PublicRecording } from '@comunal/schemas';

/** Fields of an item that come of a recording: they are kept as the recording has them. */
export const keptFields = ['title', 'description', 'date', 'language', 'licenseurl'] as const;

/** What cannot be read from a recording. */
export interface ItemSettings {
  /** Who made it: the collective. */
  readonly creator?: string | undefined;
  /** Where it came from: the page of the video. */
  readonly source?: string | undefined;
  /** Whether there is only sound. @defaultValue false */
  readonly isSound?: boolean | undefined;
}

/** The languages that the Archive knows by a name of three letters. */
const archiveLanguages: Readonly<Record<string, string>> = {
  es: 'spa',
  en: 'eng',
  pt: 'por',
  fr: 'fre',
};

/** What the item of a recording says: nothing but what the public form of the recording does. */
export function itemMetadata(
  { title, summary, date, languages, license }: PublicRecording,
  { creator, source, isSound = false }: ItemSettings = {},
): Fields {
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
      const kept = Array.isArray(value) && value.length === 1 ? value[0] : value;
      return kept === undefined || kept.length === 0 ? [] : [[name, kept]];
    }),
  );
}

/** Where a licence can be read. */
function licenseUrl(license: License): string {
  if (typeof license !== 'string') return license.url;
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(license) ?? [];
  if (terms && version)
    return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return license === 'CC0-1.0'
    ? 'https://creativecommons.org/publicdomain/zero/1.0/'
    : `https://spdx.org/licenses/${license}.html`;
}
