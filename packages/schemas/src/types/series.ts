import * as z from 'zod/mini';
import { languageStatesSchema } from '../atoms/language-state.ts';
import { localeSchema } from '../atoms/locale.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { SeriesEntry } from './series-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pageFields } from '../parts/link-preview.ts';
import { creditSchema } from '../parts/credit.ts';
import { figureSchema } from '../parts/figure.ts';
import { linkSchema } from '../parts/link.ts';
import { pictureSchema } from '../parts/picture.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

const rhythmSchema = defineModel(
  { id: 'Rhythm', title: 'Rhythm', description: 'How often it meets.' },
  {
    times: publicField(z.int().check(z.positive()), 'Times', 'How many times.'),
    per: publicField(
      z.enum(['day', 'week', 'month']),
      'Per',
      'The period: a day, a week or a month.',
    ),
  },
);

/** A series: activities that belong together, such as conversations over a month, two a week. */
export const seriesSchema = defineModel(
  { id: 'Series', title: 'Series', description: 'Activities that belong together.' },
  {
    ...commonFields('series'),
    ...pageFields,
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    subtitle: publicField(z.optional(nameSchema), 'Subtitle', 'The second part of the title.'),
    kind: publicField(
      z._default(z.enum(['conversation', 'workshop', 'other']), 'other'),
      'Kind',
      'What its activities are.',
    ),
    summary: publicField(
      z.optional(localizedTextSchema),
      'Summary',
      'What it is about, in a sentence or two.',
    ),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'A longer description.'),
    picture: publicField(z.optional(pictureSchema), 'Picture', 'A picture that goes with it.'),
    starts: publicField(momentSchema, 'Start', 'When it began.'),
    ends: publicField(z.optional(momentSchema), 'End', 'When it ended.'),
    rhythm: publicField(z.optional(rhythmSchema), 'Rhythm', 'How often it meets.'),
    mode: publicField(
      z._default(z.enum(['in-person', 'online', 'hybrid', 'unknown']), 'unknown'),
      'Mode',
      'How people meet.',
    ),
    platforms: publicField(
      z.optional(z.union([z.array(nameSchema), z.literal('several'), z.literal('unknown')])),
      'Platforms',
      'Where it was streamed live: names, several, or unknown.',
    ),
    languages: publicField(z.optional(z.array(localeSchema)), 'Languages', 'The languages spoken.'),
    captions: publicField(
      z.optional(languageStatesSchema),
      'Captions',
      'Their progress, by language.',
    ),
    credits: publicField(z.optional(z.array(creditSchema)), 'With whom', 'Who takes part.'),
    figures: publicField(
      z.optional(z.array(figureSchema)),
      'Figures',
      'Numbers and what they mean.',
    ),
    recordings: publicField(
      z.optional(z.array(ref('recording'))),
      'Recordings',
      'In the order in which they are shown. Those that are of the series and are not named here follow, the oldest first.',
    ),
    availableAt: publicField(
      z.optional(z.array(linkSchema)),
      'Where it can be seen',
      'Sites where its recordings are kept.',
    ),
    availableNote: publicField(
      z.optional(localizedTextSchema),
      'About where',
      'What the addresses alone do not say.',
    ),
  },
);

/** The content type `series`. */
export const seriesType: ContentTypeDefinition<'series', typeof seriesSchema, 'activities'> = {
  name: 'series',
  folder: 'series',
  section: 'activities',
  schema: seriesSchema,
};

export type { SeriesEntry } from './series-entry.ts';
/** What the outside may see of a series. */
export interface PublicSeries extends PublicOutput<typeof seriesSchema, SeriesEntry> {}
