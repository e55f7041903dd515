import { eventSchema, toPublic, type EntryInput, type Public } from '@comunal/schemas';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Omission } from '../omission.ts';
import { toICalendar, type CalendarOptions } from './to-icalendar.ts';

const options: CalendarOptions = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  clock: { now: () => Date.UTC(2030, 0, 1) },
};
const evening = { local: '2030-03-08T17:00', zone: 'America/Mexico_City' };

describe('toICalendar', () => {
  it('ends each line in CRLF and folds none beyond 75 bytes', () => {
    const text = toICalendar([toEvent({ title: { es: 'Ñandú 🐦 '.repeat(40) } })], options);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
  });

  it('lets no text begin a line of its own', () => {
    const breaks = ['\r\n', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\0'];
    const injected = breaks.map((end) => `x${end}ATTENDEE:mailto:a@x.example`).join('');
    const text = toICalendar(
      [toEvent({ title: injected, summary: { es: injected }, topics: [{ es: injected }] })],
      { ...options, name: `Sitio\r\nBEGIN:VEVENT ${injected}`, description: injected },
    );
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/(?:^|[\r\n\v\f\u0085\u2028\u2029])ATTENDEE/);
    expect(text).not.toMatch(/[^\P{Cc}\r\n\t]/u);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('keeps the identifier of an activity whose slug has changed', () => {
    const renamed = toEvent({ slug: 'taller-2', aliases: ['taller-1', 'taller-0'] });
    expect(listValues(toICalendar([renamed], options), 'UID')).toEqual([
      'event-taller-1@colectiva.example',
    ]);
  });

  it('leaves out an activity whose month alone is known, and says so', () => {
    const omissions: Omission[] = [];
    const text = toICalendar([toEvent({ starts: '2030-03' })], {
      ...options,
      onOmission: (omission) => omissions.push(omission),
    });
    expect(text).not.toContain('BEGIN:VEVENT');
    expect(omissions).toEqual([{ code: 'date-not-exact', type: 'event', slug: 'taller' }]);
  });

  it('leaves out an end before the start, and says so', () => {
    const omissions: Omission[] = [];
    const ends = { ...evening, local: '2030-03-08T16:00' };
    const text = toICalendar([toEvent({ ends })], {
      ...options,
      onOmission: (omission) => omissions.push(omission),
    });
    expect(listValues(text, 'DTEND')).toEqual([]);
    expect(omissions).toMatchObject([{ code: 'ends-before-start', field: 'ends' }]);
  });

  it('holds the nodes of a gathering by their guid, unless they are not wanted', () => {
    const nodes = [
      { guid: 'nodo-1', title: 'Radio', visibility: 'public' as const, starts: evening },
    ];
    const gathering = toEvent({ starts: '2030-03-08', ends: '2030-03-10', nodes });
    expect(listValues(toICalendar([gathering], options), 'UID')).toEqual([
      'event-taller@colectiva.example',
      'node-nodo-1@colectiva.example',
    ]);
    const without = toICalendar([gathering], { ...options, includeNodes: false });
    expect(listValues(without, 'UID')).toHaveLength(1);
  });

  it('holds one of two nodes with the same guid, and says so', () => {
    const node = { guid: 'nodo-1', title: 'Radio', visibility: 'public' as const, starts: evening };
    const omissions: Omission[] = [];
    const gatherings = [
      toEvent({ slug: 'encuentro-1', nodes: [node] }),
      toEvent({ slug: 'encuentro-2', nodes: [{ ...node, title: 'Fanzine' }] }),
    ];
    const text = toICalendar(gatherings, {
      ...options,
      onOmission: (omission) => omissions.push(omission),
    });
    expect(listValues(text, 'UID')).toEqual([
      'event-encuentro-1@colectiva.example',
      'node-nodo-1@colectiva.example',
      'event-encuentro-2@colectiva.example',
    ]);
    expect(omissions).toEqual([
      { code: 'duplicate-guid', type: 'event', slug: 'encuentro-2', field: 'nodes.0' },
    ]);
  });

  it('names the room to join until the activity is over', () => {
    const event = toEvent({ joinUrl: 'https://llamadas.example/redes' });
    expect(toICalendar([event], options)).toContain('LOCATION:https://llamadas.example/redes');
    const later = { now: () => Date.UTC(2030, 2, 10) };
    expect(toICalendar([event], { ...options, clock: later })).not.toContain('llamadas.example');
  });

  it('names the room of a gathering without an end until its last node is over', () => {
    const nodes = ['08', '10'].map((day) => ({
      guid: `nodo-${day}`,
      title: 'Radio',
      visibility: 'public' as const,
      starts: { ...evening, local: `2030-03-${day}T17:00` },
    }));
    const gathering = toEvent({ joinUrl: 'https://llamadas.example/redes', nodes });
    const write = (now: string) =>
      toICalendar([gathering], { ...options, clock: { now: () => Date.parse(now) } });
    expect(write('2030-03-10T22:00Z')).toContain('llamadas.example');
    expect(write('2030-03-12T00:00Z')).not.toContain('llamadas.example');
  });

  it('counts the revision of what has changed up', () => {
    const revise = (updated: string) => toICalendar([toEvent({ updated })], options);
    const [before, after] = [revise('2030-01-02'), revise('2030-01-03')].map((text) =>
      Number(listValues(text, 'SEQUENCE')[0]),
    );
    expect(after).toBeGreaterThan(before ?? Infinity);
    expect(listValues(revise('2030-01-02'), 'DTSTAMP')).toEqual(['20300102T000000Z']);
  });

  it('cancels a node without its gathering', () => {
    const node = { guid: 'nodo-1', title: 'Radio', visibility: 'public' as const, starts: evening };
    const gathering = toEvent({ nodes: [{ ...node, state: 'cancelled' }] });
    expect(listValues(toICalendar([gathering], options), 'STATUS')).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ]);
  });

  it('refuses an unlisted activity and one that was never projected', () => {
    expect(() => toICalendar([toEvent({ visibility: 'unlisted' })], options)).toThrow(
      'unlisted entry of type event',
    );
    const raw = { ...toEvent({}), room: 'sala-secreta' };
    expect(() => toICalendar([raw], options)).toThrow('may not be published');
  });

  it('refuses an option that does not exist, and an address that is none', () => {
    const misspelt = { ...options, calendarURL: 'https://colectiva.example/a.ics' };
    expect(() => toICalendar([], misspelt)).toThrow('no option `calendarURL`');
    expect(() => toICalendar([], { ...options, siteUrl: 'colectiva.example' })).toThrow('siteUrl');
  });
});

function toEvent(fields: Partial<EntryInput<'event'>>): Public<'event'> {
  const entry = eventSchema.parse({
    type: 'event',
    slug: 'taller',
    visibility: 'public',
    title: { es: 'Taller de redes' },
    starts: evening,
    ...fields,
  });
  const visible = toPublic(entry, () => undefined);
  if (!visible) throw new Error('A public activity has a public form.');
  return visible;
}

/** Lists the values of a property within events. */
function listValues(text: string, name: string): string[] {
  const events = text.slice(text.indexOf('BEGIN:VEVENT'));
  return [...events.matchAll(new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'gm'))].map(
    ([, value = '']) => value,
  );
}
