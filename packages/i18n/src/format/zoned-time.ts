import { dateTimeFormat } from './intl-cache.ts';
import { utcMs } from './partial-date.ts';

/** A moment as the people there say it: what their clock shows, and where. */
export interface ZonedTime {
  /** `2021-12-17T10:00` or `2021-12-17T10:00:30`, without an offset. */
  readonly local: string;
  /** IANA name of the time zone, such as `America/Mexico_City`. */
  readonly zone: string;
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/**
 * The moment that a clock in a zone shows, in milliseconds since 1970 in UTC. An hour that the clock shows twice (in
 * autumn) is the first of the two; one that it skips (in spring) is moved on by as much as the clock is.
 *
 * @param time - What the clock shows, and in which zone.
 * @throws RangeError that names the time or the zone when it is not one.
 * @example
 * ```ts
 * import { zonedTimeToEpochMs } from '@comunal/i18n';
 *
 * const epochMs = zonedTimeToEpochMs({ local: '2026-12-17T10:00', zone: 'America/Mexico_City' });
 * console.log(new Date(epochMs).toISOString()); // → 2026-12-17T16:00:00.000Z
 * ```
 */
export function zonedTimeToEpochMs({ local, zone }: ZonedTime): number {
  const key = `${zone} ${local}`;
  const known = knownMoments.get(key);
  if (known !== undefined) return known;
  const epochMs = findMoment(local, zone);
  if (knownMoments.size >= maxMoments) knownMoments.clear();
  knownMoments.set(key, epochMs);
  return epochMs;
}

/** Moments that were found: a page says each of its few in several places and languages. Those of strangers must not fill the memory. */
const knownMoments = /* @__PURE__ */ new Map<string, number>();
const maxMoments = 500;

function findMoment(local: string, zone: string): number {
  const wallMs = parseLocal(local);
  const before = offsetMs(wallMs - DAY_MS, zone);
  const after = offsetMs(wallMs + DAY_MS, zone);
  const candidates = [wallMs - before, wallMs - after];
  const matches = candidates.filter((epochMs) => epochMs + offsetMs(epochMs, zone) === wallMs);
  return matches.length > 0 ? Math.min(...matches) : wallMs - before;
}

const DAY_MS = 86_400_000;

function parseLocal(local: string): number {
  const match = LOCAL.exec(local);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? [])
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const dayMs = match ? utcMs(year, month, day) : undefined;
  if (dayMs === undefined)
    throw new RangeError(`"${local}" is not a local time, such as 2021-12-17T10:00.`);
  return dayMs + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** How far the clock of a zone is ahead of UTC at a moment. */
function offsetMs(epochMs: number, zone: string): number {
  const format = zoneFormat(zone);
  const parts = new Map(
    format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const dayMs = utcMs(part('year'), part('month'), part('day')) ?? 0;
  const timeMs = ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000;
  return dayMs + timeMs - Math.floor(epochMs / 1000) * 1000;
}

/**
 * Hands `zone` back when Intl knows it.
 *
 * @throws RangeError that names it otherwise.
 */
export function knownZone(zone: string): string {
  zoneFormat(zone);
  return zone;
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  try {
    return dateTimeFormat(['en'], {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new RangeError(
      `"${zone}" is not a time zone that is known here, such as America/Mexico_City.`,
    );
  }
}
