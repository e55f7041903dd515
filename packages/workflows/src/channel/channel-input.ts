import * as z from 'zod/mini';

/** How many videos are copied at once, where nothing else is said. */
export const defaultConcurrency = 4;

const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** The schema of the input of {@link MirrorChannelInput}. */
export const channelInputSchema = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }),
  kind: z.enum(['channel', 'account', 'server']),
  name: z.nullable(z.string()),
  prefix: z.string().check(z.minLength(1), z.maxLength(80)),
  confirmation: z.string(),
  waitDays: z.int().check(z.gte(0), z.lte(9_999)),
  bandwidthKbps: z.nullable(z.int().check(z.gte(8), z.lte(10_000_000))),
  hours: z.nullable(z.strictObject({ from: time, to: time, zone: z.string() })),
  concurrency: z.int().check(z.gte(1), z.lte(16)),
  writeCopies: z.boolean(),
});

/** The input of a run that mirrors a channel. */
export type MirrorChannelInput = {
  /** The address of the PeerTube server. */
  readonly baseUrl: string;
  /** `server`: what it holds itself, and nothing of those that it follows. */
  readonly kind: 'channel' | 'account' | 'server';
  /** The name of the channel or account; null for a whole server. */
  readonly name: string | null;
  /** How the identifiers of all items begin. */
  readonly prefix: string;
  /** The prefix once more, as somebody has typed it who has read that nothing can be taken back. */
  readonly confirmation: string;
  /** The days between the newest consent and the copy. */
  readonly waitDays: number;
  /** The most that is sent, and that is received, in kilobits per second; null for no limit. */
  readonly bandwidthKbps: number | null;
  /** The hours in which files are sent; null for all of them. */
  readonly hours: {
    /** When sending may begin, as `HH:MM`. */
    readonly from: string;
    /** When it stops, as `HH:MM`; earlier than `from` for hours over midnight. */
    readonly to: string;
    /** The time zone of both, such as `America/Mexico_City`. */
    readonly zone: string;
  } | null;
  /** How many videos are copied at once. */
  readonly concurrency: number;
  /** Whether the address of each item is added to the copies of its recording. */
  readonly writeCopies: boolean;
};
