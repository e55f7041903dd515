import { x } from 'xastscript';
import { createOmission, OmissionCode } from '../omission.ts';
import { writeXml, type XmlElement } from '../write-xml.ts';
import { formatLicense } from './format-license.ts';
import { toClockDuration, toClockTime, toDateTime } from './format-time.ts';
import type { Schedule, ScheduleDay, Session } from './session.ts';
import type { ScheduleOptions } from './schedule-options.ts';

/** Writes the XML form, which the oldest programs read. */
export function createScheduleXml(
  schedule: Schedule,
  options: ScheduleOptions,
  version: string,
): string {
  const { title, acronym, url, zone, days, starts, ends, isDayOnly } = schedule;
  const [start, end] = [starts, ends].map((time) =>
    isDayOnly ? time.toPlainDate().toString() : toDateTime(time),
  );
  return writeXml(
    x('schedule', [
      x('generator', { name: 'comun.al formats' }),
      element('version', version),
      x('conference', [
        element('title', title),
        element('acronym', acronym),
        element('start', start ?? ''),
        element('end', end ?? ''),
        element('days', String(days.length)),
        element('timeslot_duration', '00:05'),
        element('base_url', options.siteUrl),
        element('url', url),
        element('time_zone_name', zone),
      ]),
      ...days.map((day) => createDay(day, schedule, options)),
    ]),
  );
}

function createDay(day: ScheduleDay, schedule: Schedule, options: ScheduleOptions): XmlElement {
  const { index, date, starts, ends, sessions } = day;
  const names = [...new Set(sessions.map(({ room }) => room))];
  return x(
    'day',
    { index: String(index), date, start: toDateTime(starts), end: toDateTime(ends) },
    names.map((name) =>
      x(
        'room',
        { name: name, guid: schedule.rooms.get(name)?.uuid },
        sessions
          .filter(({ room }) => room === name)
          .map((session) => createEvent(session, schedule, options)),
      ),
    ),
  );
}

function createEvent(
  session: Session,
  { acronym, event }: Schedule,
  options: ScheduleOptions,
): XmlElement {
  const { uuid, id, url, node, title, summary, starts, room, persons } = session;
  const { joinUrl, languages, license, doNotRecord } = node;
  return x('event', { guid: uuid, id: String(id) }, [
    element('room', room),
    element('title', title),
    element('type', 'other'),
    element('date', toDateTime(starts)),
    element('start', toClockTime(starts)),
    element('duration', getDuration(session, event, options)),
    element('abstract', summary),
    element('slug', `${acronym}-${uuid.toLowerCase()}`),
    element('track', ''),
    x(
      'persons',
      persons.map(({ name, uuid: guid }) => x('person', { guid }, name)),
    ),
    element('language', languages?.[0] ?? ''),
    x('recording', [
      element('license', license === undefined ? '' : formatLicense(license, options.locale)),
      element('optout', String(doNotRecord === true)),
    ]),
    x('links', joinUrl === undefined ? [] : [x('link', { href: joinUrl, type: 'web' }, joinUrl)]),
    element('url', url),
  ]);
}

/** The hours have two digits, so that more than four days cannot be told. */
function getDuration(
  { starts, ends, index }: Session,
  event: Schedule['event'],
  { onOmission }: ScheduleOptions,
): string {
  const duration = toClockDuration(starts, ends);
  if (/^\d{2}:/.test(duration)) return duration;
  onOmission?.(createOmission(OmissionCode.NotInFormat, event, `nodes.${index}.ends`));
  return toClockDuration(starts, starts);
}

function element(name: string, text: string): XmlElement {
  return x(name, text);
}
