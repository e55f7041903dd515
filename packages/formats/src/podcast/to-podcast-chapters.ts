import type { Public } from '@comunal/schemas';
import { toSeconds } from '../duration-seconds.ts';
import { checkExportOptions, type ExportOptions } from '../export-options.ts';
import { getText } from '../localized-text.ts';
import { parseListedEntry } from '../parse-listed.ts';
import { formatJson } from '../format-json.ts';

/**
 * Writes the chapters of a recording as the JSON file (version 1.2) that `podcast:chapters` of a feed leads to, in the order of
 * their start. Its media type is `application/json+chapters`.
 *
 * @param recording - The public form of a recording, whose visibility is `public`.
 * @param options - The language of the titles.
 * @returns The text of the file.
 * @throws NotPublicError when anything may not be published, NotListedError for an unlisted recording, TypeError for an
 * unknown option.
 * @example
 * ```ts
 * import { toPodcastChapters } from '@comunal/formats';
 * import { parsePublic } from '@comunal/schemas';
 *
 * const recording = parsePublic('recording', {
 *   type: 'recording',
 *   slug: 'episodio-1',
 *   visibility: 'public',
 *   title: 'Episodio 1',
 *   of: 'podcast/radio-de-ejemplo',
 *   languages: ['es'],
 *   chapters: [{ starts: 'PT1M30S', title: { es: 'La red' } }],
 *   '~public': true,
 * });
 * const text = toPodcastChapters(recording, {
 *   locale: 'es',
 *   siteUrl: 'https://colectiva.example/',
 * });
 * console.log(JSON.parse(text).chapters); // → [ { startTime: 90, title: 'La red' } ]
 * ```
 */
export function toPodcastChapters(recording: Public<'recording'>, options: ExportOptions): string {
  checkExportOptions('toPodcastChapters', options, {});
  const { title, chapters = [] } = parseListedEntry('recording', recording);
  const file = {
    version: '1.2.0',
    title: getText(title, options.locale),
    chapters: chapters
      .map((chapter) => ({
        startTime: toSeconds(chapter.starts),
        title: getText(chapter.title, options.locale),
      }))
      .toSorted((a, b) => a.startTime - b.startTime),
  };
  return formatJson(file);
}
