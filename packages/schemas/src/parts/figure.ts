import * as z from 'zod/mini';
import { durationSchema } from '../atoms/duration.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';

/** What a figure counts. A view at one archive and a view at one video server are different things: never add them. */
export const FigureMetric = {
  LiveAudience: 'live-audience',
  Replays: 'replays',
  Attendance: 'attendance',
  Views: 'views',
  Downloads: 'downloads',
  Copies: 'copies',
  Other: 'other',
} as const;
/** What a figure counts: one of the values of the object of this name. */
export type FigureMetric = (typeof FigureMetric)[keyof typeof FigureMetric];

const averageOf = model(
  { id: 'AverageOf', title: 'Average of', description: 'What an average was taken over.' },
  {
    what: open(z.enum(['platforms', 'sessions', 'days']), 'What', 'Over what it was taken.'),
    count: open(
      z.union([z.int().check(z.positive()), z.literal('unknown')]),
      'How many',
      'How many there were, or unknown.',
    ),
  },
);

const figureWindow = model(
  { id: 'FigureWindow', title: 'Window', description: 'The stretch of time that was counted.' },
  {
    duration: open(durationSchema, 'Length', 'How long it was counted, as in P7D.'),
    from: open(
      z.enum(['live', 'publication', 'start']),
      'From',
      'When the window opens: with the live transmission, the publication, the start.',
    ),
  },
);

/** A number, with all that is needed to understand it. What is not known is said to be unknown. */
export const figureSchema = model(
  { id: 'Figure', title: 'Figure', description: 'A number and what it means.' },
  {
    metric: open(z.enum(FigureMetric), 'Metric', 'What is counted.'),
    value: open(z.number().check(z.nonnegative()), 'Value', 'The number.'),
    approximate: open(
      z._default(z.boolean(), false),
      'Approximate',
      'Whether the number is a round one (“around 100”).',
    ),
    per: open(
      z.optional(z.enum(['session', 'series', 'event', 'edition'])),
      'Per',
      'Each of what the number speaks of.',
    ),
    platform: open(
      z.union([nameSchema, z.literal('several'), z.literal('unknown')]),
      'Platform',
      'Where it was counted: a name, several, or unknown.',
    ),
    method: open(
      z.enum(['count', 'average', 'sum', 'estimate', 'unknown']),
      'Method',
      'How the number came about.',
    ),
    averageOf: open(
      z.optional(averageOf),
      'Average of',
      'For an average: over what, and over how many.',
    ),
    window: open(z.optional(figureWindow), 'Window', 'The stretch of time that was counted.'),
    date: open(
      z.union([momentSchema, z.literal('unknown')]),
      'Date',
      'When it was read, or the time it speaks of.',
    ),
    note: open(z.optional(localizedTextSchema), 'Note', 'What the number means, in a sentence.'),
  },
  [
    z.refine((figure) => (figure.method === 'average') === (figure.averageOf !== undefined), {
      error: 'an average says over what it was taken; no other figure does',
      path: ['averageOf'],
    }),
  ],
);
/** A number with all that is needed to understand it. */
export type Figure = z.output<typeof figureSchema>;
