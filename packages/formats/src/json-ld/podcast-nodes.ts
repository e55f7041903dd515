import type {
  AudioObjectLeaf,
  MediaObjectLeaf,
  PodcastEpisodeLeaf,
  PodcastSeriesLeaf,
  VideoObjectLeaf,
} from 'schema-dts';
import type { Public } from '@comunal/schemas';
import { toIsoDate } from '../iso-date.ts';
import { getLicenseUrl } from '../license-url.ts';
import { compact } from './compact.ts';
import { identify, pick, pickAll, type JsonLdContext } from './json-ld-context.ts';
import { toImage } from './media-nodes.ts';
import { describeAuthorship } from './work-credits.ts';

/** Describes a podcast, and its episodes by reference. */
export function toPodcastSeries(
  podcast: Public<'podcast'>,
  context: JsonLdContext,
): PodcastSeriesLeaf {
  const recordings = (podcast.episodes ?? []).flatMap(
    ({ recording }) => context.lookup('recording', recording) ?? [],
  );
  return compact<PodcastSeriesLeaf>({
    '@type': 'PodcastSeries',
    ...identify(podcast, context),
    ...describeAuthorship(podcast.credits, context),
    description: pick(podcast.summary, context),
    inLanguage: podcast.languages,
    webFeed: podcast.feedUrl,
    image: toImage('podcast', podcast.cover, context),
    keywords: pickAll(podcast.categories, context),
    license: podcast.license && getLicenseUrl(podcast.license),
    sameAs: podcast.links?.map(({ url }) => url),
    hasPart: recordings.map((recording) => ({
      '@type': 'PodcastEpisode',
      ...identify(recording, context),
    })),
  });
}

/** Describes a recording as the episode that it is of a podcast. */
export function toEpisode(
  recording: Public<'recording'>,
  podcast: Public<'podcast'>,
  media: AudioObjectLeaf | MediaObjectLeaf | VideoObjectLeaf,
  context: JsonLdContext,
): PodcastEpisodeLeaf {
  const episode = podcast.episodes?.find((each) => each.recording === recording.slug);
  const { season, number, published } = episode ?? {};
  return compact<PodcastEpisodeLeaf>({
    '@type': 'PodcastEpisode',
    ...identify(recording, context),
    ...describeAuthorship(recording.credits, context),
    description: pick(recording.summary, context),
    datePublished: published === undefined ? recording.date : toIsoDate(published),
    duration: recording.duration,
    inLanguage: recording.languages,
    keywords: pickAll(recording.topics, context),
    episodeNumber: number,
    partOfSeason:
      season === undefined ? undefined : { '@type': 'PodcastSeason', seasonNumber: season },
    partOfSeries: { '@type': 'PodcastSeries', ...identify(podcast, context) },
    associatedMedia: media,
  });
}
