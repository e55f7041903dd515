import { Temporal } from 'temporal-polyfill';
import type { ScheduleDay, Session } from './session.ts';

/** The hour before which a session belongs to the evening before, where that has a programme. */
const dayBeginsAtHour = 4;

/** Groups sessions, which are in order, by the days of the programme. A day lasts until its last session ends. */
export function groupByDay(sessions: readonly Session[]): ScheduleDay[] {
  const dates = new Set(sessions.filter(({ starts }) => !isNight(starts)).map(getDate));
  const byDate = new Map<string, Session[]>();
  for (const session of sessions) {
    const before = session.starts.subtract({ days: 1 }).toPlainDate().toString();
    const date = isNight(session.starts) && dates.has(before) ? before : getDate(session);
    byDate.set(date, [...(byDate.get(date) ?? []), session]);
  }
  return [...byDate]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay], index) => createDay(date, index + 1, ofDay));
}

function createDay(date: string, index: number, sessions: readonly Session[]): ScheduleDay {
  const times = sessions.flatMap(({ starts, ends }) => [starts, ends]);
  const [starts, ends] = getLimits(times);
  return { date, index, starts, ends, sessions };
}

/** Returns the first and the last of some times. */
export function getLimits(
  times: readonly Temporal.ZonedDateTime[],
): [Temporal.ZonedDateTime, Temporal.ZonedDateTime] {
  const sorted = times.toSorted((a, b) => Temporal.ZonedDateTime.compare(a, b));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) throw new RangeError('There is no first time in an empty list.');
  return [first, last];
}

function isNight({ hour }: Temporal.ZonedDateTime): boolean {
  return hour < dayBeginsAtHour;
}

function getDate({ starts }: Session): string {
  return starts.toPlainDate().toString();
}
