import { eventSchema } from '@comunal/schemas';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImportError } from '../import-error.ts';
import { fromCsv } from './from-csv.ts';

const options = {
  locale: 'es',
  zone: 'America/Mexico_City',
  event: { slug: 'encuentro-2030', title: 'Encuentro de Ejemplo' },
} as const;

function read(source: string | Uint8Array) {
  const { entries, problems } = fromCsv(source, options);
  for (const { slug, fields } of entries)
    expect(() => eventSchema.parse({ type: 'event', slug, ...fields })).not.toThrow();
  return { nodes: entries[0]?.fields.nodes ?? [], problems, fields: entries[0]?.fields };
}

it.each([
  ['es', ';', 'Título;DÍA;Hora;Fin;Lugar;Idioma;Resumen;Con quién;Licencia;No grabar'],
  ['en', ',', 'Title,Day,Start,End,Place,Language,Summary,With,Licence,Do not record'],
  ['pt', '\t', 'Título\tData\tHora\tFim\tLocal\tIdioma\tResumo\tCom quem\tLicença\tNão gravar'],
])('knows the names of columns in %s', (_language, separator, header) => {
  const cells = ['Taller', '2030-03-08', '17:00', '18:30', 'Patio', 'español', 'De radio', 'Ana'];
  const row = [...cells, 'CC BY 4.0', 'x'].join(separator);
  const { nodes, problems } = read(`${header}\r\n${row}\r\n`);
  expect(problems).toEqual([]);
  expect(nodes).toEqual([
    {
      guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      title: 'Taller',
      visibility: 'closed',
      starts: { local: '2030-03-08T17:00', zone: 'America/Mexico_City' },
      ends: { local: '2030-03-08T18:30', zone: 'America/Mexico_City' },
      summary: { es: 'De radio' },
      credits: [{ who: { name: 'Ana' }, role: 'speaker' }],
      place: { name: 'Patio', level: 'venue', precision: 'locality' },
      languages: ['es'],
      doNotRecord: true,
      license: 'CC-BY-4.0',
    },
  ]);
});

it.each([
  ['08/03/2030', '2030-03-08'],
  ['8.3.2030', '2030-03-08'],
  ['8 de marzo de 2030', '2030-03-08'],
  ['viernes, 8 de Marzo del 2030', '2030-03-08'],
  ['March 8th, 2030', '2030-03-08'],
  ['8 de março de 2030', '2030-03-08'],
  ['03/25/2030', undefined],
  ['8 de marzo', undefined],
  ['mar 9 abr 2030', '2030-04-09'],
  ['mar. 9/4/2030', '2030-04-09'],
  ['el martes 9 de abril de 2030', '2030-04-09'],
  ['mié 13 mar 2030', '2030-03-13'],
  ['sábado, 8 de junio de 2030', '2030-06-08'],
  ['Tue 9 Apr 2030', '2030-04-09'],
  ['Tues, Apr 9, 2030', '2030-04-09'],
  ['Tue 2030-04-09', '2030-04-09'],
  ['Mar 8, 2030', '2030-03-08'],
  ['ter., 9 de abr. de 2030', '2030-04-09'],
  ['terça-feira, 9 de abril de 2030', '2030-04-09'],
  ['3ª-feira, 9/4/2030', '2030-04-09'],
  ['sex 12/04/2030', '2030-04-12'],
  ['8/3/30', undefined],
  ['31/02/2030', undefined],
])('reads the date %s', (text, date) => {
  const { nodes, problems } = read(`título;día\nTaller;"${text}"`);
  expect(nodes[0]?.starts).toBe(date);
  expect(problems.map(({ code }) => code)).toEqual(date === undefined ? ['bad-start'] : []);
});

it.each([
  ['17:00', '', '17:00', undefined],
  ['17h30', '90', '17:30', '2030-03-08T19:00'],
  ['5:00 p. m.', '1h30', '17:00', '2030-03-08T18:30'],
  ['17:00 - 18:00', '', '17:00', '2030-03-08T18:00'],
  ['23:00–01:00', '', '23:00', '2030-03-09T01:00'],
  ['9 h a 10 h', '', '09:00', '2030-03-08T10:00'],
])('reads the time %s of length «%s»', (start, duration, time, end) => {
  const { nodes, problems } = read(
    `título;día;hora;duración\nTaller;2030-03-08;${start};${duration}`,
  );
  expect(problems).toEqual([]);
  expect(nodes[0]).toMatchObject({ starts: { local: `2030-03-08T${time}` } });
  expect(nodes[0]?.ends).toEqual(
    end === undefined ? undefined : { local: end, zone: 'America/Mexico_City' },
  );
});

it('gives the same guid to the same title, whatever else changes', () => {
  const header = 'título;día;hora\n';
  const before = read(
    `${header}Comida;2030-03-08;14:00\nTaller;2030-03-08;17:00\nComida;2030-03-09;14:00`,
  );
  const after = read(
    `${header}Taller;2030-03-09;10:00\nComida;2030-03-08;13:00\nComida;2030-03-09;13:00`,
  );
  const guids = before.nodes.map(({ guid }) => guid);
  expect(new Set(guids).size).toBe(3);
  expect(after.nodes.map(({ guid }) => guid).toSorted()).toEqual(guids.toSorted());
});

it('takes the day of the row above where cells were merged', () => {
  const { nodes, fields } = read('día;título\n2030-03-08;Uno\n;Dos\n2030-03-09;Tres');
  expect(nodes.map(({ starts }) => starts)).toEqual(['2030-03-08', '2030-03-08', '2030-03-09']);
  expect(fields).toMatchObject({ starts: '2030-03-08', ends: '2030-03-09', visibility: 'closed' });
});

it('takes no day of an earlier row where that of the row above was not read', () => {
  const { nodes, problems } = read(
    'título;día;hora\nA;08/03/2030;10:00\nB;9 de marzo;10:00\nC;;11:00\nD;10/03/2030;\nE;;12:00',
  );
  expect(nodes.map(({ title }) => title)).toEqual(['A', 'D', 'E']);
  expect(nodes.at(-1)?.starts).toMatchObject({ local: '2030-03-10T12:00' });
  expect(problems).toEqual([
    { code: 'bad-start', row: 3, values: { field: 'día', value: '9 de marzo' } },
    { code: 'no-start', row: 4 },
  ]);
});

it('says the numbers of columns that it does not know, and names rows that it leaves out, and the missing zone once', () => {
  const { problems } = fromCsv(
    'título;día;hora;Presupuesto\nA;2030-03-08;9:00\n;2030-03-08\nB;2030-03-08;9:00\nC;ayer',
    { locale: options.locale, event: options.event },
  );
  expect(problems).toEqual([
    { code: 'unknown-column', values: { column: 4 } },
    { code: 'no-zone' },
    { code: 'no-title', row: 3 },
    { code: 'bad-start', row: 5, values: { field: 'día' } },
  ]);
});

it('keeps a formula as text, and imports neither calls nor contacts', () => {
  const { nodes, problems } = read(
    'título;día;lugar;quién\n"=HYPERLINK(""x"")";2030-03-08;https://jitsi.red.example/Secreta;Ana ana@red.example +52 55 1234 5678',
  );
  expect(nodes[0]).toMatchObject({
    title: '=HYPERLINK("x")',
    credits: [{ who: { name: 'Ana' }, role: 'speaker' }],
  });
  expect(nodes[0]).not.toHaveProperty('place');
  expect(problems).toEqual([
    { code: 'address-not-imported', row: 2 },
    { code: 'contacts-not-imported', row: 2, values: { count: 1 } },
  ]);
});

it('reads UTF-16 and Latin-1 bytes, and reports the latter', () => {
  const table = 'título;día\nReunión;2030-03-08';
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${table}`, 'utf16le'));
  expect(read(utf16)).toMatchObject({ nodes: [{ title: 'Reunión' }], problems: [] });
  expect(read(new Uint8Array(Buffer.from(table, 'latin1')))).toMatchObject({
    nodes: [{ title: 'Reunión' }],
    problems: [{ code: 'latin-1-suspected' }],
  });
});

it.each([
  ['an empty table', '', 'not-in-format'],
  ['another table', 'a,b\n1,2', 'not-in-format'],
  ['a file of a spreadsheet program', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'bad-encoding'],
  ['a million rows', `título;día\n${'A;2030-03-08\n'.repeat(1_000_000)}`, 'too-many-entries'],
  ['more than 16 MiB', 'a'.repeat(16 * 1024 * 1024 + 1), 'too-large'],
])('refuses %s', (_name, source, code) => {
  expect(() => read(source)).toThrow(expect.objectContaining({ name: 'ImportError', code }));
});

it('survives one line of 16 MiB, and quotes that are never closed', () => {
  expect(read(`título;día\n${'A'.repeat(15_000_000)};2030-03-08`).nodes).toHaveLength(1);
  expect(read(`título;día\n"${'A;2030-03-08\n'.repeat(1_000_000)}`).nodes).toEqual([]);
});

it('throws nothing but ImportError, whatever the table holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '"',
      '\n',
      ';',
      '__proto__',
      '2030-03-08',
      '17:00',
      '99:99',
      '=1+1',
      '08/03/2030',
    ),
  );
  const table = fc
    .array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })
    .map(
      (rows) => `título;día;hora;fin;duración;guid\n${rows.map((row) => row.join(';')).join('\n')}`,
    );
  const property = fc.property(fc.oneof(table, fc.uint8Array(), fc.string()), (source) => {
    try {
      read(source);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  });
  expect(() => fc.assert(property, { numRuns: 500 })).not.toThrow();
});

it.each([
  ['2030-03-10 01:00', { local: '2030-03-10T01:00', zone: 'America/Mexico_City' }, []],
  ['10/03/2030 01:00', { local: '2030-03-10T01:00', zone: 'America/Mexico_City' }, []],
  ['2030-03-08 16:00', undefined, ['ends-before-start']],
  ['2030-02-30 18:00', undefined, ['bad-date']],
])('reads the day of the end %s', (end, ends, codes) => {
  const { nodes, problems } = read(`Title,Start,End\nTaller,2030-03-08 17:00,${end}\n`);
  expect(nodes[0]?.ends).toEqual(ends);
  expect(problems.map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['22:00', '02:00', { local: '2030-03-09T02:00', zone: 'America/Mexico_City' }, []],
  ['12:00', '11:00', undefined, ['ends-before-start']],
  ['12:00', '12:00', undefined, ['ends-before-start']],
])('takes no mistake for a night: from %s to %s', (start, end, ends, codes) => {
  const { nodes, problems } = read(`Título,Día,Hora,Fin\nTaller,2030-03-08,${start},${end}\n`);
  expect(nodes[0]?.ends).toEqual(ends);
  expect(problems.map(({ code }) => code)).toEqual(codes);
});

it('knows the word for an end that is usual in Brazil', () => {
  const { nodes, problems } = read('Título;Data;Hora;Término\nOficina;09/04/2030;14h;15h\n');
  expect(problems).toEqual([]);
  expect(nodes[0]?.ends).toMatchObject({ local: '2030-04-09T15:00' });
});

it('lists no more than 1,000 problems, and says so', () => {
  const { problems } = read(`Title,Day,Start\n${'Taller,2030-03-08,?\n'.repeat(3000)}`);
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toEqual({ code: 'many-problems', values: { max: 1000 } });
});

it('reads no more than 200 columns, and no more than 50 values of a field', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `x${index}`).join(',');
  const people = Array.from({ length: 5000 }, (_, index) => `Ana ${index}`).join(';');
  const { nodes, problems } = read(`Title,Day,Who,${names}\nTaller,2030-03-08,${people}\n`);
  const codes = problems.map(({ code }) => code);
  expect(codes.filter((code) => code === 'unknown-column')).toHaveLength(197);
  expect(new Set(codes)).toEqual(new Set(['many-columns', 'unknown-column', 'many-values']));
  expect(nodes[0]?.credits).toHaveLength(50);
});

it.each(['lun 9 abr 2030', 'Wed 9 Apr 2030', 'seg., 9/4/2030', '9 de abril de 2030 (jueves)'])(
  'reports that the day of the week does not fit in %s',
  (text) => {
    const { nodes, problems } = read(`título;día\nTaller;"${text}"`);
    expect(nodes[0]?.starts).toBe('2030-04-09');
    expect(problems).toEqual([{ code: 'wrong-weekday', row: 2, values: { value: '2030-04-09' } }]);
  },
);

it('repeats nothing of shifted columns, where the names of people may be', () => {
  const { problems } = read(
    'Título;Fecha;Hora;Fin;Duración;Idioma\nTaller;Ana Luz;17:00;;;es\nTaller;2030-03-08;Abril;;;es\nTaller;2030-03-08;17:00;Julio;;es\nTaller;2030-03-08;17:00;;Eva 60;es\nTaller;2030-03-08;17:00;;;Domingo Ruiz\nTaller;55 1234 5678;17:00;;;es',
  );
  expect(problems).toEqual([
    { code: 'bad-start', row: 2, values: { field: 'Fecha' } },
    { code: 'bad-time', row: 3, values: { field: 'Hora' } },
    { code: 'bad-time', row: 4, values: { field: 'Fin' } },
    { code: 'bad-time', row: 5, values: { field: 'Duración' } },
    { code: 'bad-language', row: 6, values: { field: 'Idioma' } },
    { code: 'bad-start', row: 7, values: { field: 'Fecha' } },
  ]);
});
