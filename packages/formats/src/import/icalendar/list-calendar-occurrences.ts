import { Temporal } from 'temporal-polyfill';
import { checkEntryCount } from '../import-error.ts';
import { createReport, ImportProblemCode, type ImportProblem } from '../import-problem.ts';
import { createStableGuid } from '../stable-guid.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { expandRecurrence, type RecurrenceExpander } from './expand-recurrence.ts';
import { resolveTime, toKey, type ResolvedTime, type TimeContext } from './read-time.ts';

/** One time at which an event of a calendar takes place. */
export interface CalendarOccurrence {
  readonly guid: string;
  readonly event: CalendarEvent;
  readonly starts: ResolvedTime;
  /** The start of the event that the end belongs to. */
  readonly eventStarts: ResolvedTime;
  readonly isRepeated: boolean;
}

/** Lists when the events of a calendar take place. What replaces one occurrence of an event stands in its place. */
export function listCalendarOccurrences(
  events: readonly CalendarEvent[],
  context: TimeContext & { readonly expander: RecurrenceExpander; readonly maxEntries: number },
  problems: ImportProblem[],
): CalendarOccurrence[] {
  const occurrences = new Map<string, CalendarOccurrence>();
  const add = (occurrence: CalendarOccurrence) => {
    const isTaken = occurrences.has(occurrence.guid);
    const { replaces, item } = occurrence.event;
    if (isTaken && !replaces) createReport(problems, { item })(ImportProblemCode.DuplicateGuid);
    else occurrences.set(occurrence.guid, occurrence);
    checkEntryCount(occurrences.size, context.maxEntries);
  };
  // What replaces an occurrence may stand before the event that repeats.
  const sorted = [...events].toSorted((a, b) => Number(!!a.replaces) - Number(!!b.replaces));
  for (const event of sorted)
    for (const occurrence of expandEvent(event, context, problems)) add(occurrence);
  return [...occurrences.values()];
}

function expandEvent(
  event: CalendarEvent,
  context: TimeContext & { readonly expander: RecurrenceExpander },
  problems: ImportProblem[],
): CalendarOccurrence[] {
  const report = createReport(problems, { item: event.item });
  if (!event.starts) report(ImportProblemCode.NoStart);
  const starts = event.starts && resolveTime(event.starts, context, report);
  if (!starts) return [];
  const uid = event.uid ?? createStableGuid(`${event.title ?? ''}/${toKey(starts)}`);
  const common = { event, eventStarts: starts };
  const replaced = event.replaces && resolveTime(event.replaces, context, report);
  if (replaced) return [{ ...common, guid: `${uid}/${toKey(replaced)}`, starts, isRepeated: true }];
  const added = event.addedTimes.flatMap((time) => resolveTime(time, context, report) ?? []);
  if (event.rules.length === 0 && added.length === 0)
    return [{ ...common, guid: uid, starts, isRepeated: false }];
  const except = new Set(
    event.exceptTimes.flatMap((time) => {
      const resolved = resolveTime(time, context, report);
      return resolved ? [toKey(resolved)] : [];
    }),
  );
  // A rule of a time in UTC repeats it on the days of UTC, which may be others in the zone of the import.
  const isUtc = event.starts?.value.endsWith('Z') ?? false;
  const [begin, ...addedInUtc] = [starts, ...added].map((time) =>
    isUtc ? inZone(time, 'UTC') : time,
  );
  const times = [
    ...expandRecurrence(begin ?? starts, event.rules, context.expander, report),
    ...addedInUtc,
  ];
  return times
    .filter((time) => !except.has(toKey(time)) && !except.has(getDay(time)))
    .slice(0, context.expander.maxOccurrences)
    .map((time) => (isUtc ? inZone(time, context.zone ?? 'UTC') : time))
    .map((time) => ({
      ...common,
      guid: `${uid}/${toKey(time)}`,
      starts: time,
      isRepeated: true,
    }));
}

function inZone(time: ResolvedTime, zone: string): ResolvedTime {
  return time instanceof Temporal.PlainDate ? time : time.withTimeZone(zone);
}

/** The day of a time, as `YYYY-MM-DD`. */
export function getDay(time: ResolvedTime): string {
  return time.toString().slice(0, 10);
}
