import { checkEntryCount, ImportError, ImportErrorCode } from '../import-error.ts';
import type { ImportedSchedule, ImportedSession } from './imported-schedule.ts';
import { isRecord, readRecord, readRecords, readString, type JsonRecord } from './json-value.ts';

/** Reads either version of the JSON form. */
export function readJsonSchedule(text: string, maxEntries: number): ImportedSchedule {
  const schedule = readRecord(parseJson(text), 'schedule');
  const conference = schedule && readRecord(schedule, 'conference');
  if (!schedule || !conference)
    throw new ImportError(
      ImportErrorCode.NotInFormat,
      'The file is JSON, but has no schedule with a conference in it.',
    );
  const isSecondVersion = Array.isArray(schedule['events']);
  const sessions = isSecondVersion ? readRecords(schedule, 'events') : listEvents(conference);
  checkEntryCount(sessions.length, maxEntries);
  const silentRooms = listSilentRooms(conference);
  return {
    title: readString(conference, 'title'),
    acronym: readString(conference, 'acronym'),
    zone: readString(conference, 'time_zone_name'),
    starts: readString(conference, 'start'),
    ends: readString(conference, 'end'),
    sessions: sessions.map((session) => readSession(session, isSecondVersion, silentRooms)),
  };
}

function parseJson(text: string): JsonRecord {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // What the parser says quotes the text.
  }
  throw new ImportError(ImportErrorCode.NotInFormat, 'The file is not a JSON object.');
}

/** Lists the events of the first version, which stand in days and rooms. */
function listEvents(conference: JsonRecord): JsonRecord[] {
  return readRecords(conference, 'days').flatMap((day) =>
    Object.values(readRecord(day, 'rooms') ?? {}).flatMap((events) =>
      Array.isArray(events) ? events.filter(isRecord) : [],
    ),
  );
}

/** Lists the guids of rooms in which nobody may record. */
function listSilentRooms(conference: JsonRecord): ReadonlySet<string | undefined> {
  return new Set(
    readRecords(conference, 'rooms')
      .filter((room) => {
        const features = readRecord(room, 'features');
        return features && /^recording_forbidden$/i.test(readString(features, 'recording') ?? '');
      })
      .map((room) => readString(room, 'guid')),
  );
}

function readSession(
  event: JsonRecord,
  isSecondVersion: boolean,
  silentRooms: ReadonlySet<string | undefined>,
): ImportedSession {
  const startField = isSecondVersion ? 'start' : 'date';
  const room = readRecord(event, 'room');
  const isSilent = room !== undefined && silentRooms.has(readString(room, 'guid'));
  const doNotRecord =
    typeof event['do_not_record'] === 'boolean' ? event['do_not_record'] : undefined;
  return {
    guid: readString(event, 'guid'),
    id: readString(event, 'id'),
    url: readString(event, 'url'),
    title: readString(event, 'title'),
    subtitle: readString(event, 'subtitle'),
    summary: readTexts(event, 'abstract') ?? readTexts(event, 'description'),
    language: readString(event, 'language'),
    starts: readString(event, startField),
    startField,
    ends: readString(event, 'end'),
    duration: isSecondVersion ? undefined : readString(event, 'duration'),
    room: room ? readString(room, 'name') : readString(event, 'room'),
    license: readString(event, 'recording_license'),
    doNotRecord: isSilent ? true : doNotRecord,
    state: readString(event, 'state'),
    persons: [...readRecords(event, 'persons'), ...readRecords(event, 'participants')].flatMap(
      (person) => {
        const name = readString(person, 'name') ?? readString(person, 'public_name');
        return name === undefined ? [] : [{ name, role: readString(person, 'role') }];
      },
    ),
    links: [...readRecords(event, 'links'), ...readRecords(event, 'attachments')].flatMap(
      (link) => {
        const url = readString(link, 'url');
        return url === undefined ? [] : [url];
      },
    ),
  };
}

function readTexts(record: JsonRecord, name: string): ImportedSession['summary'] {
  const byLanguage = readRecord(record, name);
  if (!byLanguage) return readString(record, name);
  return Object.fromEntries(
    Object.entries(byLanguage).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  );
}
