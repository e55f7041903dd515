import Papa from 'papaparse';
import type { Public } from '@comunal/schemas';
import { describe, expect, it } from 'vitest';
import { createTable } from '../src/csv/create-table.ts';
import type { CsvCell } from '../src/csv/csv-table.ts';
import { csvTables, toCsv, type CsvEntry, type CsvTable } from '../src/index.ts';
import { generateEntries } from './support/generate-entries.ts';

const { entries, lookup } = generateEntries(1000);
const options = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  lookup,
  pageUrl: ({ slug }: { readonly slug: string }) => `https://colectiva.example/${slug}/`,
  fileUrl: (type: string, path: string) => `https://colectiva.example/${type}/${path}`,
};
const typeByTable: { readonly [Table in CsvTable]?: string } = {
  node: 'event',
  episode: 'podcast',
};
const select = <Table extends CsvTable>(table: Table) =>
  entries.filter(
    (entry): entry is Extract<CsvEntry<Table>, Public<'page' | 'event'>> =>
      entry.type === (typeByTable[table] ?? table),
  );

describe('toCsv', () => {
  it.each(csvTables)('writes the table %s so that papaparse reads it back', (table) => {
    const { columns, rows } = createTable(table, select(table), options);
    const { data, errors } = Papa.parse<string[]>(toCsv(table, select(table), options).trimEnd());
    expect(errors).toEqual([]);
    const [header, ...cells] = data;
    expect(header).toEqual(columns);
    // All but the apostrophes before what a program would take for a formula.
    const strip = (row: readonly CsvCell[]) =>
      row.map((cell) => String(cell ?? '').replaceAll("'", ''));
    expect(cells.map(strip)).toEqual(rows.map(strip));
    expect(rows.length).toBeGreaterThan(10);
  });

  it('has the columns of docs/csv.md, which `vitest --update` writes', async () => {
    const tables = csvTables.map(
      (table) =>
        `## ${table}\n\n${createTable(table, [], options)
          .columns.map((column) => `\`${column}\``)
          .join(', ')}\n`,
    );
    await expect(`${intro}\n${tables.join('\n')}`).toMatchFileSnapshot('../docs/csv.md');
  });
});

const intro = `# Tables as CSV

\`toCsv\` writes a table of the entries of a type. The names of the columns are English in every language and stay the same; the texts are in the language of the export, or in one that they have. Each table has a header.

- Several values in a cell are parted by a space, \`|\` and a space. Dates and times are in ISO 8601, as exact as they are known; durations are in seconds; amounts of money are in the major unit, beside their currency.
- \`credits\` holds each name with its role: \`Colectiva de Ejemplo (organizer)\`. \`part_of\`, \`series\`, \`organization\` and the like hold the slug of another entry, and \`of\` its type and slug.
- What a program would take for a formula has an apostrophe before it: a cell that begins with \`=\`, \`+\`, \`-\`, \`@\`, \`|\` or \`%\`, also behind spaces, and the same after a semicolon, a tab or a line end inside a cell. A program that reads the table takes that apostrophe away.
- The file is UTF-8 and begins with U+FEFF, by which Excel knows it. Lines end in CRLF (RFC 4180).
`;
