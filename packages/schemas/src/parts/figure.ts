import * as z from 'zod/mini';
import { durationSchema, type Duration } from '../atoms/duration.ts';
import { momentSchema, type Moment } from '../atoms/zoned-date-time.ts';
import {
  localizedTextSchema,
  nameSchema,
  type LocalizedName,
  type LocalizedText,
} from '../atoms/text.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';

/** What a figure counts. A view at an archive and a view at a video server are counted differently: never add them up. */
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

const averageOf = defineModel(
  { id: 'AverageOf', title: 'Average of', description: 'What an average was taken over.' },
  {
    unit: publicField(z.enum(['platforms', 'sessions', 'days']), 'Unit', 'What it was taken over.'),
    count: publicField(
      z.union([z.int().check(z.positive()), z.literal('unknown')]),
      'How many',
      'How many there were, or unknown.',
    ),
  },
);

const figureWindow = defineModel(
  { id: 'FigureWindow', title: 'Window', description: 'The stretch of time that was counted.' },
  {
    duration: publicField(durationSchema, 'Length', 'How long it was counted, as in P7D.'),
    from: publicField(
      z.enum(['live', 'publication', 'start']),
      'From',
      'When the window opens: with the live transmission, the publication, the start.',
    ),
  },
);

/** A number with everything that is needed to understand it. What is not known is stated as `unknown`. */
export const figureSchema = defineModel(
  { id: 'Figure', title: 'Figure', description: 'A number and what it means.' },
  {
    metric: publicField(z.enum(FigureMetric), 'Metric', 'What is counted.'),
    value: publicField(z.number().check(z.nonnegative()), 'Value', 'The number.'),
    approximate: publicField(
      z._default(z.boolean(), false),
      'Approximate',
      'Whether the number is a round one (“around 100”).',
    ),
    per: publicField(
      z.optional(z.enum(['session', 'series', 'event', 'edition'])),
      'Per',
      'What the number is for: each session, series, event or edition.',
    ),
    platform: publicField(
      z.union([nameSchema, z.literal('several'), z.literal('unknown')]),
      'Platform',
      'Where it was counted: a name, several, or unknown.',
    ),
    method: publicField(
      z.enum(['count', 'average', 'sum', 'estimate', 'unknown']),
      'Method',
      'How the number came about.',
    ),
    averageOf: publicField(
      z.optional(averageOf),
      'Average of',
      'For an average: over what, and over how many.',
    ),
    window: publicField(
      z.optional(figureWindow),
      'Window',
      'The stretch of time that was counted.',
    ),
    date: publicField(
      z.union([momentSchema, z.literal('unknown')]),
      'Date',
      'When the number was read, or the time it covers.',
    ),
    note: publicField(
      z.optional(localizedTextSchema),
      'Note',
      'What the number means, in a sentence.',
    ),
  },
  [
    z.refine((figure) => (figure.method === 'average') === (figure.averageOf !== undefined), {
      error: 'an average says over what it was taken; no other figure does',
      path: ['averageOf'],
    }),
  ],
);
/** A number with everything that is needed to understand it. */
export interface Figure {
  /** What is counted. */
  metric: 'live-audience' | 'replays' | 'attendance' | 'views' | 'downloads' | 'copies' | 'other';
  /** The number. */
  value: number;
  /** Whether the number is a round one (“around 100”). */
  approximate: boolean;
  /** What the number is for: each session, series, event or edition. */
  per?: 'session' | 'series' | 'event' | 'edition' | undefined;
  /** Where it was counted: a name, several, or unknown. */
  platform: LocalizedName;
  /** How the number came about. */
  method: 'count' | 'average' | 'sum' | 'estimate' | 'unknown';
  /** For an average: over what, and over how many. */
  averageOf?:
    | {
        /** What it was taken over. */
        unit: 'platforms' | 'sessions' | 'days';
        /** How many there were, or unknown. */
        count: number | 'unknown';
      }
    | undefined;
  /** The stretch of time that was counted. */
  window?:
    | {
        /** How long it was counted, as in P7D. */
        duration: Duration;
        /** When the window opens: with the live transmission, the publication, the start. */
        from: 'live' | 'publication' | 'start';
      }
    | undefined;
  /** When the number was read, or the time it covers. */
  date: Moment;
  /** What the number means, in a sentence. */
  note?: LocalizedText | undefined;
}
