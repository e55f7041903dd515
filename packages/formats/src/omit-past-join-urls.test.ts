import { eventSchema, toPublic } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { omitPastJoinUrls } from './omit-past-join-urls.ts';

const joinUrl = 'https://llamadas.example/sala';
const zone = 'America/Mexico_City';
const entry = eventSchema.parse({
  type: 'event',
  slug: 'encuentro',
  visibility: 'public',
  title: 'Encuentro de Ejemplo',
  starts: '2030-03-08',
  ends: '2030-03-09',
  joinUrl,
  nodes: [
    {
      guid: 'nodo-1',
      title: 'Radio',
      visibility: 'public',
      joinUrl,
      starts: { local: '2030-03-08T10:00', zone },
    },
    {
      guid: 'nodo-2',
      title: 'Fanzine',
      visibility: 'public',
      joinUrl,
      starts: { local: '2030-03-09T10:00', zone },
    },
  ],
});
const event = toPublic(entry, () => undefined);
if (!event) throw new Error('A public activity has a public form.');

it.each([
  ['before it all', '2030-03-08T00:00Z', [joinUrl, joinUrl, joinUrl]],
  ['after the first node', '2030-03-09T06:00Z', [joinUrl, undefined, joinUrl]],
  ['on the last day west of all others', '2030-03-10T11:00Z', [joinUrl, undefined, undefined]],
  ['after it all', '2030-03-10T12:00Z', [undefined, undefined, undefined]],
])('says how to join what is not over: %s', (_, now, expected) => {
  const { nodes = [], ...own } = omitPastJoinUrls(event, Date.parse(now));
  expect([own, ...nodes].map((session) => session.joinUrl)).toEqual(expected);
});

it('keeps the object where there is nothing to leave out', () => {
  expect(omitPastJoinUrls(event, 0)).toBe(event);
});

it.each([
  ['while its last node goes on', '2030-03-09T20:00Z', joinUrl],
  ['after its last node', '2030-03-10T12:00Z', undefined],
])('says how to join a gathering without an end: %s', (_, now, expected) => {
  const { ends: _ends, ...endless } = event;
  expect(omitPastJoinUrls(endless, Date.parse(now)).joinUrl).toBe(expected);
});

it.each([
  ['2030-03', undefined, '2030-04-01T11:59Z', joinUrl],
  ['2030-03', undefined, '2030-04-01T12:00Z', undefined],
  ['2030', undefined, '2031-01-01T12:00Z', undefined],
  ['2030-03-08', '2030-12', '2030-12-31T12:00Z', joinUrl],
  ['2030-03-08', '2030-12', '2031-01-01T12:00Z', undefined],
  ['2030-03-08', '2030-02', '2030-03-09T12:00Z', undefined],
])('says how to join what is known by its month: %s to %s', (starts, ends, now, expected) => {
  const { nodes: _, ends: _ends, ...own } = event;
  const session = { ...own, starts, ...(ends !== undefined && { ends }) };
  expect(omitPastJoinUrls(session, Date.parse(now)).joinUrl).toBe(expected);
});
