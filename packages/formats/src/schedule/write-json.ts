import type { Temporal } from 'temporal-polyfill';
import type { ScheduleOptions } from './schedule-options.ts';
import { formatLicense } from './format-license.ts';
import { toClockDuration, toClockTime, toDateTime } from './format-time.ts';
import { getSchemaZone } from './schema-zone.ts';
import type { Schedule, ScheduleDay, Session } from './session.ts';

/** Creates the first version of the JSON form. */
export function createJson(schedule: Schedule, options: ScheduleOptions, version: string): object {
  const { title, acronym, url, days, rooms, starts, ends, isDayOnly } = schedule;
  const zone = getSchemaZone(schedule);
  const toText = (time: Temporal.ZonedDateTime) =>
    isDayOnly ? time.toPlainDate().toString() : toDateTime(time);
  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'comun.al formats' },
    schedule: {
      version,
      base_url: options.siteUrl,
      conference: {
        acronym,
        title,
        start: toText(starts),
        end: toText(ends),
        daysCount: days.length,
        timeslot_duration: '00:05',
        ...(zone !== undefined && { time_zone_name: zone }),
        url,
        rooms: [...rooms.values()].map(({ name, uuid, isOnline }) => ({
          name,
          guid: uuid,
          ...(isOnline && { type: 'online' }),
        })),
        days: days.map((day) => createDay(day, schedule, options)),
      },
    },
  };
}

function createDay(day: ScheduleDay, schedule: Schedule, options: ScheduleOptions): object {
  const names = new Set(day.sessions.map(({ room }) => room));
  return {
    index: day.index,
    date: day.date,
    day_start: toDateTime(day.starts),
    day_end: toDateTime(day.ends),
    // fromEntries makes a property of its own even of a room that is called __proto__.
    rooms: Object.fromEntries(
      [...names].map((name) => [
        name,
        day.sessions
          .filter(({ room }) => room === name)
          .map((session) => createEvent(session, schedule, options)),
      ]),
    ),
  };
}

function createEvent(session: Session, { acronym }: Schedule, { locale }: ScheduleOptions): object {
  const { uuid, id, url, node, title, summary, starts, ends, room, persons } = session;
  const { joinUrl, doNotRecord, license, languages } = node;
  return {
    guid: uuid,
    id,
    date: toDateTime(starts),
    start: toClockTime(starts),
    end: toDateTime(ends),
    duration: toClockDuration(starts, ends).split(':').slice(0, 2).join(':'),
    room,
    slug: `${acronym}-${uuid.toLowerCase()}`,
    url,
    title,
    subtitle: null,
    track: null,
    type: 'other',
    language: languages?.[0] ?? null,
    abstract: summary,
    ...(license !== undefined && { recording_license: formatLicense(license, locale) }),
    ...(doNotRecord !== undefined && { do_not_record: doNotRecord }),
    persons: persons.map(({ name, uuid: guid }) => ({ guid, name })),
    links: joinUrl === undefined ? [] : [{ type: 'web', url: joinUrl, title: joinUrl }],
  };
}
