import * as z from 'zod/mini';
import { languageStatesSchema } from '../atoms/language-state.ts';
import { localeSchema } from '../atoms/locale.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { commonFields } from '../parts/common.ts';
import { creditSchema } from '../parts/credit.ts';
import { figureSchema } from '../parts/figure.ts';
import { linkSchema } from '../parts/link.ts';

const rhythmSchema = model(
  { id: 'Rhythm', title: 'Rhythm', description: 'How often it meets.' },
  {
    times: open(z.int().check(z.positive()), 'Times', 'How many times.'),
    per: open(z.enum(['day', 'week', 'month']), 'Per', 'In which time.'),
  },
);

/** Activities that belong together: conversations over a month, two a week. */
export const seriesSchema = model(
  { id: 'Series', title: 'Series', description: 'Activities that belong together.' },
  {
    ...commonFields('series'),
    title: open(nameSchema, 'Title', 'What it is called.'),
    subtitle: open(z.optional(nameSchema), 'Subtitle', 'The second part of the title.'),
    kind: open(z.enum(['conversation', 'workshop', 'other']), 'Kind', 'What its activities are.'),
    summary: open(localizedTextSchema, 'Summary', 'What it is about, in a sentence or two.'),
    body: open(z.optional(localizedMarkdownSchema), 'Text', 'The longer account.'),
    starts: open(momentSchema, 'Start', 'When it began.'),
    ends: open(z.optional(momentSchema), 'End', 'When it ended.'),
    rhythm: open(z.optional(rhythmSchema), 'Rhythm', 'How often it meets.'),
    mode: open(z.enum(['in-person', 'online', 'hybrid', 'unknown']), 'Mode', 'How people meet.'),
    platforms: open(
      z.optional(z.union([z.array(nameSchema), z.literal('several'), z.literal('unknown')])),
      'Platforms',
      'Where it was sent out live: names, several, or unknown.',
    ),
    languages: open(z.optional(z.array(localeSchema)), 'Languages', 'The languages spoken.'),
    captions: open(z.optional(languageStatesSchema), 'Captions', 'How far they are, by language.'),
    credits: open(z.optional(z.array(creditSchema)), 'With whom', 'Who takes part.'),
    figures: open(z.optional(z.array(figureSchema)), 'Figures', 'Numbers and what they mean.'),
    availableAt: open(
      z.optional(z.array(linkSchema)),
      'Where it can be seen',
      'Sites where its recordings are kept.',
    ),
    availableNote: open(
      z.optional(localizedTextSchema),
      'About where',
      'What the addresses alone do not say.',
    ),
  },
);
