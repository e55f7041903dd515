import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { Connection } from '../connection.ts';
import { checkedIdentifier } from '../identifier.ts';

const figuresSchema = z.looseObject({
  have_data: z.boolean(),
  all_time: z.number(),
  last_30day: z.number(),
  last_7day: z.number(),
});
const shortSchema = z.record(z.string(), figuresSchema);
const perDaySchema = z.looseObject({ per_day: z.array(z.number()) });
const longSchema = z.looseObject({
  days: z.array(z.string()),
  ids: z.record(
    z.string(),
    z.looseObject({
      detail: z.looseObject({
        non_robot: perDaySchema,
        robot: perDaySchema,
        unrecognized: perDaySchema,
      }),
    }),
  ),
});

/**
 * How often an item was opened. One view is one network address on one day, whatever it opened: a play, a page turned and a
 * download count alike. So a view here is no view of a video server, and the two are never added.
 */
export interface ArchiveViews {
  /** False when the Archive has counted nothing: the zeros then say nothing. */
  readonly hasData: boolean;
  /** Since the item is there; until the end of 2016 counted in another way. */
  readonly allTime: number;
  readonly last30Days: number;
  readonly last7Days: number;
}

/** The views of one day, by what the program that asked says it is. */
export interface ViewsOfDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** By known browsers. */
  readonly nonRobot: number;
  /** By known robots. */
  readonly robot: number;
  /** By what the Archive does not know. */
  readonly unrecognized: number;
}

/** Views of items. They are some days old. */
export interface Views {
  /** Of one or many items, by identifier. One that is not there has `hasData: false`. */
  get(
    identifiers: string | readonly string[],
    options?: CallOptions,
  ): Promise<ReadonlyMap<string, ArchiveViews>>;
  /** Of one item, day by day, the oldest first. */
  daily(identifier: string, options?: CallOptions): Promise<readonly ViewsOfDay[]>;
}

/** Identifiers in one address, so that it stays short. */
const batch = 40;

/** Views, by themselves. */
export function createViews({ views }: Connection): Views {
  return {
    async get(identifiers, options) {
      const wanted = [identifiers].flat().map(checkedIdentifier);
      const found = new Map<string, ArchiveViews>();
      for (let at = 0; at < wanted.length; at += batch) {
        const path = `views/v1/short/${wanted.slice(at, at + batch).join(',')}`;
        const answer = await views.call({ method: 'GET', path, schema: shortSchema }, options);
        for (const [identifier, { have_data, all_time, last_30day, last_7day }] of Object.entries(
          answer,
        ))
          found.set(identifier, {
            hasData: have_data,
            allTime: all_time,
            last30Days: last_30day,
            last7Days: last_7day,
          });
      }
      return found;
    },
    async daily(identifier, options) {
      const path = `views/v1/long/${checkedIdentifier(identifier)}`;
      const { days, ids } = await views.call({ method: 'GET', path, schema: longSchema }, options);
      const detail = ids[identifier]?.detail;
      return days.map((day, at) => ({
        day,
        nonRobot: detail?.non_robot.per_day[at] ?? 0,
        robot: detail?.robot.per_day[at] ?? 0,
        unrecognized: detail?.unrecognized.per_day[at] ?? 0,
      }));
    },
  };
}
