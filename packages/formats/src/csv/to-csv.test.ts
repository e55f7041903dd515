import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { publish } from '../../test/support/publish.ts';
import { sampleEntries } from '../../test/support/sample-entries.ts';
import {
  csvTables,
  NotListedError,
  toCsv,
  type CsvEntry,
  type CsvTable,
  type ExportOptions,
} from '../index.ts';

const { get, lookup } = publish(sampleEntries);
const options: ExportOptions = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  lookup,
  pageUrl: ({ type, slug }) => `https://colectiva.example/${type}/${slug}/`,
  fileUrl: (type, path) => `https://colectiva.example/files/${type}/${path}`,
};
const read = <Table extends CsvTable>(table: Table, entry: CsvEntry<Table>) =>
  Papa.parse<Record<string, string>>(toCsv(table, [entry], options), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe('toCsv', () => {
  it('writes a row for an activity, in the language of the export', () => {
    expect(read('event', get('event', 'encuentro-2030'))).toMatchObject([
      {
        slug: 'encuentro-2030',
        page_url: 'https://colectiva.example/event/encuentro-2030/',
        title: 'Encuentro',
        starts: '2030-03-08T17:00:00-06:00',
        ends: '2030-03-10',
        zone: 'America/Mexico_City',
        place: 'Casa de Ejemplo, Calle Inventada 1, Oaxaca',
        longitude: '-96.72',
        credits: 'Colectiva de Ejemplo (organizer) | Luna de Prueba (speaker)',
        series: 'charlas',
        nodes: '1',
        languages: '',
      },
    ]);
  });

  it('writes a row for each node, edition and episode', () => {
    expect(read('node', get('event', 'encuentro-2030'))).toMatchObject([
      { event: 'encuentro-2030', guid: 'nodo-1', state: 'cancelled', credits: 'k. (facilitator)' },
    ]);
    expect(read('publication', get('publication', 'libro'))).toMatchObject([
      { edition_language: 'es', edition_isbn: '978-0-306-40615-7', edition_state: 'published' },
      { edition_language: 'en', edition_format: 'digital' },
      { edition_language: 'pt', edition_state: 'wished' },
    ]);
    expect(read('episode', get('podcast', 'radio'))).toMatchObject([
      { podcast: 'radio', recording: 'episodio-uno', title: 'Episodio uno', number: '3' },
    ]);
    expect(read('recording', get('recording', 'charla-grabada'))).toMatchObject([
      {
        of: 'event/encuentro-2030',
        duration_seconds: '5400',
        topics: 'Redes | Archivos',
        captions: 'es',
        chapters: '2',
      },
    ]);
    expect(read('series', get('series', 'charlas'))).toMatchObject([
      { recordings: 'episodio-uno | charla-grabada' },
    ]);
  });

  it.each([
    '=1+1',
    ' =1',
    '＝1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    '|calc',
    'hola; =1',
    'a\n=1',
  ])('lets no program take %j for a formula', (title) => {
    const [row] = read('page', { ...get('page', 'nosotras'), title });
    const parts = (row?.['title'] ?? '').split(/[;\t\n]/);
    for (const part of parts) expect(part).not.toMatch(/^\s*[=+\-@|%＝＋－＠]/);
    expect(row?.['title']?.replaceAll("'", '')).toBe(title.replaceAll("'", ''));
  });

  it('writes a header alone without entries, and ends its lines as RFC 4180 does', () => {
    for (const table of csvTables)
      expect(toCsv(table, [], options), table).toMatch(/^\uFEFF[a-z_]+(,[a-z_]+)+\r\n$/);
  });

  it('refuses an unlisted entry and a table that does not exist', () => {
    const unlisted = { ...get('page', 'nosotras'), visibility: 'unlisted' } as const;
    expect(() => toCsv('page', [unlisted], options)).toThrow(NotListedError);
    expect(() => toCsv('events' as 'event', [], options)).toThrow(/"events" is no table/);
  });
});
