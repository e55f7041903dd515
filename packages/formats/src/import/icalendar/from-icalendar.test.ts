import { pickCases, pickCount } from '@comunal/test-kit/pick-cases';
import { eventSchema, toPublic } from '@comunal/schemas';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { expect, it, vi } from 'vitest';
import { toICalendar } from '../../icalendar/to-icalendar.ts';
import { ImportError } from '../import-error.ts';
import { fromICalendar, type CalendarImportOptions } from './from-icalendar.ts';

const zone = 'America/Mexico_City';

function calendar(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function read(source: string | Uint8Array, options: Partial<CalendarImportOptions> = {}) {
  const { entries, problems } = fromICalendar(source, { locale: 'es', zone, ...options });
  for (const { slug, fields } of entries)
    expect(() => eventSchema.parse({ type: 'event', slug, ...fields })).not.toThrow();
  return { entries, problems, codes: problems.map(({ code }) => code) };
}

const workshop = ['UID:taller@colectiva.example', 'SUMMARY:Taller'];

it.each([
  ['a day', ['DTSTART;VALUE=DATE:20300308'], '2030-03-08', undefined],
  [
    'days',
    ['DTSTART;VALUE=DATE:20300308', 'DTEND;VALUE=DATE:20300311'],
    '2030-03-08',
    '2030-03-10',
  ],
  [
    'a time in a zone',
    ['DTSTART;TZID=Europe/Madrid:20300308T170000', 'DTEND;TZID=Europe/Madrid:20300308T180000'],
    { local: '2030-03-08T17:00', zone: 'Europe/Madrid' },
    { local: '2030-03-08T18:00', zone: 'Europe/Madrid' },
  ],
  [
    'a time in UTC',
    ['DTSTART:20300308T230000Z', 'DURATION:PT1H'],
    { local: '2030-03-08T17:00', zone },
    { local: '2030-03-08T18:00', zone },
  ],
  [
    'a time without a zone',
    ['DTSTART:20300308T170000'],
    { local: '2030-03-08T17:00', zone },
    undefined,
  ],
])('reads %s', (_name, lines, starts, ends) => {
  const { entries, problems } = read(calendar([...workshop, ...lines]));
  expect(problems).toEqual([]);
  expect(entries[0]?.fields).toMatchObject({ title: 'Taller', visibility: 'closed', starts });
  expect(entries[0]?.fields.ends).toEqual(ends);
});

it('imports only the day of a time without a zone where none is named', () => {
  const source = calendar([...workshop, 'DTSTART:20300308T170000']);
  const { entries, problems } = fromICalendar(source, { locale: 'es' });
  expect(entries[0]?.fields.starts).toBe('2030-03-08');
  expect(problems.map(({ code }) => code)).toEqual(['no-zone']);
});

/** The zone of Madrid as Outlook writes it, with rules that begin in 1601. */
const outlookZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Romance Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  '',
].join('\r\n');

it('reads a zone with a name of its own by the rules that the file states', () => {
  const source = calendar([
    ...workshop,
    'DTSTART;TZID="Romance Standard Time":20300708T170000',
  ]).replace('BEGIN:VEVENT', `${outlookZone}BEGIN:VEVENT`);
  const { entries, problems } = read(source, { zone: 'Europe/Madrid' });
  expect(problems).toEqual([]);
  expect(entries[0]?.fields.starts).toEqual({ local: '2030-07-08T17:00', zone: 'Europe/Madrid' });
});

it('expands the rules of a zone once, however many events are in it', () => {
  const expand = vi.spyOn(ICAL.Recur.prototype, 'iterator');
  const days = Array.from({ length: 2000 }, (_, index) =>
    Temporal.PlainDate.from('2027-01-01').add({ days: index }).toString(),
  );
  const events = days.map((day) => [
    'SUMMARY:Taller',
    `UID:${day}`,
    `DTSTART;TZID=Romance Standard Time:${day.replaceAll('-', '')}T170000`,
  ]);
  const source = calendar(...events).replace('BEGIN:VEVENT', `${outlookZone}BEGIN:VEVENT`);
  const { entries, problems } = fromICalendar(source, { locale: 'es', zone: 'Europe/Madrid' });
  const expansionCount = expand.mock.calls.length;
  expand.mockRestore();
  expect(expansionCount).toBe(2);
  expect(problems).toEqual([]);
  expect(entries.map(({ fields }) => fields.starts)).toEqual(
    days.map((day) => ({ local: `${day}T17:00`, zone: 'Europe/Madrid' })),
  );
});

it('takes no time of a zone whose rules do not reach it for one in UTC', () => {
  const source = calendar([...workshop, 'DTSTART;TZID=Romance Standard Time:19600308T170000']);
  const { codes } = read(source.replace('BEGIN:VEVENT', `${outlookZone}BEGIN:VEVENT`));
  expect(codes).toEqual(['unknown-zone']);
});

it('reports a zone that nothing is known of', () => {
  const { codes } = read(calendar([...workshop, 'DTSTART;TZID=Luna:20300308T170000']));
  expect(codes).toEqual(['unknown-zone']);
});

it('imports each occurrence, without the excepted one and with what replaces another', () => {
  const { entries, problems } = read(
    calendar(
      [
        ...workshop,
        `RECURRENCE-ID;TZID=${zone}:20300315T170000`,
        `DTSTART;TZID=${zone}:20300316T100000`,
      ],
      [
        ...workshop,
        `DTSTART;TZID=${zone}:20300308T170000`,
        `DTEND;TZID=${zone}:20300308T180000`,
        'RRULE:FREQ=WEEKLY;COUNT=4',
        `EXDATE;TZID=${zone}:20300322T170000`,
        `RDATE;TZID=${zone}:20300401T170000`,
      ],
    ),
  );
  expect(problems).toEqual([]);
  expect(entries.map(({ slug, fields }) => [slug, fields.starts])).toEqual([
    ['taller-2030-03-08', { local: '2030-03-08T17:00', zone }],
    ['taller-2030-03-16', { local: '2030-03-16T10:00', zone }],
    ['taller-2030-03-29', { local: '2030-03-29T17:00', zone }],
    ['taller-2030-04-01', { local: '2030-04-01T17:00', zone }],
  ]);
  expect(new Set(entries.map(({ guid }) => guid)).size).toBe(4);
});

it.each([
  ['FREQ=DAILY', 100, 'endless-recurrence'],
  ['FREQ=DAILY;COUNT=101', 100, 'many-occurrences'],
  ['FREQ=DAILY;COUNT=100', 100, undefined],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 1, 'recurrence-not-read'],
  ['FREQ=SECONDLY', 100, 'endless-recurrence'],
  ['FREQ=HOURLY;INTERVAL=1000000000', 1, 'recurrence-not-read'],
  ['FREQ=SOMETIMES;COUNT=3', 1, 'recurrence-not-read'],
  ['FREQ=WEEKLY;COUNT=abc', 1, 'recurrence-not-read'],
  ['FREQ=WEEKLY;BYDAY=XX', 1, 'recurrence-not-read'],
])('expands %s to %i occurrences', (rule, count, code) => {
  const event = [...workshop, 'DTSTART:20300308T170000Z', `RRULE:${rule}`];
  const { entries, codes } = read(calendar(event));
  expect(entries).toHaveLength(count);
  expect(codes).toEqual(code === undefined ? [] : [code]);
});

it('imports the other events where the rule of one is not valid', () => {
  const sound = ['UID:otro@colectiva.example', 'SUMMARY:Otro', 'DTSTART:20300309T170000Z'];
  const broken = [...workshop, 'DTSTART:20300308T170000Z', 'RRULE;X-A="b:c":FREQ=SOMETIMES'];
  const { entries, problems } = read(calendar(broken, sound));
  expect(entries.map(({ slug }) => slug)).toEqual(['taller-2030-03-08', 'otro']);
  expect(problems).toEqual([{ code: 'recurrence-not-read', item: 1 }]);
});

it('repeats a whole day on whole days, until the day that the rule names', () => {
  const { entries } = read(
    calendar([...workshop, 'DTSTART;VALUE=DATE:20300308', 'RRULE:FREQ=WEEKLY;UNTIL=20300322']),
  );
  expect(entries.map(({ fields }) => fields.starts)).toEqual([
    '2030-03-08',
    '2030-03-15',
    '2030-03-22',
  ]);
});

it('imports neither calls nor contacts, and quotes none of them', () => {
  const { entries, problems, codes } = read(
    calendar([
      ...workshop,
      'DTSTART:20300308T170000Z',
      'ORGANIZER;CN=Ana:mailto:ana@red.example',
      'ATTENDEE:mailto:luz@red.example',
      'LOCATION:https://jitsi.red.example/SalaSecreta',
      'DESCRIPTION:Nos vemos.\\nhttps://bbb.red.example/j/1?pwd=x\\nContraseña: 9876',
      'URL:https://meet.red.example/abc-defg-hij',
      'X-GOOGLE-CONFERENCE:https://meet.red.example/abc-defg-hij',
    ]),
  );
  expect(JSON.stringify([entries, problems])).not.toMatch(/http|Secreta|9876|red\.example|Ana|abc/);
  expect(codes).toEqual([
    'contacts-not-imported',
    'address-not-imported',
    'address-not-imported',
    'address-not-imported',
  ]);
  expect(problems[0]).toEqual({ code: 'contacts-not-imported', values: { count: 2 } });
});

it('keeps the page of an event as a link, its categories, and that it is cancelled', () => {
  const { entries } = read(
    calendar([
      ...workshop,
      'DTSTART:20300308T170000Z',
      'URL:https://colectiva.example/taller',
      'CATEGORIES:Radio,Redes',
      'STATUS:CANCELLED',
    ]),
  );
  expect(entries[0]?.fields).toMatchObject({
    links: [{ label: 'colectiva.example', url: 'https://colectiva.example/taller' }],
    topics: [{ es: 'Radio' }, { es: 'Redes' }],
    state: 'cancelled',
  });
});

it('reads back what toICalendar wrote', () => {
  const entry = eventSchema.parse({
    type: 'event',
    slug: 'taller-de-radio',
    visibility: 'public',
    title: 'Taller de radio',
    starts: { local: '2030-03-08T17:00', zone },
    ends: { local: '2030-03-08T18:30', zone },
    summary: { es: 'Para todas, con «comillas»; y comas.' },
  });
  const visible = toPublic(entry, () => undefined);
  const text = toICalendar(visible ? [visible] : [], {
    locale: 'es',
    siteUrl: 'https://colectiva.example/',
  });
  const { entries, problems } = read(text);
  const { title, starts, ends, summary } = entry;
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      type: 'event',
      guid: 'event-taller-de-radio@colectiva.example',
      slug: 'taller-de-radio',
      fields: { title, starts, ends, summary, visibility: 'closed' },
    },
  ]);
});

const megabyte = 1024 * 1024;
it.each([
  ['an empty file', '', 'not-in-format'],
  ['text', 'hola\r\nmundo', 'not-in-format'],
  ['a contact', 'BEGIN:VCARD\r\nUID:1\r\nEND:VCARD', 'not-in-format'],
  ['a calendar that ends too early', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'not-in-format'],
  ['other bytes', Uint8Array.of(0xff, 0xfe, 0xfd), 'bad-encoding'],
  ['more than 16 MiB', new Uint8Array(16 * megabyte + 1), 'too-large'],
  ['a line of 15 MiB', calendar([`SUMMARY:${'a'.repeat(15 * megabyte)}`]), 'not-in-format'],
  ['parameters without end', calendar([`SUMMARY${';A=b'.repeat(megabyte)}:x`]), 'not-in-format'],
  ['nesting without end', 'BEGIN:VEVENT\r\n'.repeat(megabyte), 'not-in-format'],
  [
    'half a million events',
    calendar([]).repeat(500_000).replaceAll('END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n', ''),
    'too-many-entries',
  ],
])('refuses %s', (_name, source, code) => {
  expect(() => read(source)).toThrow(expect.objectContaining({ name: 'ImportError', code }));
});

it('counts occurrences as entries', () => {
  const event = [...workshop, 'DTSTART:20300308T170000Z', 'RRULE:FREQ=DAILY'];
  expect(() => read(calendar(event), { maxEntries: 50 })).toThrow(
    expect.objectContaining({ code: 'too-many-entries' }),
  );
});

it('drops a long attachment, and lines folded a million times', () => {
  const { entries } = read(
    calendar([
      ...workshop,
      'DTSTART:20300308T170000Z',
      `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'A'.repeat(4 * megabyte)}`,
      `X-COMMENT:${'a\r\n '.repeat(megabyte)}`,
    ]),
  );
  expect(entries).toHaveLength(1);
});

it('tries no more than a few rules that find nothing', () => {
  const events = Array.from({ length: 1000 }, (_, index) => [
    `UID:${index}`,
    'SUMMARY:x',
    'DTSTART:20300308T170000Z',
    'RRULE:FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=7',
  ]);
  const { entries, codes } = read(calendar(...events));
  expect(entries).toHaveLength(1000);
  expect(new Set(codes)).toEqual(new Set(['recurrence-not-read', 'many-recurrence-rules']));
});

it('throws nothing but ImportError, whatever the calendar holds', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '20300308T170000',
      '20300230',
      '20300308T170000Z',
      '99999999T999999',
      'P1D',
      'PT99999999999H',
    ),
    fc.constantFrom(
      'FREQ=DAILY;COUNT=3',
      'FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2',
      'FREQ=X',
      'FREQ=WEEKLY;UNTIL=1',
    ),
  );
  const names =
    'UID DTSTART DTSTART;VALUE=DATE DTSTART;TZID=Luna DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SUMMARY URL LOCATION ' +
    '__proto__ BEGIN END';
  const name = fc.constantFrom(...names.split(' '));
  const line = fc.tuple(name, value).map(([key, text]) => `${key}:${text}`);
  const source = fc
    .array(fc.array(line, { maxLength: 8 }), { maxLength: 4 })
    .map((events) => calendar(...events));
  const property = fc.property(fc.oneof(source, fc.uint8Array(), fc.string()), (text) => {
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  });
  expect(() => fc.assert(property, { numRuns: pickCount(50, 1_000) })).not.toThrow();
});

it('repeats a time in UTC on the days of UTC', () => {
  const { entries, problems } = read(
    calendar([
      ...workshop,
      'DTSTART:20300309T010000Z',
      'RRULE:FREQ=WEEKLY;BYDAY=SA;COUNT=4',
      'EXDATE;VALUE=DATE:20300330',
    ]),
  );
  expect(problems).toEqual([]);
  expect(entries.map(({ fields }) => fields.starts)).toEqual(
    ['08', '15', '22'].map((day) => ({ local: `2030-03-${day}T19:00`, zone })),
  );
});

it.each([
  ['UTC', 'DTSTART:20301020T230000Z', 'EXDATE:20301027T230000Z', ''],
  [
    'a known zone',
    `DTSTART;TZID=${zone}:20301020T230000`,
    `EXDATE;TZID=${zone}:20301027T230000`,
    '',
  ],
  ['no zone', 'DTSTART:20301020T230000', 'EXDATE:20301027T230000', ''],
  ['an unknown zone', 'DTSTART;TZID=Luna:20301020T230000', 'EXDATE;TZID=Luna:20301027T230000', ''],
  ['a day', 'DTSTART;VALUE=DATE:20301020', 'EXDATE;VALUE=DATE:20301027', ''],
  [
    'a zone that the file states',
    'DTSTART;TZID=Romance Standard Time:20301020T230000',
    'EXDATE;TZID=Romance Standard Time:20301027T230000',
    outlookZone,
  ],
])(
  'knows the occurrences of an event in %s again, whatever the zone',
  (_name, start, except, zones) => {
    const repeated = [...workshop, start, except, 'RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=5'];
    const replaced = [...workshop, `RECURRENCE-ID${start.slice(7).replace('1020', '1103')}`, start];
    const source = calendar(replaced, repeated, ['SUMMARY:Sin UID', start]).replace(
      'BEGIN:VEVENT',
      `${zones}BEGIN:VEVENT`,
    );
    const [none, ...others] = [undefined, zone, 'Europe/Madrid', 'Asia/Tokyo'].map((name) =>
      fromICalendar(source, {
        locale: 'es',
        ...(name !== undefined && { zone: name }),
      }).entries.map(({ guid }) => guid),
    );
    expect(none).toHaveLength(5);
    expect(new Set(none).size).toBe(5);
    for (const guids of others) expect(guids).toEqual(none);
  },
);

it('repeats an event by the clock of the zone that the file states, until the hour that it states in UTC', () => {
  const event = [
    ...workshop,
    'DTSTART;TZID=Romance Standard Time:20301020T003000',
    'RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20301102T233000Z',
  ];
  const source = calendar(event).replace('BEGIN:VEVENT', `${outlookZone}BEGIN:VEVENT`);
  const { entries, problems } = read(source, { zone: 'Europe/Madrid' });
  expect(problems).toEqual([]);
  expect(entries.map(({ fields }) => fields.starts)).toEqual(
    ['2030-10-20', '2030-10-27', '2030-11-03'].map((day) => ({
      local: `${day}T00:30`,
      zone: 'Europe/Madrid',
    })),
  );
});

it('says that a change of all later times was imported for the first of them alone', () => {
  const { entries, problems } = read(
    calendar(
      [...workshop, `DTSTART;TZID=${zone}:20300308T170000`, 'RRULE:FREQ=WEEKLY;COUNT=3'],
      [
        ...workshop,
        `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=${zone}:20300315T170000`,
        `DTSTART;TZID=${zone}:20300315T190000`,
      ],
    ),
  );
  expect(problems).toEqual([{ code: 'later-occurrences-not-changed', item: 2 }]);
  expect(entries.map(({ fields }) => fields.starts)).toEqual([
    { local: '2030-03-08T17:00', zone },
    { local: '2030-03-15T19:00', zone },
    { local: '2030-03-22T17:00', zone },
  ]);
});

// All share one limit, whose work takes seconds where a rule is read to its end: the short form reads one such.
it.each([
  ...pickCases(
    [
      ['that have few ones', 'FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2;COUNT=4', 130],
      ['that end without an occurrence', 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;UNTIL=21900101', 60],
    ] as const,
    2,
  ),
  ['that give nothing', 'FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2', 60],
] as const)('stops trying rules %s', (_name, rule, max) => {
  const expand = vi.spyOn(RRuleTemporal.prototype, 'all');
  const events = Array.from({ length: 1000 }, (_, index) => [
    `UID:${index}`,
    'SUMMARY:x',
    'DTSTART:20300308T170000Z',
    `RRULE:${rule}`,
  ]);
  const { entries, codes } = read(calendar(...events));
  const tries = expand.mock.calls.length;
  expand.mockRestore();
  expect(tries).toBeLessThan(max);
  expect(entries.length).toBeGreaterThanOrEqual(1000);
  expect(codes.at(-1)).toBe('many-recurrence-rules');
});

it('stops trying rules whose times are in the file already', () => {
  const expand = vi.spyOn(RRuleTemporal.prototype, 'all');
  const event = [...workshop, 'DTSTART:20300308T170000Z', 'RRULE:FREQ=DAILY;COUNT=100'];
  const { entries } = read(calendar(...Array.from({ length: 3000 }, () => event)));
  const tries = expand.mock.calls.length;
  expand.mockRestore();
  expect(entries).toHaveLength(100);
  expect(tries).toBeLessThan(1100);
});

it.each([
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=5', 5],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12', 12],
  ['FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYSETPOS=-1;COUNT=5', 5],
  ['FREQ=WEEKLY;BYDAY=FR;BYHOUR=9,17;COUNT=4', 4],
])('expands 100 ordinary rules like %s', (rule, count) => {
  const events = Array.from({ length: 100 }, (_, index) => [
    `UID:${index}`,
    'SUMMARY:x',
    'DTSTART:20300308T170000Z',
    `RRULE:${rule}`,
  ]);
  const { entries, codes } = read(calendar(...events));
  expect(codes).toEqual([]);
  // Where the start is none of the times that the rule names, it is one of them all the same.
  expect(entries.length).toBeGreaterThanOrEqual(100 * count);
});

it('reports an end that is not in the calendar, and imports the event without it', () => {
  const { entries, problems } = read(
    calendar([...workshop, 'DTSTART:20300308T170000Z', 'DTEND:20300230T180000Z']),
  );
  expect(entries[0]?.fields).not.toHaveProperty('ends');
  expect(problems).toEqual([
    { code: 'bad-date', item: 1, values: { field: 'DTEND', value: '2030-02-30T18:00:00Z' } },
  ]);
});

it('expands all rules of a large calendar that has little else', () => {
  const count = pickCount(25, 60);
  const events = Array.from({ length: count }, (_, index) => [
    `UID:${index}`,
    'SUMMARY:x',
    'DTSTART:20300308T170000Z',
    'RRULE:FREQ=WEEKLY;COUNT=99',
  ]);
  const { entries, problems } = fromICalendar(calendar(...events), { locale: 'es', zone });
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(count * 99);
});

it.each([
  ['DTSTART:20300308T170000', '20300322T170000'],
  [`DTSTART;TZID=${zone}:20300308T170000`, '20300322T170000'],
  [`DTSTART;TZID=${zone}:20300308T170000`, '20300322T230000Z'],
])('repeats %s until %s, however its end is stated', (start, until) => {
  const { entries, problems } = read(
    calendar([...workshop, start, `RRULE:FREQ=WEEKLY;UNTIL=${until}`]),
  );
  expect(problems).toEqual([]);
  expect(entries.map(({ fields }) => fields.starts)).toEqual(
    ['08', '15', '22'].map((day) => ({ local: `2030-03-${day}T17:00`, zone })),
  );
});

it('imports more than 2,000 occurrences where it may', () => {
  const event = [...workshop, 'DTSTART;VALUE=DATE:20300308', 'RRULE:FREQ=DAILY;COUNT=2400'];
  const { entries, problems } = fromICalendar(calendar(event), {
    locale: 'es',
    maxOccurrences: 2500,
  });
  expect([entries.length, problems]).toEqual([2400, []]);
});

it('names the property of what it does not read, and repeats no name of somebody', () => {
  const { problems } = read(
    calendar(
      [...workshop, 'DTSTART;TZID=Casa de Ana:20300308T170000'],
      [...workshop, 'DTSTART;VALUE=DATE:20300230'],
    ),
  );
  expect(problems).toEqual([
    { code: 'unknown-zone', item: 1, values: { field: 'TZID' } },
    { code: 'bad-start', item: 2, values: { field: 'DTSTART', value: '2030-02-30' } },
  ]);
});
