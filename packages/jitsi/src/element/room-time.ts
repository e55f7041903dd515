/** Where a call is in its own time. */
export type Stage = 'before' | 'now' | 'over';

/** When a call is, in milliseconds since 1970. */
export interface RoomTime {
  readonly starts: number;
  /** The same as `starts` where nobody said when it ends. */
  readonly ends: number;
}

/** An attribute. */
type Given = string | null | undefined;

/** The longest that a browser waits. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Reads when a call is.
 *
 * @param starts - ISO 8601 with an offset or `Z`, or a local time of `zone`: `2030-03-15T10:00`.
 * @returns Nothing where the page does not say, or says it so that nobody knows.
 */
export function readTime(starts: Given, ends: Given, zone: Given): RoomTime | undefined {
  const from = moment(starts, zone);
  const to = moment(ends, zone);
  return Number.isNaN(from) ? undefined : { starts: from, ends: to >= from ? to : from };
}

/** Before, during or after; without an end a call is never over. */
export function stageOf({ starts, ends }: RoomTime, now: number): Stage {
  if (now < starts) return 'before';
  return ends > starts && now >= ends ? 'over' : 'now';
}

/** How long until the stage changes, or until that has to be asked again; nothing after the last change. */
export function untilChange({ starts, ends }: RoomTime, now: number): number | undefined {
  const next = [starts, ends].find((at) => at > now);
  return next === undefined ? undefined : Math.min(next - now, LONGEST_MS);
}

/** From when to when, with the name of the zone in words. */
export function timeText(
  { starts, ends }: RoomTime,
  locales: readonly string[],
  timeZone?: string,
): string {
  const zone = timeZone ? { timeZone } : {};
  const range = new Intl.DateTimeFormat(locales, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...zone,
  }).formatRange(starts, ends);
  // Beside a range Intl writes a short name, such as GMT-6, or none; over two days it writes the name twice.
  const name = new Intl.DateTimeFormat(locales, { timeZoneName: 'long', ...zone })
    .formatToParts(starts)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name ? `${range}, ${name}` : range;
}

/** Whether a zone is one, and its clock shows another time just then than the visitor's. */
export function isElsewhere({ starts }: RoomTime, zone: Given): zone is string {
  return !!zone && isZone(zone) && clock(starts, zone) !== clock(starts);
}

function moment(text: Given, zone: Given): number {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return Number.NaN;
  if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return Date.parse(text);
  if (!zone || !isZone(zone)) return Number.NaN;
  const wall = Date.parse(`${text}Z`);
  const by = (dayMs: number): number => 2 * wall + dayMs - clock(wall + dayMs, zone);
  const [before, after] = [by(-DAY_MS), by(DAY_MS)];
  // An hour that the clock shows twice is the first; one that it skips is moved on by as much as the clock is.
  return clock(before, zone) !== wall && clock(after, zone) === wall ? after : before;
}

const DAY_MS = 86_400_000;

/** What a clock in a zone shows, as if it were UTC. */
function clock(at: number, timeZone?: string): number {
  // Sweden writes dates as machines do.
  const shown = new Date(at).toLocaleString('sv', timeZone ? { timeZone } : {});
  return Date.parse(`${shown.replace(' ', 'T')}Z`) + (at % 1_000);
}

function isZone(timeZone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return false; // a page with a mistake in it still shows its call
  }
}
