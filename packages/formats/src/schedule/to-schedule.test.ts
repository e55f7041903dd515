import { eventSchema, toPublic, type Public } from '@comunal/schemas';
import { expect, it } from 'vitest';
import type { Omission } from '../omission.ts';
import type { ScheduleFormat } from './schedule-options.ts';
import { toSchedule } from './to-schedule.ts';

const zone = 'America/Mexico_City';
const base = { locale: 'es', siteUrl: 'https://colectiva.example/' } as const;

function gathering(nodes: readonly object[], fields: object = {}): Public<'event'> {
  const entry = eventSchema.parse({
    type: 'event',
    slug: 'encuentro-2030',
    visibility: 'public',
    title: 'Encuentro de Ejemplo',
    starts: '2030-03-08',
    nodes: nodes.map((node, index) => ({
      guid: `nodo-${index + 1}`,
      title: `Nodo ${index + 1}`,
      visibility: 'public',
      ...node,
    })),
    ...fields,
  });
  const visible = toPublic(entry, () => undefined);
  if (!visible) throw new Error('The gathering is public.');
  return visible;
}

function write(event: Public<'event'>, format: ScheduleFormat) {
  const omissions: Omission[] = [];
  const text = toSchedule(event, { ...base, format, onOmission: (each) => omissions.push(each) });
  return { text, omissions: omissions.map(({ code, field }) => `${code} ${field}`) };
}

const at = (local: string) => ({ local: `2030-03-${local}`, zone });

it('puts what begins after midnight on the day whose evening it belongs to', () => {
  const { text } = write(
    gathering([
      { starts: at('08T20:00'), ends: at('08T23:00') },
      { starts: at('09T01:00'), ends: at('09T02:30') },
      { starts: at('09T10:00'), ends: at('09T11:00') },
    ]),
    'json',
  );
  const { days } = JSON.parse(text).schedule.conference;
  expect(days.map((day: { date: string; day_end: string }) => [day.date, day.day_end])).toEqual([
    ['2030-03-08', '2030-03-09T02:30:00-06:00'],
    ['2030-03-09', '2030-03-09T11:00:00-06:00'],
  ]);
});

it('keeps a guid that is a UUID, and gives others the same UUID in each form', () => {
  const uuid = '0190c2a1-7a3e-7d20-9f61-6f1d7a1c0b11';
  const event = gathering([{ guid: uuid, starts: at('08T10:00') }, { starts: at('08T12:00') }]);
  const listGuids = (format: ScheduleFormat) =>
    [...write(event, format).text.matchAll(/guid"?[=:] ?"([^"]+)"/g)].map(([, guid]) => guid);
  const guids = listGuids('xml');
  expect(guids).toContain(uuid);
  expect(guids).toHaveLength(3); // those of a room and of two sessions
  for (const format of ['json', 'json2'] as const)
    expect(new Set(listGuids(format))).toEqual(new Set(guids));
});

it('reports what has no time, no end, or no place in the form', () => {
  const event = gathering([
    { starts: '2030-03-08' },
    { starts: at('08T10:00') },
    { starts: at('08T12:00'), ends: at('08T13:00'), doNotRecord: true, license: 'CC0-1.0' },
  ]);
  expect(write(event, 'json').omissions).toEqual(['no-time nodes.0', 'no-end nodes.1.ends']);
  expect(write(event, 'json2').omissions).toEqual([
    'no-time nodes.0',
    'no-end nodes.1.ends',
    'not-in-format nodes.1.languages',
    'not-in-format nodes.2.doNotRecord',
    'not-in-format nodes.2.license',
    'not-in-format nodes.2.languages',
  ]);
});

it('forbids recording in a room where nobody wants it, which the second version can say', () => {
  const event = gathering([
    { starts: at('08T12:00'), ends: at('08T13:00'), doNotRecord: true, languages: ['es'] },
  ]);
  const { text, omissions } = write(event, 'json2');
  expect(text).toContain('"RECORDING_FORBIDDEN"');
  expect(omissions).toEqual([]);
});

it('writes no programme of a cancelled gathering where the form cannot say that it is', () => {
  const event = gathering([{ starts: at('08T10:00') }], { state: 'cancelled' });
  for (const format of ['json', 'xml'] as const) {
    const { text, omissions } = write(event, format);
    expect(text).not.toContain('Nodo 1');
    expect(omissions).toEqual(['not-in-format state']);
  }
  expect(write(event, 'json2').text).toContain('"CANCELED"');
});

it('leaves out a cancelled node where the form cannot say that it is', () => {
  const event = gathering([
    { starts: at('08T10:00') },
    { starts: at('08T12:00'), state: 'cancelled' },
  ]);
  const { text, omissions } = write(event, 'xml');
  expect(text).toContain('Nodo 1');
  expect(text).not.toContain('Nodo 2');
  expect(omissions).toContain('not-in-format nodes.1.state');
  expect(write(event, 'json2').text).toContain('"CANCELED"');
});

it('leaves out nodes that are not listed', () => {
  const event = gathering([
    { starts: at('08T10:00'), visibility: 'unlisted', title: 'Solo con enlace' },
    { starts: at('08T10:00'), visibility: 'closed', title: 'Cerrado' },
  ]);
  for (const format of ['json', 'json2', 'xml'] as const)
    expect(write(event, format).text).not.toMatch(/Solo con enlace|Cerrado/);
});

it('escapes texts, and removes characters that XML cannot hold', () => {
  const { text } = write(
    gathering([{ starts: at('08T10:00'), title: 'A\u0001 <b>&"\uD800' }]),
    'xml',
  );
  expect(text).toContain('<title>A &lt;b>&amp;"</title>');
});

it('refuses an unknown form and an unknown option', () => {
  const event = gathering([]);
  const toYaml = () => toSchedule(event, { ...base, format: 'yaml' as 'json' });
  expect(toYaml).toThrow(RangeError);
  expect(toYaml).toThrow(/json2 or xml/);
  expect(() => toSchedule(event, { ...base, format: 'json', zone } as never)).toThrow(/`zone`/);
});

it.each(['json', 'json2', 'xml'] as const)(
  'writes half of a surrogate pair in a title, a place or a name as %s',
  (format) => {
    const event = gathering([
      {
        starts: at('08T10:00'),
        title: 'Radio \uD800',
        place: { name: 'Patio \uD800', level: 'venue', precision: 'exact' },
        credits: [{ who: { name: 'Ana \uD800' }, role: 'speaker' }],
      },
    ]);
    const { text } = write(event, format);
    expect(text).toContain('Radio');
    expect(text).toContain('Patio');
    expect(text).toContain('Ana');
  },
);

it('writes the end of a CDATA section as a text of XML', () => {
  const event = gathering([{ starts: at('08T10:00'), title: 'Taller ]]> de XML' }]);
  expect(write(event, 'xml').text).toContain('<title>Taller ]]&gt; de XML</title>');
});
