import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { VideoId } from './video-id.ts';
import type { Known } from '../known.ts';

const overallSchema = z.looseObject({
  totalWatchTime: z.number(),
  averageWatchTime: z.number(),
  totalViewers: z.optional(z.number()),
  viewersPeak: z.number(),
  viewersPeakDate: z.nullish(z.string()),
  countries: z.array(z.looseObject({ isoCode: z.string(), viewers: z.number() })),
});
const timeseriesSchema = z.looseObject({
  groupInterval: z.optional(z.string()),
  data: z.array(z.looseObject({ date: z.string(), value: z.number() })),
});
const retentionSchema = z.looseObject({
  data: z.array(z.looseObject({ second: z.number(), retentionPercent: z.number() })),
});

/** How much a video was watched, in seconds and people. */
export interface OverallStats extends Known<z.output<typeof overallSchema>> {}

/** How much it was watched over time; `groupInterval` is like `1 day`. */
export interface TimeseriesStats extends Known<z.output<typeof timeseriesSchema>> {}

/** A second of a video, and of those who began how many percent still watched. */
export interface RetentionPoint extends Known<z.output<typeof retentionSchema>['data'][number]> {}

/** From when to when, in ISO 8601. @defaultValue since it was published, until now */
export interface StatsRange {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}

/** From when, in ISO 8601. @defaultValue since the video was published */
export interface TimeseriesRange {
  readonly startDate: string;
  /** @defaultValue now */
  readonly endDate?: string | undefined;
}

/** How much videos of one's own are watched. All throw `forbidden` for those of others. */
export interface PeerTubeVideoStats {
  overall(id: VideoId, range?: StatsRange, options?: CallOptions): Promise<OverallStats>;
  /** Over the whole time, or from a day on; the server knows no end without a beginning. */
  timeseries(
    id: VideoId,
    metric: 'viewers' | 'aggregateWatchTime',
    range?: TimeseriesRange,
    options?: CallOptions,
  ): Promise<TimeseriesStats>;
  /** Not for lives. */
  retention(id: VideoId, options?: CallOptions): Promise<readonly RetentionPoint[]>;
}

/** How much videos are watched, by itself. */
export function createVideoStats(connection: PeerTubeConnection): PeerTubeVideoStats {
  return {
    overall: (id, range, options) =>
      callApi(connection, 'GET', apiPath`videos/${id}/stats/overall`, options, {
        query: { ...range },
        auth: true,
        schema: overallSchema,
      }),
    timeseries: (id, metric, range, options) =>
      callApi(connection, 'GET', apiPath`videos/${id}/stats/timeseries/${metric}`, options, {
        // It takes both dates or none.
        query: range && { endDate: new Date().toISOString(), ...omitUndefined(range) },
        auth: true,
        schema: timeseriesSchema,
      }),
    async retention(id, options) {
      const parts = { auth: true, schema: retentionSchema };
      return (
        await callApi(connection, 'GET', apiPath`videos/${id}/stats/retention`, options, parts)
      ).data;
    },
  };
}
