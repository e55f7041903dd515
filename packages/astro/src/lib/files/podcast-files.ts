import { toPodcast, toPodcastChapters, type PodcastOptions } from '@comunal/formats';
import type { Public } from '@comunal/schemas';
import { getSite, listPublic } from '../content.ts';
import { listEpisodes } from '../episodes.ts';
import { exportOptions } from '../export-options.ts';
import { languages, pathOf, rootLanguage, transcriptPath, type Language } from '../routes.ts';
import { hasTranscript } from '../transcripts.ts';
import { renderForFeed } from './render-for-feed.ts';
import type { SiteFile } from './site-file.ts';

/** What programs take for the feed of a podcast. */
export const PODCAST_MEDIA_TYPE = 'application/rss+xml';

/** The address of the feed of a podcast, the same in every language, or `undefined` for a podcast that is in no list. */
export function podcastFeedAddress(podcast: Public<'podcast'>): string | undefined {
  return podcast.visibility === 'public' ? `${folderOf(podcast)}feed.xml` : undefined;
}

/** Lists the feeds of the podcasts in a language, and the chapters of their episodes. */
export function podcastFiles(language: Language): SiteFile[] {
  return listPublic('podcast')
    .filter((podcast) => feedLanguage(podcast) === language)
    .flatMap((podcast) => {
      const address = podcastFeedAddress(podcast);
      if (address === undefined) return [];
      const write = () => toPodcast(podcast, podcastOptions(podcast, language));
      return [
        { address, mediaType: PODCAST_MEDIA_TYPE, write },
        ...chapterFiles(podcast, language),
      ];
    });
}

function chapterFiles(podcast: Public<'podcast'>, language: Language): SiteFile[] {
  return listEpisodes(podcast).flatMap(({ recording }) => {
    const address = chaptersAddress(podcast, recording);
    if (address === undefined) return [];
    const write = () => toPodcastChapters(recording, exportOptions(language));
    return [{ address, mediaType: 'application/json+chapters', write }];
  });
}

function chaptersAddress(
  podcast: Public<'podcast'>,
  { slug, visibility, chapters = [] }: Public<'recording'>,
): string | undefined {
  if (visibility !== 'public' || chapters.length === 0) return undefined;
  return `${folderOf(podcast)}${slug}.chapters.json`;
}

function podcastOptions(podcast: Public<'podcast'>, language: Language): PodcastOptions {
  const toUrl = (address: string): string => new URL(address, getSite().url).href;
  const toOptionalUrl = (address: string | undefined): string | undefined =>
    address === undefined ? undefined : toUrl(address);
  return {
    ...exportOptions(language),
    feedUrl: toUrl(`${folderOf(podcast)}feed.xml`),
    renderMarkdown: renderForFeed,
    chaptersUrl: (recording) => toOptionalUrl(chaptersAddress(podcast, recording)),
    transcriptUrl: (recording, tag) => {
      const inLanguage = findLanguage(tag);
      return inLanguage !== undefined && hasTranscript(recording)
        ? toUrl(transcriptPath(inLanguage, recording.slug))
        : undefined;
    },
  };
}

/** The folder of the page of a podcast, in the language of its feed. */
function folderOf(podcast: Public<'podcast'>): string {
  return pathOf(feedLanguage(podcast), 'library', podcast.slug);
}

/** A feed is in one language: the first that is spoken, where the site has it. */
function feedLanguage({ languages: [spoken = rootLanguage] }: Public<'podcast'>): Language {
  return findLanguage(spoken) ?? rootLanguage;
}

/** The language of the site that a tag such as `es-MX` is served by. */
function findLanguage(tag: string): Language | undefined {
  const [primary] = tag.split('-');
  return languages.find((language) => language === tag || language === primary);
}
