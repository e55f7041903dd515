import * as z from 'zod/mini';
import { exposeWhole } from '../exposure/public-form.ts';
import { isPartialDate, partialDateSchema, type PartialDate } from './partial-date.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const ZONE = /^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/;

/**
 * A local date and time with its IANA zone. No offset is kept, so that a later change of the zone's law does not move the
 * meeting.
 */
export const zonedDateTimeSchema = exposeWhole(
  z
    .strictObject({
      local: z
        .string()
        .check(
          z.refine(isLocalDateTime, 'not a local date and time'),
          z.meta({ pattern: LOCAL.source }),
        ),
      zone: z
        .string()
        .check(z.refine(isTimeZone, 'not a time zone'), z.meta({ pattern: ZONE.source })),
    })
    .check(
      z.meta({
        title: 'Date and time',
        description:
          'Local time, as in 2021-12-17T10:00, and IANA zone, as in America/Mexico_City.',
      }),
    ),
);
/** Local time and IANA zone. */
export interface ZonedDateTime {
  /** What the clock shows there: `2021-12-17T10:00`, without an offset. */
  local: string;
  /** IANA name of the time zone, such as `America/Mexico_City`. */
  zone: string;
}

/** A date as exact as it is known, or a local time with its zone. */
export const momentSchema = z
  .union([partialDateSchema, zonedDateTimeSchema])
  .check(z.meta({ title: 'Moment', description: 'A year, month or day; or local time and zone.' }));
/** A partial date, or local time and zone. */
export type Moment = PartialDate | ZonedDateTime;

function isLocalDateTime(text: string): boolean {
  const day = LOCAL.exec(text)?.[1];
  return day !== undefined && isPartialDate(day);
}

/** Zones that are known to exist. Looking one up costs more than everything else in a date, and there are a few hundred. */
const knownZones = new Set<string>();

/**
 * Whether a text is the IANA name of a time zone that is known here. An offset such as `+06:00` is not one.
 *
 * @param zone - Anything that somebody may have written.
 * @example
 * ```ts
 * import { isTimeZone } from '@comunal/schemas';
 *
 * console.log(isTimeZone('America/Mexico_City')); // → true
 * console.log(isTimeZone('America/Ejemplo'), isTimeZone('-06:00')); // → false false
 * ```
 */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!ZONE.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
  knownZones.add(zone);
  return true;
}

/**
 * The day of a moment without its time; its month or its year where only that is known.
 *
 * @param moment - A date as exact as it is known, or a local time with its zone.
 * @example
 * ```ts
 * import { toDay } from '@comunal/schemas';
 *
 * const starts = { local: '2030-03-08T18:00', zone: 'America/Mexico_City' };
 * console.log(toDay(starts), toDay('2030-03')); // → 2030-03-08 2030-03
 * ```
 */
export function toDay(moment: Moment): PartialDate {
  return typeof moment === 'string' ? moment : moment.local.slice(0, 10);
}
