import * as z from 'zod/mini';
import { readPrivacy, type VideoPrivacy } from '../vocabulary/privacy.ts';

/** PeerTube's numbers of the latency modes. */
export const latencies = { default: 1, high: 2, small: 3 } as const;

/**
 * How far viewers are behind the stream: about 30 s, 60 s or 15 s. With `high`, more of them can share what they load (P2P);
 * with `small`, none can.
 */
export type LiveLatency = keyof typeof latencies;

const replaySettingsSchema = z.nullish(z.looseObject({ privacy: z.number() }));

/** Validates a live, and reads its latency and privacy by name. */
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
    ...readReplayPrivacy(replaySettings),
    latency: (Object.keys(latencies) as LiveLatency[]) // the keys of a constant
      .find((name) => latencies[name] === latencyMode),
  })),
);

/** How a live is streamed. Its owner alone gets the addresses and the key. */
export interface Live {
  /** The key with which anybody can stream in the owner's name: it belongs neither in logs nor on screen. Absent for others. */
  readonly streamKey?: string | undefined;
  /** The address to stream to without encryption; absent or null for others, and where RTMP is disabled. */
  readonly rtmpUrl?: string | null | undefined;
  /** The address to stream to with encryption; absent or null for others, and where RTMPS is disabled. */
  readonly rtmpsUrl?: string | null | undefined;
  /** Whether the key works again after a stream has ended. */
  readonly permanentLive: boolean;
  /** Whether each stream is kept as a video. */
  readonly saveReplay: boolean;
  /** Who may see that video; absent without one. */
  readonly replayPrivacy?: VideoPrivacy | undefined;
  /** Undefined for a latency that a later version has added. */
  readonly latency: LiveLatency | undefined;
  /** When it is to begin; absent before PeerTube 8. */
  readonly schedules?:
    | readonly {
        /** The beginning, in ISO 8601; absent or null when nobody has set it. */
        readonly startAt?: string | null | undefined;
      }[]
    | null
    | undefined;
}

/** Validates a session of a live. */
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
  z.transform(({ replaySettings, ...rest }) => ({ ...rest, ...readReplayPrivacy(replaySettings) })),
);

/** One time that a live was on air. */
export interface LiveSession {
  /** The number on this server. */
  readonly id: number;
  /** When it began, in ISO 8601. */
  readonly startDate: string;
  /** When it ended, in ISO 8601; absent or null while it is on air. */
  readonly endDate?: string | null | undefined;
  /** Whether the server has finished its work on it; absent on older servers. */
  readonly endingProcessed?: boolean | undefined;
  /** Whether it is kept as a video; absent on older servers. */
  readonly saveReplay?: boolean | undefined;
  /** Who may see that video; absent without one. */
  readonly replayPrivacy?: VideoPrivacy | undefined;
  /** The ids of that video; absent or null until it is made. */
  readonly replayVideo?:
    | {
        /** The number on this server alone. */
        readonly id: number;
        /** The same on every server. */
        readonly uuid: string;
        /** The UUID in 22 characters, as in the addresses of pages. */
        readonly shortUUID: string;
      }
    | null
    | undefined;
  /** Why the server ended it: 1 bad connection, 2 too long, 3 and 4 over quota, 5 blocked. Absent or null otherwise. */
  readonly error?: number | null | undefined;
}

function readReplayPrivacy(settings: { readonly privacy: number } | null | undefined): {
  replayPrivacy?: VideoPrivacy | undefined;
} {
  return settings ? { replayPrivacy: readPrivacy(settings.privacy) } : {};
}
