import { webAddressSchema, type Link, type Moment } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { isCallAddress } from '../call-address.ts';
import type { DraftFields } from '../draft-entry.ts';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import { limitValues } from '../limit-values.ts';
import { readPlace } from '../read-place.ts';
import { readLine, readLongText } from '../read-text.ts';
import { isBefore, toMoment } from '../to-moment.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { CalendarOccurrence } from './list-calendar-occurrences.ts';
import { resolveTime, type ResolvedTime, type TimeContext } from './read-time.ts';

/** A longer description is the text of an entry, and not its summary. */
const maxSummaryCharacters = 280;

/** Converts an occurrence to the fields of a closed activity. Nothing is returned for one without a title. */
export function toDraftEvent(
  { event, starts: start, eventStarts }: CalendarOccurrence,
  context: TimeContext & { readonly locale: string },
  report: ReportProblem,
): DraftFields | undefined {
  const { locale } = context;
  const title = readLine(event.title, report);
  const starts = toDraftMoment(start);
  if (title === undefined) report(ImportProblemCode.NoTitle);
  else if (!starts)
    report(ImportProblemCode.BadStart, { field: 'DTSTART', value: event.starts?.value ?? '' });
  if (title === undefined || !starts) return undefined;
  const end = findEnd(event, start, eventStarts, context, report);
  const ends = end && toDraftMoment(end);
  const isEndKept = ends && !isBefore(ends, starts);
  if (ends && !isEndKept) report(ImportProblemCode.EndsBeforeStart);
  const text = readLongText(event.description, locale, report);
  const isShort = (text?.[locale]?.length ?? 0) <= maxSummaryCharacters;
  const place = readPlace(event.location, report);
  const topics = limitValues(event.categories, report).flatMap((category) => {
    const topic = readLine(category, report);
    return topic === undefined ? [] : [{ [locale]: topic }];
  });
  const links = readLinks(event, report);
  return {
    title,
    visibility: 'closed',
    ...(event.status?.toUpperCase() === 'CANCELLED' && { state: 'cancelled' }),
    starts,
    ...(isEndKept && { ends }),
    ...(text && (isShort ? { summary: text } : { body: text })),
    ...(place && { place }),
    ...(topics.length > 0 && { topics }),
    ...(links.length > 0 && { links }),
  };
}

function toDraftMoment(time: ResolvedTime): Moment | undefined {
  return time instanceof Temporal.PlainDate ? time.toString() : toMoment(time);
}

/** Finds the end of an occurrence, which is as long as the event. A day of a calendar ends before the day of its end. */
function findEnd(
  event: CalendarEvent,
  start: ResolvedTime,
  eventStarts: ResolvedTime,
  context: TimeContext,
  report: ReportProblem,
): ResolvedTime | undefined {
  const length = findLength(event, eventStarts, context, report);
  if (!length || length.blank) return undefined;
  try {
    if (!(start instanceof Temporal.PlainDate)) return start.add(length);
    const end = start.add(length).subtract({ days: 1 });
    return Temporal.PlainDate.compare(end, start) === 0 ? undefined : end;
  } catch {
    return undefined; // out of the calendar
  }
}

function findLength(
  { ends, duration }: CalendarEvent,
  starts: ResolvedTime,
  context: TimeContext,
  report: ReportProblem,
): Temporal.Duration | undefined {
  if (duration !== undefined) return readDuration(duration, report);
  // The start has been reported where its zone is not known.
  const reportDate: ReportProblem = (code, values) =>
    code === ImportProblemCode.BadDate ? report(code, values) : undefined;
  const end = ends && resolveTime(ends, context, reportDate);
  if (end instanceof Temporal.PlainDate)
    return starts instanceof Temporal.PlainDate ? starts.until(end) : undefined;
  return end && !(starts instanceof Temporal.PlainDate)
    ? starts.toInstant().until(end.toInstant())
    : undefined;
}

function readDuration(value: string, report: ReportProblem): Temporal.Duration | undefined {
  try {
    return Temporal.Duration.from(value);
  } catch {
    report(ImportProblemCode.BadTime, { field: 'DURATION', value });
    return undefined;
  }
}

/** The page of an event is a link of the entry; what may lead into a call is not. */
function readLinks({ url, hasConference }: CalendarEvent, report: ReportProblem): Link[] {
  const isLink =
    url !== undefined && webAddressSchema.safeParse(url).success && !isCallAddress(url);
  if (hasConference || (url !== undefined && !isLink)) report(ImportProblemCode.AddressNotImported);
  return isLink ? [{ label: new URL(url).hostname, url }] : [];
}
