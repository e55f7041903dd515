import type { Public } from '@comunal/schemas';
import { x } from 'xastscript';
import { toInstant, toRfc822 } from '../instant.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { parseListedEntry } from '../parse-listed.ts';
import { createResolver } from '../resolve-entry.ts';
import { writeXml } from '../write-xml.ts';
import { listEpisodes, type Episode } from './list-episodes.ts';
import { toOptional } from './optional-element.ts';
import { checkPodcastOptions, type PodcastOptions } from './podcast-options.ts';
import { writeAbout } from './write-about.ts';
import { writeEpisode } from './write-episode.ts';
import { writeLiveItems } from './write-live-items.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
} as const;

/**
 * Writes a podcast as the RSS feed that apps and directories read, with the tags of Apple's directory and of the podcast
 * namespace: captions and transcripts, chapters, licences, people, transmissions that are announced.
 *
 * An episode plays the first sound file of its recording, or the first video where there is no sound; the others follow as
 * alternatives. An episode whose recording has no file with an address, or no exact date, is left out and reported to
 * `onOmission`, as is one whose date is still to come. Without a `guid` in the podcast, it is made of the address of the feed. Where the podcast states no `feedUrl`
 * either, it would change with the address of the site, which is reported too.
 *
 * @param podcast - The public form of a podcast, whose visibility is `public`.
 * @param options - The language of the texts, how recordings are found, and the addresses of files and pages.
 * @returns The text of the feed.
 * @throws NotPublicError when anything may not be published, NotListedError for an unlisted podcast, TypeError for an unknown
 * option.
 * @example
 * ```ts
 * import { toPodcast } from '@comunal/formats';
 * import { podcastSchema, toPublic } from '@comunal/schemas';
 *
 * const podcast = podcastSchema.parse({
 *   type: 'podcast',
 *   slug: 'radio-de-ejemplo',
 *   visibility: 'public',
 *   title: 'Radio de Ejemplo',
 *   summary: { es: 'Conversaciones, cada viernes.' },
 *   languages: ['es'],
 *   feedUrl: 'https://colectiva.example/radio.xml',
 * });
 * const visible = toPublic(podcast, () => undefined);
 * const options = {
 *   locale: 'es',
 *   siteUrl: 'https://colectiva.example/',
 *   lookup: () => undefined,
 * };
 * const text = visible ? toPodcast(visible, options) : '';
 * console.log(/<podcast:guid>.*?<\/podcast:guid>/.exec(text)?.[0]);
 * // → <podcast:guid>58fea711-e416-5bb0-9842-89ade6fad9ec</podcast:guid>
 * ```
 */
export function toPodcast(podcast: Public<'podcast'>, options: PodcastOptions): string {
  checkPodcastOptions(options);
  const listed = parseListedEntry('podcast', podcast);
  const resolving = { ...options, lookup: createResolver(options.lookup) };
  const episodes = listEpisodes(listed, resolving);
  if (listed.guid === undefined && listed.feedUrl === undefined)
    options.onOmission?.(createOmission(OmissionCode.GuidFromAddress, listed, 'guid'));
  return writeXml(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        ...writeAbout(listed, resolving),
        ...toOptional('lastBuildDate', getLastBuildDate(listed, episodes)),
        ...writeLiveItems(listed, resolving),
        ...episodes.map((episode) => writeEpisode(episode, resolving)),
      ]),
    ]),
  );
}

/** When the newest episode came out, or the podcast changed after that. */
function getLastBuildDate(
  { updated }: Public<'podcast'>,
  [newest]: readonly Episode[],
): string | undefined {
  const instants = [updated === undefined ? undefined : toInstant(updated), newest?.published];
  const [latest] = instants
    .filter((instant) => instant !== undefined)
    .toSorted((a, b) => b.epochMilliseconds - a.epochMilliseconds);
  return latest && toRfc822(latest);
}
