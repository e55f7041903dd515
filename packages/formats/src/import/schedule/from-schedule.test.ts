import { expect, it } from 'vitest';
import { ImportError } from '../import-error.ts';
import { fromSchedule } from './from-schedule.ts';

const options = { locale: 'es', zone: 'America/Mexico_City' } as const;

function json(event: object, conference: object = {}): string {
  return JSON.stringify({
    schedule: {
      version: '1',
      conference: {
        title: 'Encuentro de Ejemplo',
        acronym: 'encuentro',
        start: '2030-03-08',
        days: [{ rooms: { Patio: [event] } }],
        ...conference,
      },
    },
  });
}

function refusal(source: string | Uint8Array): unknown {
  try {
    return fromSchedule(source, options);
  } catch (error) {
    return error instanceof ImportError ? error.code : error;
  }
}

it('reads as days a gathering that lasts from midnight to the last second', () => {
  const session = { title: 'Taller', start: '2030-03-08T17:00:00-06:00' };
  const conference = {
    title: 'Encuentro',
    start: '2030-03-08T00:00:00-06:00',
    end: '2030-03-10T23:59:59-06:00',
  };
  const file = JSON.stringify({ schedule: { conference, events: [session] } });
  const [draft] = fromSchedule(file, options).entries;
  expect(draft?.fields).toMatchObject({ starts: '2030-03-08', ends: '2030-03-10' });
});

it('imports links and rooms on the Internet nowhere, and says so', () => {
  const { entries, problems } = fromSchedule(
    json({
      title: 'Asamblea https://meet.red.example/SalaSecreta',
      date: '2030-03-08T17:00:00-06:00',
      room: 'https://bbb.red.example/b/ana-abc-def',
      abstract: 'Nos vemos.\nEntra en https://sala.example/j/123?pwd=xyz\nContraseña: 9876',
      links: [{ url: 'https://sala.example/SalaSecreta' }],
      persons: [{ public_name: 'Ana de Ejemplo <ana@red.example>' }],
    }),
    options,
  );
  expect(JSON.stringify(entries)).not.toMatch(/https?:|SalaSecreta|9876|@|joinUrl/);
  expect(entries[0]?.fields.nodes?.[0]).toMatchObject({
    title: 'Asamblea',
    summary: { es: 'Nos vemos.' },
    credits: [{ who: { name: 'Ana de Ejemplo' }, role: 'speaker' }],
    visibility: 'closed',
  });
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['address-not-imported']));
  expect(JSON.stringify(problems)).not.toMatch(/http|Secreta/);
});

it('imports times in UTC where no zone is known, and says so', () => {
  const { entries, problems } = fromSchedule(
    json({ title: 'Taller', date: '2030-03-08T17:00:00-06:00' }),
    { locale: 'es' },
  );
  expect(entries[0]?.fields.nodes?.[0]?.starts).toEqual({ local: '2030-03-08T23:00', zone: 'UTC' });
  expect(problems).toContainEqual({ code: 'utc-assumed' });
});

it('reports what has no title, no start or an unreadable one', () => {
  const { entries, problems } = fromSchedule(
    json(
      {},
      {
        days: [
          {
            rooms: {
              ['__proto__']: [
                { title: 'Sin fecha' },
                { title: 'Mala', date: 'mañana' },
                { date: '2030-03-08T17:00:00Z' },
              ],
            },
          },
        ],
      },
    ).replace('"rooms":{}', '"rooms":{"__proto__":[{"title":"Sin fecha"}]}'),
    options,
  );
  expect(entries[0]?.fields.nodes ?? []).toEqual([]);
  expect(problems).toContainEqual({ code: 'no-start', item: 1 });
});

it.each([
  ['an empty file', '', 'not-in-format'],
  ['text', 'hola', 'not-in-format'],
  ['broken JSON', '{"schedule":', 'not-in-format'],
  ['other JSON', '{"name":"x"}', 'not-in-format'],
  ['deep JSON', `{"schedule":${'['.repeat(1_000_000)}`, 'not-in-format'],
  [
    'deep JSON that is closed',
    `{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`,
    'not-in-format',
  ],
  ['other XML', '<rss/>', 'not-in-format'],
  ['broken XML', '<schedule><day></schedule>', 'not-in-format'],
  ['deep XML', '<schedule>'.repeat(100_000), 'not-in-format'],
  ['an unknown entity', '<schedule>&ana;</schedule>', 'not-in-format'],
  [
    'entities that grow',
    '<!DOCTYPE schedule [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><schedule>&b;</schedule>',
    'document-type',
  ],
  ['another encoding', Uint8Array.of(0x7b, 0xff, 0x7d), 'bad-encoding'],
  ['more than 16 MiB', new Uint8Array(16 * 1024 * 1024 + 1), 'too-large'],
  [
    'a million sessions',
    `<schedule><conference/><day><room>${'<event/>'.repeat(1_000_000)}`,
    'too-many-entries',
  ],
])('refuses %s', (_name, source, code) => {
  expect(refusal(source)).toBe(code);
});

it('quotes nothing of a file that it refuses', () => {
  expect(() => fromSchedule('{"schedule": secreto', options)).toThrow(
    /^(?!.*secreto)The file is not a JSON object\.$/,
  );
});

it('names the field of what it does not read, and repeats no name of somebody', () => {
  const session = { title: 'Taller', date: '2030-03-08T17:00:00-06:00' };
  const read = (event: object, conference = {}) =>
    fromSchedule(json(event, conference), options).problems;
  expect(read({ ...session, date: 'Ana' })).toEqual([
    { code: 'bad-start', item: 1, values: { field: 'date' } },
  ]);
  expect(read({ ...session, date: '2030-02-30' })).toEqual([
    { code: 'bad-start', item: 1, values: { field: 'date', value: '2030-02-30' } },
  ]);
  expect(read({ ...session, duration: 'Luz', language: 'Ana Luz' })).toEqual([
    { code: 'bad-time', item: 1, values: { field: 'duration' } },
    { code: 'bad-language', item: 1, values: { field: 'language' } },
  ]);
  expect(read(session, { time_zone_name: 'Casa de Ana' })).toEqual([
    { code: 'unknown-zone', values: { field: 'time_zone_name' } },
  ]);
});

it('says that the gathering or a session ends before it starts', () => {
  const session = {
    title: 'Taller',
    start: '2030-03-08T17:00:00-06:00',
    end: '2030-03-08T16:00:00-06:00',
  };
  const conference = { title: 'Encuentro', start: '2030-03-08', end: '2030-03-07' };
  const { entries, problems } = fromSchedule(
    JSON.stringify({ schedule: { conference, events: [session] } }),
    options,
  );
  expect(entries[0]?.fields.ends).toBeUndefined();
  expect(problems).toEqual([{ code: 'ends-before-start', item: 1 }, { code: 'ends-before-start' }]);
});
