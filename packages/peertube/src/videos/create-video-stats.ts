import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { VideoId } from './video-id.ts';

/** Validates the statistics over a range. */
export const overallStatsSchema = z.looseObject({
  totalWatchTime: z.number(),
  averageWatchTime: z.number(),
  totalViewers: z.optional(z.number()),
  viewersPeak: z.number(),
  viewersPeakDate: z.nullish(z.string()),
  countries: z.array(z.looseObject({ isoCode: z.string(), viewers: z.number() })),
});

/** Validates the statistics over time. */
export const timeseriesStatsSchema = z.looseObject({
  groupInterval: z.optional(z.string()),
  data: z.array(z.looseObject({ date: z.string(), value: z.number() })),
});

/** Validates a point of the retention curve. */
export const retentionPointSchema = z.looseObject({
  second: z.number(),
  retentionPercent: z.number(),
});
const retentionSchema = z.looseObject({ data: z.array(retentionPointSchema) });

/** How much a video was watched over a range. */
export interface OverallStats {
  /** How long all viewers watched together, in seconds. */
  readonly totalWatchTime: number;
  /** How long a viewer watched on average, in seconds. */
  readonly averageWatchTime: number;
  /** How many people watched; absent on older servers. */
  readonly totalViewers?: number | undefined;
  /** The most people who watched at a time. */
  readonly viewersPeak: number;
  /** When that was, in ISO 8601; absent or null when nobody has watched. */
  readonly viewersPeakDate?: string | null | undefined;
  /** How many people watched from where, as the server derives it from network addresses; empty when it does not. */
  readonly countries: readonly {
    /** The two-letter code of the country, in upper case. */
    readonly isoCode: string;
    /** How many people watched from there. */
    readonly viewers: number;
  }[];
}

/** How much a video was watched over time. */
export interface TimeseriesStats {
  /** The length of an interval, such as `1 day`; absent on older servers. */
  readonly groupInterval?: string | undefined;
  /** The intervals in their order, those without viewers included. */
  readonly data: readonly {
    /** The start of the interval, in ISO 8601. */
    readonly date: string;
    /** The viewers in it, or the seconds watched, by the metric that was asked for. */
    readonly value: number;
  }[];
}

/** How many viewers are left at a second of a video. */
export interface RetentionPoint {
  /** The position in the video, in seconds. */
  readonly second: number;
  /** How many percent of those who started still watched. */
  readonly retentionPercent: number;
}

/** A range of time, in ISO 8601. @defaultValue since the video was published, until now */
export interface StatsRange {
  /** The beginning. @defaultValue when the video was published */
  readonly startDate?: string | undefined;
  /** The end. @defaultValue now */
  readonly endDate?: string | undefined;
}

/** A range of time with a start, in ISO 8601. @defaultValue since the video was published */
export interface TimeseriesRange {
  /** The beginning, in ISO 8601. */
  readonly startDate: string;
  /** The end, in ISO 8601. @defaultValue now */
  readonly endDate?: string | undefined;
}

/** The calls about how much one's own videos are watched. All reject with `forbidden` for the videos of others. */
export interface PeerTubeVideoStats {
  /**
   * Gets the statistics over a range.
   * @param id - The video: its number, UUID or short UUID.
   * @param range - From when to when. @defaultValue since the video was published
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the video of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { totalViewers, averageWatchTime } = await peertube.videos.stats.getOverall(42);
   * console.log(totalViewers, `${averageWatchTime} s on average`);
   * ```
   */
  getOverall(id: VideoId, range?: StatsRange, options?: CallOptions): Promise<OverallStats>;
  /**
   * Gets the statistics over time, of all of it or from a date on. The server takes no end without a start.
   * @param id - The video: its number, UUID or short UUID.
   * @param metric - What to count: viewers, or seconds watched.
   * @param range - From when to when. @defaultValue since the video was published
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the video of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const since = { startDate: '2021-08-05T00:00:00Z' };
   * const { data } = await peertube.videos.stats.getTimeseries(42, 'viewers', since);
   * for (const { date, value } of data) console.log(date, value);
   * ```
   */
  getTimeseries(
    id: VideoId,
    metric: 'viewers' | 'aggregateWatchTime',
    range?: TimeseriesRange,
    options?: CallOptions,
  ): Promise<TimeseriesStats>;
  /**
   * Gets the retention curve. Lives have none.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the video of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const curve = await peertube.videos.stats.getRetention(42);
   * console.log(curve.find(({ retentionPercent }) => retentionPercent < 50)?.second); // where half had left
   * ```
   */
  getRetention(id: VideoId, options?: CallOptions): Promise<readonly RetentionPoint[]>;
}

/** Creates the statistics API on an existing connection. */
export function createVideoStats(connection: PeerTubeConnection): PeerTubeVideoStats {
  return {
    getOverall: (id, range, options) =>
      callApi(connection, 'GET', apiPath`videos/${id}/stats/overall`, options, {
        query: { ...range },
        auth: true,
        schema: overallStatsSchema,
      }),
    getTimeseries: (id, metric, range, options) =>
      callApi(connection, 'GET', apiPath`videos/${id}/stats/timeseries/${metric}`, options, {
        // PeerTube takes both dates or none.
        query: range && { endDate: new Date().toISOString(), ...omitUndefined(range) },
        auth: true,
        schema: timeseriesStatsSchema,
      }),
    async getRetention(id, options) {
      const parts = { auth: true, schema: retentionSchema };
      const path = apiPath`videos/${id}/stats/retention`;
      return (await callApi(connection, 'GET', path, options, parts)).data;
    },
  };
}
