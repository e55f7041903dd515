import * as z from 'zod/mini';
import { readPrivacy, type VideoPrivacy } from '../vocabulary/privacy.ts';
import type { Known } from '../known.ts';

/** PeerTube's numbers for how far behind its viewers are. */
export const latencies = { default: 1, high: 2, small: 3 } as const;

/**
 * How far viewers are behind: about 30 s, 60 s or 15 s. With `high` more of them can share what they load (P2P), with
 * `small` none.
 */
export type LiveLatency = keyof typeof latencies;

const replaySettingsSchema = z.nullish(z.looseObject({ privacy: z.number() }));

/** What checks a live. */
export const liveSchema = z.pipe(
  z.looseObject({
    streamKey: z.optional(z.string()),
    rtmpUrl: z.nullish(z.string()),
    rtmpsUrl: z.nullish(z.string()),
    permanentLive: z.boolean(),
    saveReplay: z.boolean(),
    replaySettings: replaySettingsSchema,
    latencyMode: z.optional(z.number()),
    schedules: z.nullish(z.array(z.looseObject({ startAt: z.nullish(z.string()) }))),
  }),
  z.transform(({ replaySettings, latencyMode, ...rest }) => ({
    ...rest,
    ...replayPrivacy(replaySettings),
    latency: (Object.keys(latencies) as LiveLatency[]) // the keys of a constant
      .find((name) => latencies[name] === latencyMode),
  })),
);

/**
 * How a live is streamed. Address and key come for its owner only: `rtmpsUrl` encrypts the way to the server, `rtmpUrl`
 * does not. Who has the `streamKey` can stream in the owner's name: it belongs neither in logs nor on screen.
 */
export interface Live extends Known<z.output<typeof liveSchema>> {}

/** What checks a session. */
export const liveSessionSchema = z.pipe(
  z.looseObject({
    id: z.number(),
    startDate: z.string(),
    endDate: z.nullish(z.string()),
    endingProcessed: z.optional(z.boolean()),
    saveReplay: z.optional(z.boolean()),
    replaySettings: replaySettingsSchema,
    replayVideo: z.nullish(
      z.looseObject({ id: z.number(), uuid: z.string(), shortUUID: z.string() }),
    ),
    error: z.nullish(z.number()),
  }),
  z.transform(({ replaySettings, ...rest }) => ({ ...rest, ...replayPrivacy(replaySettings) })),
);

/** One time that a live was on air. `error`: 1 bad connection, 2 too long, 3 and 4 over quota, 5 blocked. */
export interface LiveSession extends Known<z.output<typeof liveSessionSchema>> {}

function replayPrivacy(settings: { readonly privacy: number } | null | undefined): {
  replayPrivacy?: VideoPrivacy;
} {
  return settings ? { replayPrivacy: readPrivacy(settings.privacy) } : {};
}
