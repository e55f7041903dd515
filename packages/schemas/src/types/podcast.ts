import * as z from 'zod/mini';
import { licenseSchema } from '../atoms/license.ts';
import { localeSchema } from '../atoms/locale.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { webAddressSchema } from '../atoms/web-address.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { defineModel } from '../exposure/define-model.ts';
import { publicField } from '../exposure/field.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { PodcastEntry } from './podcast-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pageFields } from '../parts/link-preview.ts';
import { creditSchema } from '../parts/credit.ts';
import { mediaTypeSchema } from '../parts/file.ts';
import { pictureSchema } from '../parts/picture.ts';
import { linkSchema } from '../parts/link.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

const UUID = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;
const positiveInteger = z.int().check(z.positive());

/** An episode is a recording at its place in the podcast; title, length, audio file and captions are those of the recording. */
const episodeSchema = defineModel(
  { id: 'Episode', title: 'Episode', description: 'A recording, as an episode of the podcast.' },
  {
    recording: publicField(ref('recording'), 'Recording', 'The recording that is the episode.'),
    season: publicField(z.optional(positiveInteger), 'Season', 'The number of the season.'),
    number: publicField(
      z.optional(positiveInteger),
      'Number',
      'The number of the episode within its season, or within the podcast.',
    ),
    published: publicField(
      z.optional(momentSchema),
      'Published',
      'When it came out; the date of the recording when it is missing.',
    ),
    guid: publicField(
      z.optional(z.string().check(z.regex(/^[^\s\p{Cc}]{1,255}$/u, 'not the guid of an episode'))),
      'Guid',
      'Its guid in the feed of a former host, exactly as it stands there: apps then know the episode again.',
    ),
    summary: publicField(
      z.optional(localizedTextSchema),
      'Summary',
      'What the feed says of it; the summary of the recording when it is missing.',
    ),
  },
);

const liveSchema = defineModel(
  { id: 'LiveStream', title: 'Live transmission', description: 'A transmission announced.' },
  {
    event: publicField(ref('event'), 'Activity', 'The activity that is transmitted.'),
    url: publicField(webAddressSchema, 'Address', 'The address of the stream itself.'),
    mediaType: publicField(mediaTypeSchema, 'Media type', 'As in audio/mpeg.'),
  },
);

/**
 * A podcast or a radio programme: a feed of episodes, each of which is a recording. It holds what an RSS feed with the tags
 * of podcast directories asks for (schema.org: `PodcastSeries`). An episode whose recording may not be shown is left out.
 */
export const podcastSchema = defineModel(
  { id: 'Podcast', title: 'Podcast', description: 'A podcast or a radio programme.' },
  {
    ...commonFields('podcast'),
    ...pageFields,
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    summary: publicField(
      localizedTextSchema,
      'Summary',
      'What it is about, in a sentence or two. It describes the feed.',
    ),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'A longer description.'),
    languages: publicField(
      z.array(localeSchema).check(z.minLength(1)),
      'Languages',
      'The languages spoken; the first is the one that the feed states.',
    ),
    credits: publicField(
      z.optional(z.array(creditSchema)),
      'By whom',
      'Who makes it: people or collectives.',
    ),
    cover: publicField(
      z.optional(pictureSchema),
      'Cover',
      'Its cover, which is square. Podcast directories ask for one.',
    ),
    categories: publicField(
      z.optional(z.array(nameSchema)),
      'Categories',
      'As podcast directories name them: News, Society & Culture.',
    ),
    explicit: publicField(
      z._default(z.boolean(), false),
      'Explicit',
      'Whether it has language or content that is not for children. Directories ask for it.',
    ),
    guid: publicField(
      z.optional(z.string().check(z.regex(UUID, 'not a UUID'))),
      'Guid',
      'The podcast:guid of its feed, a UUID: keep the one of a former host, so that directories know it again.',
    ),
    feedUrl: publicField(
      z.optional(webAddressSchema),
      'Feed',
      'The address of its RSS feed, where it has one already.',
    ),
    links: publicField(z.optional(z.array(linkSchema)), 'Links', 'Where else it can be heard.'),
    license: publicField(z.optional(licenseSchema), 'Licence', 'Of the episodes.'),
    episodes: publicField(
      z.optional(z.array(episodeSchema)),
      'Episodes',
      'In the order in which they came out.',
    ),
    live: publicField(
      z.optional(z.array(liveSchema)),
      'Live',
      'Transmissions that are announced: each is of an activity with its date.',
    ),
  },
);

/** The content type `podcast`. */
export const podcastType: ContentTypeDefinition<'podcast', typeof podcastSchema, 'library'> = {
  name: 'podcast',
  folder: 'podcasts',
  section: 'library',
  schema: podcastSchema,
};

export type { PodcastEntry } from './podcast-entry.ts';
/** What the outside may see of a podcast. */
export interface PublicPodcast extends PublicOutput<typeof podcastSchema, PodcastEntry> {}
