import { checkEntryCount } from '../import-error.ts';
import {
  createReport,
  createStartReport,
  ImportProblemCode,
  type ImportProblem,
} from '../import-problem.ts';
import { createStableGuid } from '../stable-guid.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { expandRecurrence, type RecurrenceExpander } from './expand-recurrence.ts';
import {
  readStated,
  resolveStated,
  toKey,
  toStatedKey,
  type ResolvedTime,
  type StatedTime,
  type TimeContext,
} from './read-time.ts';
import { toLocalUntil } from './stated-zone.ts';

/** One time at which an event of a calendar takes place. */
export interface CalendarOccurrence {
  /** The same in each import, whatever its zone. */
  readonly guid: string;
  readonly event: CalendarEvent;
  readonly starts: ResolvedTime;
  /** The start of the event that the end belongs to. */
  readonly eventStarts: ResolvedTime;
  readonly isRepeated: boolean;
}

/** An occurrence with the text by which what replaces it finds it. */
interface PlannedOccurrence extends CalendarOccurrence {
  readonly key: string;
}

type ListContext = TimeContext & {
  readonly expander: RecurrenceExpander;
  readonly maxEntries: number;
};

/** Lists when the events of a calendar take place. What replaces one occurrence of an event stands in its place. */
export function listCalendarOccurrences(
  events: readonly CalendarEvent[],
  context: ListContext,
  problems: ImportProblem[],
): CalendarOccurrence[] {
  const occurrences = new Map<string, CalendarOccurrence>();
  const guidByKey = new Map<string, string>();
  const add = ({ key, ...occurrence }: PlannedOccurrence) => {
    const { replaces, item } = occurrence.event;
    // What is replaced keeps its guid, though its time may be stated in another way.
    const guid = (replaces && guidByKey.get(key)) ?? occurrence.guid;
    if (!occurrences.has(guid)) context.expander.stepsLeft += 1;
    else if (!replaces) {
      createReport(problems, { item })(ImportProblemCode.DuplicateGuid);
      return;
    }
    guidByKey.set(key, guid);
    occurrences.set(guid, { ...occurrence, guid });
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
  context: ListContext,
  problems: ImportProblem[],
): PlannedOccurrence[] {
  const report = createReport(problems, { item: event.item });
  if (!event.starts) report(ImportProblemCode.NoStart);
  const stated = event.starts && readStated(event.starts, context, createStartReport(report));
  if (!stated) return [];
  const starts = resolveStated(stated, context, report);
  const uid = event.uid ?? createStableGuid(`${event.title ?? ''}/${toStatedKey(stated, context)}`);
  const common = { event, eventStarts: starts };
  const toOccurrence = (time: StatedTime, moment: ResolvedTime) => ({
    ...common,
    guid: `${uid}/${toStatedKey(time, context)}`,
    key: `${uid}/${toKey(moment)}`,
    starts: moment,
    isRepeated: true,
  });
  const replaced = event.replaces && readStated(event.replaces, context, report);
  if (replaced) {
    if (event.replacesLater) report(ImportProblemCode.LaterOccurrencesNotChanged);
    return [{ ...toOccurrence(replaced, resolveStated(replaced, context, report)), starts }];
  }
  const added = event.addedTimes.flatMap((time) => readStated(time, context, report) ?? []);
  if (event.rules.length === 0 && added.length === 0)
    return [{ ...common, guid: uid, key: uid, starts, isRepeated: false }];
  const isExcepted = createExceptions(event, context, report);
  const { time, zone } = stated;
  const component = zone === undefined ? undefined : context.zones.get(zone);
  const rules = event.rules.map((rule) => toLocalUntil(rule, component));
  const repeated = expandRecurrence(time, rules, context.expander, report);
  return [...repeated.map((each) => ({ time: each, zone })), ...added]
    .map((each) => ({ each, moment: resolveStated(each, context, () => undefined) }))
    .filter(({ each, moment }) => !isExcepted(each, moment))
    .slice(0, context.expander.maxOccurrences)
    .map(({ each, moment }) => toOccurrence(each, moment));
}

/** Creates a test for the times at which an event that repeats does not take place. An excepted day excepts all of its times. */
function createExceptions(
  event: CalendarEvent,
  context: TimeContext,
  report: ReturnType<typeof createReport>,
): (time: StatedTime, moment: ResolvedTime) => boolean {
  const keys = new Set(
    event.exceptTimes.flatMap((written) => {
      const time = readStated(written, context, report);
      return time ? [toStatedKey(time, context), toKey(resolveStated(time, context, report))] : [];
    }),
  );
  return (time, moment) =>
    keys.has(toStatedKey(time, context)) || keys.has(toKey(moment)) || keys.has(getDay(time.time));
}

/** The day of a time, as `YYYY-MM-DD`. */
export function getDay(time: StatedTime['time']): string {
  return time.toString().slice(0, 10);
}
