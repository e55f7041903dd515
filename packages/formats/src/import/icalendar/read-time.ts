import { isPartialDate, isTimeZone } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import type { CalendarTime } from './calendar-event.ts';
import type { ParsedCalendar } from './parse-calendar.ts';
import { findInstant, getStatedZone } from './stated-zone.ts';

/** When something of a calendar is: on a day, or at a time in a zone that is known here. */
export type ResolvedTime = Temporal.PlainDate | Temporal.ZonedDateTime;

/** What a time is resolved by. */
export interface TimeContext {
  readonly zone: string | undefined;
  readonly zones: ParsedCalendar['zones'];
}

/**
 * Resolves a date or a time. A time in UTC is converted to the zone of the import; one whose zone is not known is read by the
 * rules that the file states for it. Where no zone can be had, only the day is returned.
 */
export function resolveTime(
  { value, zone: name }: CalendarTime,
  context: TimeContext,
  report: ReportProblem,
): ResolvedTime | undefined {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      if (isPartialDate(value)) return Temporal.PlainDate.from(value);
    } else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value)) {
      return Temporal.Instant.from(value).toZonedDateTimeISO(context.zone ?? 'UTC');
    } else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(value)) {
      const local = Temporal.PlainDateTime.from(value, { overflow: 'reject' });
      return resolveLocal(local, name, context, report);
    }
  } catch {
    // Temporal throws for what is not in the calendar.
  }
  report(ImportProblemCode.BadDate, { value });
  return undefined;
}

function resolveLocal(
  local: Temporal.PlainDateTime,
  name: string | undefined,
  { zone, zones }: TimeContext,
  report: ReportProblem,
): ResolvedTime {
  if (name !== undefined) {
    const component = zones.get(name);
    const known = [name, getStatedZone(name, component)].find(
      (each) => each !== undefined && isTimeZone(each),
    );
    if (known !== undefined) return local.toZonedDateTime(known);
    const instant = component && findInstant(local, component);
    if (!instant || zone === undefined) report(ImportProblemCode.UnknownZone, { zone: name });
    if (instant) return instant.toZonedDateTimeISO(zone ?? 'UTC');
  } else if (zone === undefined) report(ImportProblemCode.NoZone);
  return zone === undefined ? local.toPlainDate() : local.toZonedDateTime(zone);
}

/** A text by which two times are compared: those of the same instant are the same. */
export function toKey(time: ResolvedTime): string {
  return time instanceof Temporal.PlainDate ? time.toString() : time.toInstant().toString();
}
