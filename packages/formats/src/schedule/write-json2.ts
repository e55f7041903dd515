import type { ScheduleOptions } from './schedule-options.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { toDateTime } from './format-time.ts';
import { getSchemaZone } from './schema-zone.ts';
import type { Schedule, ScheduleRoom, Session, SessionPerson } from './session.ts';

const trackSlug = 'programme';

/** Creates the second version of the JSON form, alpha 3. */
export function createJson2(schedule: Schedule, options: ScheduleOptions, version: string): object {
  const { title, acronym, url, days, rooms, starts, ends, sessions } = schedule;
  const zone = getSchemaZone(schedule);
  return {
    $schema: 'https://c3voc.de/schema/schedule2',
    generator: { name: 'comun.al formats' },
    schedule: {
      version,
      conference: {
        acronym,
        title,
        start: toDateTime(starts),
        end: toDateTime(ends),
        ...(zone !== undefined && { time_zone_name: zone }),
        url,
        tracks: [{ name: title, slug: trackSlug }],
        rooms: [...rooms.values()].map(createRoom),
        days: days.map((day) => ({
          index: day.index,
          date: day.date,
          start: toDateTime(day.starts),
          end: toDateTime(day.ends),
        })),
      },
      events: sessions.map((session) => createEvent(session, schedule, options)),
    },
  };
}

/** A room in which nobody wants to be recorded says so: sessions cannot. */
function createRoom({ name, uuid, isOnline, recording }: ScheduleRoom): object {
  return {
    name,
    guid: uuid,
    ...(isOnline && { type: 'VIRTUAL' }),
    ...(recording === 'none' && { features: { recording: 'RECORDING_FORBIDDEN' } }),
    ...(recording === 'some' && { features: { recording: 'NOT_RECORDED_BY_DEFAULT' } }),
  };
}

function createEvent(session: Session, schedule: Schedule, options: ScheduleOptions): object {
  const { uuid, url, node, title, summary, starts, ends, room, persons } = session;
  reportMissing(session, schedule, options);
  return {
    guid: uuid,
    start: toDateTime(starts),
    end: toDateTime(ends),
    room: { name: room, guid: schedule.rooms.get(room)?.uuid },
    slug: `${schedule.acronym}-${uuid.toLowerCase()}`,
    url,
    title,
    subtitle: null,
    track: { slug: trackSlug },
    type: 'OTHER',
    language:
      toLanguage((node.languages ?? schedule.event.languages)?.[0]) ??
      toLanguage(options.locale) ??
      'es',
    abstract: summary,
    participants: persons.map(({ name, uuid: guid, role }) => ({
      guid,
      name,
      role: roles[role] ?? 'CONTRIBUTOR',
    })),
    links: node.joinUrl === undefined ? [] : [{ type: 'WEB', url: node.joinUrl }],
    state: states[schedule.event.state === 'scheduled' ? node.state : schedule.event.state],
  };
}

/** Reports what this version has no place for. It asks for a language of two letters, and gets that of the texts. */
function reportMissing(
  { node, index, room }: Session,
  { event, rooms }: Schedule,
  { onOmission }: ScheduleOptions,
): void {
  const isRefusalLost = node.doNotRecord === true && rooms.get(room)?.recording !== 'none';
  const missing = [
    ...(isRefusalLost ? ['doNotRecord'] : []),
    ...(node.license === undefined ? [] : ['license']),
    ...(toLanguage(node.languages?.[0]) === undefined ? ['languages'] : []),
  ];
  for (const field of missing)
    onOmission?.(createOmission(OmissionCode.NotInFormat, event, `nodes.${index}.${field}`));
}

function toLanguage(tag: string | undefined): string | undefined {
  return /^[a-z]{2}(?=-|$)/.exec(tag ?? '')?.[0];
}

const states = { scheduled: 'CONFIRMED', postponed: 'DELAYED', cancelled: 'CANCELED' } as const;

/** The roles that the form has. Everybody else contributes. */
const roles: Readonly<Partial<Record<SessionPerson['role'], string>>> = {
  organizer: 'HOST',
  host: 'HOST',
  facilitator: 'SPEAKER',
  speaker: 'SPEAKER',
  moderator: 'MODERATOR',
  guest: 'GUEST',
};
