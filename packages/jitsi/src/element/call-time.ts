import { formatRange } from '@comunal/i18n/lite';
import { formatZone } from './zone-names.ts';

/**
 * Where a call stands: `far` ahead, `before` its start by less than a day, under way (`now`), `over` but perhaps still going on,
 * or `past`.
 */
export type CallStage = 'far' | 'before' | 'now' | 'over' | 'past';

/** When a call is, in milliseconds since 1970. */
export interface CallTime {
  readonly starts: number;
  /** The same as `starts` where the page gives no end. */
  readonly ends: number;
}

type Attribute = string | null | undefined;

/** The longest time-out that a browser supports. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
const DAY_MS = 86_400_000;
/** Calls last longer than their schedule says. */
const MAX_OVERRUN_MS = 6 * 3_600_000;

/**
 * Reads when a call is.
 *
 * @param starts - ISO 8601 with an offset or `Z`, or a local time of `zone`: `2030-03-15T10:00`.
 * @returns `undefined` where the page gives no time, or none that can be understood.
 */
export function readCallTime(
  starts: Attribute,
  ends: Attribute,
  zone: Attribute,
): CallTime | undefined {
  const from = toEpochMs(starts, zone);
  const to = toEpochMs(ends, zone);
  return Number.isNaN(from) ? undefined : { starts: from, ends: to >= from ? to : from };
}

/** Returns the stage of a call; without an end, it is under way for a day. */
export function getStage(time: CallTime, now: number): CallStage {
  const { soon, starts, ends, past } = getChanges(time);
  if (now < soon) return 'far';
  if (now < starts) return 'before';
  if (now < ends) return 'now';
  return now < past ? 'over' : 'past';
}

/** Whether a card invites to open the call: neither long before it nor long after it. */
export function isInviting(stage: CallStage | undefined): boolean {
  return stage !== 'far' && stage !== 'past';
}

/** Returns how long until the stage has to be computed again; undefined after the last change. */
export function getMsUntilChange(time: CallTime, now: number): number | undefined {
  const { soon, starts, ends, past } = getChanges(time);
  const next = [soon, starts, ends, past].find((change) => change > now);
  return next === undefined ? undefined : Math.min(next - now, MAX_TIMEOUT_MS);
}

/** Returns the moments at which the stage changes, in order. */
function getChanges({
  starts,
  ends,
}: CallTime): Record<'soon' | 'starts' | 'ends' | 'past', number> {
  const soon = starts - DAY_MS;
  if (ends > starts) return { soon, starts, ends, past: ends + MAX_OVERRUN_MS };
  return { soon, starts, ends: starts + DAY_MS, past: starts + DAY_MS };
}

/** Formats from when to when a call is, with the name of the zone as people say it. */
export function formatCallTime(
  time: CallTime,
  locales: readonly string[],
  timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  return `${formatCallHours(time, locales, timeZone)}, ${formatZone(timeZone, locales, time.starts)}`;
}

/** Formats from when to when a call is, as a clock in the zone shows it. */
export function formatCallHours(
  { starts, ends }: CallTime,
  locales: readonly string[],
  timeZone: string,
): string {
  const format = new Intl.DateTimeFormat(locales, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
  return formatRange(format, starts, ends);
}

/** Whether a zone is valid, and its clock differs from the visitor's at that time. */
export function isElsewhere({ starts }: CallTime, zone: Attribute): zone is string {
  return !!zone && isZone(zone) && toWallClock(starts, zone) !== toWallClock(starts);
}

function toEpochMs(text: Attribute, zone: Attribute): number {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return Number.NaN;
  // 31 February would count as 3 March.
  if (new Date(text.slice(0, 10)).getUTCDate() !== Number(text.slice(8, 10))) return Number.NaN;
  if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return Date.parse(text);
  if (!zone || !isZone(zone)) return Number.NaN;
  const wall = Date.parse(`${text}Z`);
  const byOffsetAt = (dayMs: number): number => 2 * wall + dayMs - toWallClock(wall + dayMs, zone);
  const [before, after] = [byOffsetAt(-DAY_MS), byOffsetAt(DAY_MS)];
  // An hour that the clock shows twice is the first one; an hour that it skips is moved on by as much as the clock is.
  return toWallClock(before, zone) !== wall && toWallClock(after, zone) === wall ? after : before;
}

/** Returns what a clock in a zone shows, as if it were UTC. */
function toWallClock(epochMs: number, timeZone?: string): number {
  // Swedish writes dates as ISO 8601 does.
  const text = new Date(epochMs).toLocaleString('sv', timeZone ? { timeZone } : {});
  return Date.parse(`${text.replace(' ', 'T')}Z`) + (epochMs % 1_000);
}

/** Whether Intl knows a time zone. */
export function isZone(timeZone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return false; // a page with a mistake in it still shows its call
  }
}
