import type { Moment, ZonedDateTime } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { createStartReport, ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import { isBefore, toLocalMoment, toMoment } from '../to-moment.ts';
import type { ProgrammeRow } from './parse-table.ts';
import { readClockTime, readMinutes, splitTimeRange } from './read-clock-time.ts';
import { readDate } from './read-date.ts';

/** The longest session that ends on the next day without saying so. */
const maxNightHours = 12;

/** When a row takes place. */
export interface RowTimes {
  readonly starts: Moment;
  readonly ends?: Moment;
}

/**
 * Reads when a row takes place. A row without a day takes place on that of the row above, as in a table whose cells were
 * merged. An end without a day that is not after the start is on the next day, as that of a night is; one by which a session would
 * take longer than a night is a mistake.
 */
export function readTimes(
  row: ProgrammeRow,
  { zone, dayAbove }: { readonly zone: string | undefined; readonly dayAbove: string | undefined },
  report: ReportProblem,
): RowTimes | undefined {
  // A start may hold the day as well: 2030-03-08 17:00, 2030-03-08T17:00:00.
  const [, dayOfStart, timeOfStart] =
    /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})(?:[T ]+(.*))?$/.exec(row.get('start')) ?? [];
  const ownDay = row.get('day').replace(/[T ]00:00(:00)?$/, '');
  const dayText = ownDay || (dayOfStart ?? '');
  const field = row.name(ownDay === '' ? 'start' : 'day');
  const day = dayText === '' ? dayAbove : readDate(dayText, field, createStartReport(report));
  if (day === undefined) {
    if (dayText === '') report(ImportProblemCode.NoStart);
    return undefined;
  }
  const [startText, endOfRange] = splitTimeRange(
    dayOfStart === undefined ? row.get('start') : (timeOfStart ?? ''),
  );
  const starts =
    startText === ''
      ? undefined
      : readTime({ day, text: startText, field: row.name('start') }, zone, report);
  if (!starts || zone === undefined) {
    if (starts) report(ImportProblemCode.NoZone);
    return { starts: day };
  }
  const ends = readEnd(row, starts, row.get('end') || endOfRange, report);
  return { starts, ...(ends && { ends }) };
}

/** Reads a time. Where the zone is not known, the time is checked all the same. */
function readTime(
  { day, text, field }: { readonly day: string; readonly text: string; readonly field: string },
  zone: string | undefined,
  report: ReportProblem,
): ZonedDateTime | undefined {
  const time = readClockTime(text);
  if (!time) {
    report(ImportProblemCode.BadTime, { field, value: text });
    return undefined;
  }
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from({ ...time }));
  return toLocalMoment(local, zone ?? 'UTC');
}

/** Reads an end that holds its day as well: 2030-03-09 01:00. */
function readDatedEnd(
  [dayText, clockText, field]: readonly [day: string, clock: string, field: string],
  starts: ZonedDateTime,
  report: ReportProblem,
): ZonedDateTime | undefined {
  const day = readDate(dayText, field, report);
  const ends =
    day === undefined ? undefined : readTime({ day, text: clockText, field }, starts.zone, report);
  if (!ends || !isBefore(ends, starts)) return ends;
  report(ImportProblemCode.EndsBeforeStart);
  return undefined;
}

function readEnd(
  row: ProgrammeRow,
  { local, zone }: ZonedDateTime,
  endText: string,
  report: ReportProblem,
): ZonedDateTime | undefined {
  const start = Temporal.PlainDateTime.from(local);
  const [, dayText, clockText = endText] = /^([\d/-]{8,10})[T ]+(.*)$/.exec(endText) ?? [];
  const field = row.name(row.get('end') === '' ? 'start' : 'end');
  if (dayText !== undefined)
    return readDatedEnd([dayText, clockText, field], { local, zone }, report);
  if (clockText !== '') {
    const ends = readTime({ day: local.slice(0, 10), text: clockText, field }, zone, report);
    if (!ends || Temporal.PlainDateTime.compare(ends.local, start) > 0) return ends;
    const nextDay = Temporal.PlainDateTime.from(ends.local).add({ days: 1 });
    if (start.until(nextDay).total('hours') <= maxNightHours) return toLocalMoment(nextDay, zone);
    report(ImportProblemCode.EndsBeforeStart);
    return undefined;
  }
  const duration = row.get('duration');
  if (duration === '') return undefined;
  const minutes = readMinutes(duration);
  if (minutes === undefined)
    report(ImportProblemCode.BadTime, { field: row.name('duration'), value: duration });
  return minutes === undefined || minutes === 0
    ? undefined
    : toMoment(start.toZonedDateTime(zone).add({ minutes }));
}
