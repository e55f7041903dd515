import { pickCount } from '@comunal/test-kit/pick-cases';
import { zonedTimeToEpochMs } from '@comunal/i18n';
import { eventSchema, toPublic, type Public, type ZonedDateTime } from '@comunal/schemas';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toICalendar } from '../src/index.ts';

const siteUrl = 'https://colectiva.example/';
const zones = ['America/Mexico_City', 'America/Sao_Paulo', 'Europe/Madrid'];

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter(isPlainText);
const day = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Local times, two in three of which are in the small hours in which clocks change. */
const local = fc
  .tuple(
    day,
    fc.oneof(fc.constant(0), fc.constant(1), fc.constant(2), fc.integer({ max: 23, min: 0 })),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([date, hour, minute]) => `${date}T${pad(hour)}:${pad(minute)}`);
const span = fc.oneof(
  fc.record({ starts: day, days: fc.option(fc.nat(5)) }).map(({ starts, days }) => ({
    starts,
    ...(days !== null && { ends: addDays(starts, days) }),
  })),
  fc
    .record({
      zone: fc.constantFrom(...zones),
      starts: local,
      hours: fc.option(fc.nat(60)),
      // One end in five is stated in another zone than the start.
      endZoneOffset: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.constantFrom(1, 2) },
      ),
    })
    .map(({ zone, starts, hours, endZoneOffset }) => ({
      starts: { local: starts, zone },
      ...(hours !== null && {
        ends: { local: addHours(starts, hours), zone: shiftZone(zone, endZoneOffset) },
      }),
    })),
);
const event = fc.record({
  span,
  title: text,
  summary: text,
  state: fc.constantFrom('scheduled', 'cancelled', 'postponed'),
});

const count = pickCount(1_500, 20_000);

describe('toICalendar', () => {
  it(
    `writes what ical.js reads back, on ${count} activities in three zones`,
    { timeout: 120_000 },
    () => {
      const events = fc
        .sample(event, { numRuns: count, seed: 16 })
        .map(({ span: when, title, summary, state }, index) =>
          toPublicEvent({
            slug: `actividad-${index}`,
            title: { es: title },
            summary: { es: summary },
            state,
            ...when,
          }),
        );
      const read = readEvents(toICalendar(events, { locale: 'es', siteUrl }));
      expect(read).toHaveLength(count);
      const differences = events.flatMap((source, index) => {
        const result = read[index];
        return result && JSON.stringify(result) === JSON.stringify(toExpected(source))
          ? []
          : [{ source, result, expected: toExpected(source) }];
      });
      expect(differences).toEqual([]);
    },
  );
});

/** What a reader should find: times in the zone of the start, or in UTC where the clock of that zone shows one twice. */
function toExpected(source: Public<'event'>) {
  const { starts, ends, title, summary, slug, state } = source;
  const zone = typeof starts === 'object' ? starts.zone : '';
  const isUtc = [starts, ends].some(
    (moment) => typeof moment === 'object' && isShownTwice(zonedTimeToEpochMs(moment), zone),
  );
  const toText = (moment: string | ZonedDateTime) => describeMoment(moment, isUtc ? 'UTC' : zone);
  const last = ends ?? starts;
  return {
    uid: `event-${slug}@colectiva.example`,
    starts: toText(starts),
    ends:
      typeof last === 'string'
        ? addDays(last, 1)
        : ends && isAfterOrAt(ends, starts)
          ? toText(ends)
          : toText(starts),
    title: Object.values(title)[0],
    summary: Object.values(summary ?? {})[0],
    status: { scheduled: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE' }[state],
  };
}

function describeMoment(moment: string | ZonedDateTime, zone: string): string {
  if (typeof moment === 'string') return moment;
  return `${new Date(zonedTimeToEpochMs(moment)).toISOString()} ${zone}`;
}

function isAfterOrAt(a: string | ZonedDateTime, b: string | ZonedDateTime): boolean {
  return (
    typeof a === 'object' && typeof b === 'object' && zonedTimeToEpochMs(a) >= zonedTimeToEpochMs(b)
  );
}

const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

/** Whether the clock of a zone shows the same an hour of real time earlier or later. */
function isShownTwice(epochMs: number, zone: string): boolean {
  const show = (ms: number) => formats.get(zone)?.format(new Date(ms));
  return [-3_600_000, 3_600_000].some((ms) => show(epochMs + ms) === show(epochMs));
}

function readEvents(source: string) {
  const calendar = new ICAL.Component(ICAL.parse(source));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const read = new ICAL.Event(component);
    return {
      uid: read.uid,
      starts: describeTime(read.startDate),
      ends: describeTime(read.endDate),
      title: read.summary,
      summary: read.description,
      status: component.getFirstPropertyValue('status'),
    };
  });
}

function describeTime(time: ICAL.Time): string {
  if (time.isDate) return time.toString();
  return `${time.toJSDate().toISOString()} ${time.zone?.tzid ?? 'floating'}`;
}

function toPublicEvent(fields: object): Public<'event'> {
  const entry = eventSchema.parse({ type: 'event', visibility: 'public', ...fields });
  const visible = toPublic(entry, () => undefined);
  if (!visible) throw new Error('A public activity has a public form.');
  return visible;
}

/** iCalendar has no way to write a lone surrogate, a control character, or spaces around a value; a separator of lines becomes the end of a line. */
function isPlainText(value: string): boolean {
  return value.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) && value.trim() === value;
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function addHours(time: string, hours: number): string {
  return new Date(Date.parse(`${time}Z`) + hours * 3_600_000).toISOString().slice(0, 16);
}

function shiftZone(zone: string, offset: number): string {
  return zones[(zones.indexOf(zone) + offset) % zones.length] ?? zone;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
