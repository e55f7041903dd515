import { firstDay, lastDay, type Moment, type Public } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import type { ExportOptions } from '../export-options.ts';
import { getFirstSlug } from '../identifiers.ts';
import { getFullTitle } from '../localized-text.ts';
import { hasDay, toZonedDateTime } from '../moment.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { createResolver } from '../resolve-entry.ts';
import { getLimits, groupByDay } from './group-by-day.ts';
import { listSessions } from './list-sessions.ts';
import { listRooms } from './rooms.ts';
import { getScheduleZone, type ScheduleContext } from './schedule-context.ts';
import type { Schedule, ScheduleDay } from './session.ts';

/** Creates what a schedule says of a gathering, whatever the syntax of the file. */
export function createSchedule(
  event: Public<'event'>,
  options: ExportOptions & Pick<ScheduleContext, 'holdsStates'>,
): Schedule {
  const { locale, siteUrl, lookup, onOmission, pageUrl, holdsStates } = options;
  const zone = getScheduleZone(event);
  const url = pageUrl?.(event) ?? siteUrl;
  const context: ScheduleContext = {
    event,
    url,
    zone,
    holdsStates,
    locale,
    siteUrl,
    lookup: createResolver(lookup),
    ...(onOmission && { onOmission }),
  };
  if (!hasDay(event.starts))
    onOmission?.(createOmission(OmissionCode.DateNotExact, event, 'starts'));
  const sessions = listSessions(context);
  const days = groupByDay(sessions);
  const own = toLimits(event, zone);
  const isOwnKnown = hasDay(event.starts) || days.length === 0;
  const [starts, ends] = getLimits([
    ...(isOwnKnown ? own : []),
    ...days.flatMap((day) => [day.starts, day.ends]),
  ]);
  return {
    event,
    title: getFullTitle(event, locale),
    acronym: toAcronym(getFirstSlug(event)),
    url,
    zone,
    starts,
    ends,
    isDayOnly: typeof event.starts === 'string',
    days: days.length > 0 ? days : [createEmptyDay(starts)],
    rooms: listRooms(sessions, context),
    sessions,
  };
}

/** Schedules take letters, digits and underscores, at least four of them. */
function toAcronym(slug: string): string {
  return slug.replaceAll('-', '_').padEnd(4, '_');
}

function toLimits({ starts, ends = starts }: Public<'event'>, zone: string) {
  const times = [readStart(starts, zone), readEnd(ends, zone)] as const;
  return times[1].epochMilliseconds < times[0].epochMilliseconds ? [times[0]] : times;
}

function readStart(moment: Moment, zone: string): Temporal.ZonedDateTime {
  return typeof moment === 'string'
    ? Temporal.PlainDate.from(firstDay(moment)).toZonedDateTime(zone)
    : toZonedDateTime(moment).withTimeZone(zone);
}

/** A day ends when its last minute does: the next one is not part of the gathering. */
function readEnd(moment: Moment, zone: string): Temporal.ZonedDateTime {
  return typeof moment === 'string'
    ? Temporal.PlainDate.from(lastDay(moment))
        .add({ days: 1 })
        .toZonedDateTime(zone)
        .subtract({ seconds: 1 })
    : toZonedDateTime(moment).withTimeZone(zone);
}

/** A schedule has at least one day, also before anything of its programme is known. */
function createEmptyDay(starts: Temporal.ZonedDateTime): ScheduleDay {
  const date = starts.toPlainDate().toString();
  return { date, index: 1, starts, ends: starts, sessions: [] };
}
