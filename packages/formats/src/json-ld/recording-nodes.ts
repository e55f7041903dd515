import type {
  AudioObjectLeaf,
  ClipLeaf,
  EventLeaf,
  EventSeriesLeaf,
  MediaObjectLeaf,
  PodcastEpisodeLeaf,
  VideoObjectLeaf,
} from 'schema-dts';
import { parseRef, type ContentType, type Public } from '@comunal/schemas';
import { toSeconds } from '../duration-seconds.ts';
import { getLicenseUrl } from '../license-url.ts';
import { getMedium } from '../medium.ts';
import { compact, type Properties } from './compact.ts';
import { identify, pick, pickAll, type JsonLdContext } from './json-ld-context.ts';
import { toFiles, toImage } from './media-nodes.ts';
import { toEpisode } from './podcast-nodes.ts';
import { describeAuthorship } from './work-credits.ts';

type MediaLeaf = AudioObjectLeaf | MediaObjectLeaf | VideoObjectLeaf;

/** Describes a recording: a video, a sound, or the episode of a podcast that it was made for. */
export function toRecording(
  recording: Public<'recording'>,
  context: JsonLdContext,
): MediaLeaf | PodcastEpisodeLeaf {
  const target = parseRef(recording.of, ['event', 'series', 'podcast']);
  const podcast = target?.type === 'podcast' ? context.lookup('podcast', target.slug) : undefined;
  const media = toMedia(recording, context);
  if (podcast) return toEpisode(recording, podcast, media, context);
  return {
    ...media,
    ...identify(recording, context),
    ...describeAuthorship(recording.credits, context),
    ...compact<Properties<MediaObjectLeaf>>({ recordedAt: toRecordedEvent(target, context) }),
  };
}

function toMedia(recording: Public<'recording'>, context: JsonLdContext): MediaLeaf {
  const properties = compact<Properties<MediaObjectLeaf>>({
    name: pick(recording.title, context),
    description: pick(recording.summary, context),
    dateCreated: recording.date,
    duration: recording.duration,
    inLanguage: recording.languages,
    keywords: pickAll(recording.topics, context),
    license: recording.license && getLicenseUrl(recording.license),
    thumbnail: toImage('recording', recording.poster, context),
    sameAs: recording.copies?.map(({ url }) => url),
    encoding: listMediaFiles(recording, context),
    hasPart: toClips(recording, context),
  });
  const words = compact<Properties<AudioObjectLeaf>>({
    caption: toCaptions(recording, context),
    transcript: context.options.includeTranscript ? pick(recording.transcript, context) : undefined,
  });
  switch (getMedium(recording)) {
    case 'video':
      return { '@type': 'VideoObject', ...properties, ...words }; // the properties of both types
    case 'audio':
      return { '@type': 'AudioObject', ...properties, ...words }; // the properties of both types
    case undefined:
      return { '@type': 'MediaObject', ...properties };
  }
}

/** Describes the media files at the sites that keep copies, and the files to download. */
function listMediaFiles(recording: Public<'recording'>, context: JsonLdContext): MediaObjectLeaf[] {
  const copies = (recording.copies ?? []).flatMap(({ file }) => file ?? []);
  return [
    ...copies.map(({ url, mediaType, bytes }) =>
      compact<MediaObjectLeaf>({
        '@type': 'MediaObject',
        contentUrl: url,
        encodingFormat: mediaType,
        contentSize: bytes === undefined ? undefined : String(bytes),
      }),
    ),
    ...toFiles('recording', recording.files, context),
  ];
}

function toCaptions(recording: Public<'recording'>, context: JsonLdContext): MediaObjectLeaf[] {
  return (recording.captions ?? []).flatMap(({ language, path }) => {
    const contentUrl =
      path === undefined ? undefined : context.options.fileUrl?.('recording', path);
    if (contentUrl === undefined) return [];
    return {
      '@type': 'MediaObject',
      contentUrl,
      encodingFormat: 'text/vtt',
      inLanguage: language,
    } as const;
  });
}

/** Describes the chapters as clips, each of which lasts until the next one begins. */
function toClips({ chapters = [], duration }: Public<'recording'>, context: JsonLdContext) {
  const inOrder = chapters.toSorted((a, b) => toSeconds(a.starts) - toSeconds(b.starts));
  const starts = inOrder.map((chapter) => toSeconds(chapter.starts));
  const end = duration === undefined ? undefined : toSeconds(duration);
  return inOrder.map((chapter, index) =>
    compact<ClipLeaf>({
      '@type': 'Clip',
      name: pick(chapter.title, context),
      startOffset: starts[index],
      endOffset: starts[index + 1] ?? end,
    }),
  );
}

function toRecordedEvent(
  target: { readonly type: ContentType; readonly slug: string } | undefined,
  context: JsonLdContext,
): EventLeaf | EventSeriesLeaf | undefined {
  if (target?.type === 'event') {
    const event = context.lookup('event', target.slug);
    return event && { '@type': 'Event', ...identify(event, context) };
  }
  const series = target?.type === 'series' ? context.lookup('series', target.slug) : undefined;
  return series && { '@type': 'EventSeries', ...identify(series, context) };
}
