import { isPartialDate, type Moment } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import { toLocalMoment, toMoment } from '../to-moment.ts';
import type { ImportedSession } from './imported-schedule.ts';

/** Reads a day, or a time with or without an offset, in the zone of the schedule. */
export function readMoment(
  text: string | undefined,
  field: string,
  zone: string,
  report: ReportProblem,
): Moment | undefined {
  const value = text?.trim() ?? '';
  if (value === '') {
    report(ImportProblemCode.NoStart);
    return undefined;
  }
  const moment = parseMoment(value, zone);
  if (!moment) report(ImportProblemCode.BadDate, { field, value });
  return moment;
}

/** Reads the end of a session, which may be told by its length. One of no length has no end. */
export function readSessionEnd(
  { ends, duration }: ImportedSession,
  starts: Moment,
  zone: string,
  report: ReportProblem,
): Moment | undefined {
  const end =
    ends === undefined
      ? addDuration(starts, duration, report)
      : readMoment(ends, 'end', zone, report);
  return JSON.stringify(end) === JSON.stringify(starts) ? undefined : end;
}

function parseMoment(value: string, zone: string): Moment | undefined {
  if (value.length > 40) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return isPartialDate(value) ? value : undefined;
  try {
    return /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value)
      ? toMoment(Temporal.Instant.from(value).toZonedDateTimeISO(zone))
      : toLocalMoment(Temporal.PlainDateTime.from(value), zone);
  } catch {
    return undefined; // Temporal throws for what is no time.
  }
}

function addDuration(
  starts: Moment,
  duration: string | undefined,
  report: ReportProblem,
): Moment | undefined {
  const value = duration?.trim() ?? '';
  if (value === '' || typeof starts === 'string') return undefined;
  const [, hours, minutes, seconds = '0'] =
    /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?$/.exec(value) ?? [];
  if (hours === undefined) {
    report(ImportProblemCode.BadTime, { field: 'duration', value });
    return undefined;
  }
  const begin = Temporal.PlainDateTime.from(starts.local).toZonedDateTime(starts.zone);
  return toMoment(
    begin.add({ hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds) }),
  );
}
