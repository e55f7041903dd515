import ICAL from 'ical.js';
import { ImportError, ImportErrorCode } from '../import-error.ts';
import type { CalendarEvent, CalendarTime } from './calendar-event.ts';

/** A calendar has one zone, or a few. The rules of each take time to expand. */
const maxZones = 50;

type Component = InstanceType<typeof ICAL.Component>;

/** A calendar, or several ones in one file. */
export interface ParsedCalendar {
  readonly events: readonly CalendarEvent[];
  /** The definitions of zones by the name that the file gives them. */
  readonly zones: ReadonlyMap<string, Component>;
}

/** Parses the lines of a calendar. */
export function parseCalendar(text: string): ParsedCalendar {
  const calendars = parseComponents(text).filter(({ name }) => name === 'vcalendar');
  if (calendars.length === 0)
    throw new ImportError(ImportErrorCode.NotInFormat, 'The file is no iCalendar file.');
  const zones = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vtimezone'));
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  return {
    events: events.map((event, index) => toCalendarEvent(event, index + 1)),
    zones: new Map(
      zones
        .flatMap((zone): [string, Component][] => {
          const name = getText(zone, 'tzid');
          return name === undefined ? [] : [[name, zone]];
        })
        .slice(0, maxZones),
    ),
  };
}

function parseComponents(text: string): Component[] {
  try {
    const parsed: unknown = ICAL.parse(text);
    if (!Array.isArray(parsed)) return [];
    // One calendar is an array that begins with its name, several ones are an array of such arrays.
    const list: unknown[] = typeof parsed[0] === 'string' ? [parsed] : parsed;
    return list.filter(Array.isArray).map((jCal) => new ICAL.Component(jCal));
  } catch {
    // What the parser says quotes the line.
    throw new ImportError(ImportErrorCode.NotInFormat, 'The file is no valid iCalendar file.');
  }
}

function toCalendarEvent(event: Component, item: number): CalendarEvent {
  return {
    item,
    uid: getText(event, 'uid'),
    starts: getTimes(event, 'dtstart')[0],
    ends: getTimes(event, 'dtend')[0],
    duration: getText(event, 'duration'),
    rules: event.getAllProperties('rrule').flatMap(getValues),
    addedTimes: getTimes(event, 'rdate'),
    exceptTimes: getTimes(event, 'exdate'),
    replaces: getTimes(event, 'recurrence-id')[0],
    replacesLater: isThisAndFuture(event.getFirstProperty('recurrence-id')?.getParameter('range')),
    title: getText(event, 'summary'),
    description: getText(event, 'description'),
    location: getText(event, 'location'),
    url: getText(event, 'url'),
    categories: event.getAllProperties('categories').flatMap(getValues),
    status: getText(event, 'status'),
    hasConference: ['conference', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl'].some(
      (name) => event.hasProperty(name),
    ),
  };
}

function isThisAndFuture(range: unknown): boolean {
  return typeof range === 'string' && range.toUpperCase() === 'THISANDFUTURE';
}

function getText(component: Component, name: string): string | undefined {
  const property = component.getFirstProperty(name);
  const [text = ''] = property ? getValues(property) : [];
  return text.trim() === '' ? undefined : text.trim();
}

/** The parser reads a value when it is asked for it, and throws for one that is not valid: it is kept as what nobody can read. */
function getValues(property: ReturnType<Component['getAllProperties']>[number]): string[] {
  try {
    return property.getValues().map(String);
  } catch {
    return ['?'];
  }
}

/** Takes the values as they are written: the parser moves 30 February to March. */
function getTimes(component: Component, name: string): CalendarTime[] {
  return component.getAllProperties(name).flatMap((property) => {
    const zone: unknown = property.getParameter('tzid');
    const written: unknown = property.toJSON();
    const values: readonly unknown[] = Array.isArray(written) ? written.slice(3) : [];
    return values.flatMap((value) =>
      typeof value === 'string'
        ? [
            {
              value,
              field: name.toUpperCase(),
              ...(typeof zone === 'string' && { zone: zone.replace(/^"|"$/g, '') }),
            },
          ]
        : [],
    );
  });
}
