import { isPartialDate, isTimeZone } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import type { CalendarTime } from './calendar-event.ts';
import type { ParsedCalendar } from './parse-calendar.ts';
import { findInstant, getStatedZone } from './stated-zone.ts';

/** When something of a calendar is: on a day, or at a time in a zone that is known here. */
export type ResolvedTime = Temporal.PlainDate | Temporal.ZonedDateTime;

/** A time as the file states it, whatever the zone of the import. */
export interface StatedTime {
  /** A day, a time in UTC or in a zone that is known here, or what a clock shows elsewhere. */
  readonly time: Temporal.PlainDate | Temporal.PlainDateTime | Temporal.ZonedDateTime;
  /** The name of a zone that is not known here. */
  readonly zone?: string | undefined;
}

/** What a time is resolved by. */
export interface TimeContext {
  readonly zone: string | undefined;
  readonly zones: ParsedCalendar['zones'];
}

/** Resolves a date or a time, as {@link resolveStated} does. */
export function resolveTime(
  written: CalendarTime,
  context: TimeContext,
  report: ReportProblem,
): ResolvedTime | undefined {
  const stated = readStated(written, context, report);
  return stated && resolveStated(stated, context, report);
}

/** Reads a date or a time. Nothing is converted, so that the result is the same in each import. */
export function readStated(
  { value, field, zone }: CalendarTime,
  { zones }: Pick<TimeContext, 'zones'>,
  report: ReportProblem,
): StatedTime | undefined {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      if (isPartialDate(value)) return { time: Temporal.PlainDate.from(value) };
    } else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value)) {
      return { time: Temporal.Instant.from(value).toZonedDateTimeISO('UTC') };
    } else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(value)) {
      const time = Temporal.PlainDateTime.from(value, { overflow: 'reject' });
      if (zone === undefined) return { time };
      const known = [zone, getStatedZone(zone, zones.get(zone))].find(
        (name) => name !== undefined && isTimeZone(name),
      );
      return known === undefined ? { time, zone } : { time: time.toZonedDateTime(known) };
    }
  } catch {
    // Temporal throws for what is not in the calendar.
  }
  report(ImportProblemCode.BadDate, { field, value });
  return undefined;
}

/**
 * Resolves a time. One in UTC is converted to the zone of the import; one whose zone is not known is read by the rules that the
 * file states for it. Where no zone can be had, only the day is returned.
 */
export function resolveStated(
  { time, zone: name }: StatedTime,
  { zone, zones }: TimeContext,
  report: ReportProblem,
): ResolvedTime {
  if (time instanceof Temporal.PlainDate) return time;
  if (time instanceof Temporal.ZonedDateTime)
    return time.timeZoneId === 'UTC' && zone !== undefined ? time.withTimeZone(zone) : time;
  if (name !== undefined) {
    const component = zones.get(name);
    const instant = component && findInstant(time, component);
    if (!instant || zone === undefined)
      report(ImportProblemCode.UnknownZone, { field: 'TZID', zone: name });
    if (instant) return instant.toZonedDateTimeISO(zone ?? 'UTC');
  } else if (zone === undefined) report(ImportProblemCode.NoZone);
  return zone === undefined ? time.toPlainDate() : time.toZonedDateTime(zone);
}

/** A text by which a time is known in each import: its instant where the file states it, else what the file says. */
export function toStatedKey({ time, zone }: StatedTime, { zones }: TimeContext): string {
  if (time instanceof Temporal.ZonedDateTime) return time.toInstant().toString();
  const component = zone === undefined ? undefined : zones.get(zone);
  const instant =
    time instanceof Temporal.PlainDateTime && component ? findInstant(time, component) : undefined;
  return (instant ?? time).toString();
}

/** A text by which two times are compared: those of the same instant are the same. */
export function toKey(time: ResolvedTime): string {
  return time instanceof Temporal.PlainDate ? time.toString() : time.toInstant().toString();
}
