import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { ArchiveConnection } from '../connection.ts';
import { checkIdentifier } from '../identifier.ts';

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
 * download count alike. A view here is therefore not a view of a video server, and the two must never be added up.
 */
export interface ViewCounts {
  /** False when the Archive has counted nothing; the counts are then 0 and mean nothing. */
  readonly hasData: boolean;
  /** Since the item was created. Until the end of 2016 the Archive counted in another way. */
  readonly allTime: number;
  /** In the last thirty days. */
  readonly last30Days: number;
  /** In the last seven days. */
  readonly last7Days: number;
}

/** The views of one day, by the kind of program that the request names as its own. */
export interface DailyViews {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** By known browsers. */
  readonly nonRobot: number;
  /** By known robots. */
  readonly robot: number;
  /** By programs that the Archive does not know. */
  readonly unrecognized: number;
}

/** The views of items, some days old. */
export interface ArchiveViews {
  /**
   * Gets the views of one item. An item that does not exist has `hasData: false`.
   * @param identifier - The identifier of the item.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError` with `bad-identifier`.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive';
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const seed = [{ identifier: 'charla-de-prueba', viewsPerDay: [3, 4] }];
   * const server = await startArchiveSimulator({ seed }); // leave it out for the Archive itself
   * const { views } = createArchive(server.addresses);
   * console.log((await views.get('charla-de-prueba')).allTime); // → 7
   * console.log((await views.get('nada-de-nada')).hasData); // → false
   * await server.stop();
   * ```
   */
  get(identifier: string, options?: CallOptions): Promise<ViewCounts>;
  /**
   * Gets the views of many items, by identifier; forty of them go into one request.
   * @param identifiers - Any number of them.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError` with `bad-identifier`, before anything is sent.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive';
   *
   * const archive = createArchive();
   * const counts = await archive.views.list(['colectiva-de-ejemplo-charla', 'colectiva-de-ejemplo-taller']);
   * for (const [identifier, { last7Days }] of counts) console.log(identifier, last7Days);
   * ```
   */
  list(
    identifiers: readonly string[],
    options?: CallOptions,
  ): Promise<ReadonlyMap<string, ViewCounts>>;
  /**
   * Gets the views of one item day by day, the oldest first.
   * @param identifier - The identifier of the item.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError` with `bad-identifier`.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive';
   *
   * const archive = createArchive();
   * for (const { day, nonRobot } of await archive.views.daily('colectiva-de-ejemplo-charla'))
   *   console.log(day, nonRobot);
   * ```
   */
  daily(identifier: string, options?: CallOptions): Promise<readonly DailyViews[]>;
}

/** Identifiers in one address, so that it stays short. */
const batchSize = 40;

const noViews: ViewCounts = { hasData: false, allTime: 0, last30Days: 0, last7Days: 0 };

/**
 * Creates the views API on an existing connection, for bundles that use nothing else.
 * @param connection - From {@link connect}.
 *
 * @example
 * ```ts
 * import { connect, createViews } from '@comunal/archive';
 *
 * const views = createViews(connect());
 * const { hasData, allTime } = await views.get('colectiva-de-ejemplo-charla');
 * ```
 */
export function createViews({ views }: ArchiveConnection): ArchiveViews {
  const list: ArchiveViews['list'] = async (identifiers, options) => {
    const checked = identifiers.map(checkIdentifier);
    const counts = new Map<string, ViewCounts>();
    for (let start = 0; start < checked.length; start += batchSize) {
      const path = `views/v1/short/${checked.slice(start, start + batchSize).join(',')}`;
      const response = await views.call({ method: 'GET', path, schema: shortSchema }, options);
      for (const [identifier, figures] of Object.entries(response))
        counts.set(identifier, toViewCounts(figures));
    }
    return counts;
  };
  return {
    list,
    get: async (identifier, options) =>
      (await list([identifier], options)).get(identifier) ?? noViews,
    async daily(identifier, options) {
      const path = `views/v1/long/${checkIdentifier(identifier)}`;
      const { days, ids } = await views.call({ method: 'GET', path, schema: longSchema }, options);
      const detail = ids[identifier]?.detail;
      return days.map((day, index) => ({
        day,
        nonRobot: detail?.non_robot.per_day[index] ?? 0,
        robot: detail?.robot.per_day[index] ?? 0,
        unrecognized: detail?.unrecognized.per_day[index] ?? 0,
      }));
    },
  };
}

function toViewCounts(figures: z.output<typeof figuresSchema>): ViewCounts {
  const { have_data, all_time, last_30day, last_7day } = figures;
  return {
    hasData: have_data,
    allTime: all_time,
    last30Days: last_30day,
    last7Days: last_7day,
  };
}
