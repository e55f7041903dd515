import { contentTypes, type PublicEntry } from '@comunal/schemas';
import { csvTables, getTableType, type CsvTable } from '../csv/create-table.ts';
import { toCsv } from '../csv/to-csv.ts';
import type { ExportOptions } from '../export-options.ts';
import { toJson } from '../json/to-json.ts';
import { formatJson } from '../format-json.ts';
import type { FileWriter, PublicSource } from './file-writer.ts';

/** Writes every entry, with its texts in all languages, for a site generator. */
export const jsonFiles: FileWriter = {
  isPerLanguage: false,
  write: (source, options) => {
    const entries = contentTypes.flatMap((type): readonly PublicEntry[] => source.list(type));
    return [{ path: 'entries.json', text: formatJson(toJson(entries, options)) }];
  },
};

/** Writes a table for each content type, for spreadsheets. */
export const csvFiles: FileWriter = {
  isPerLanguage: true,
  write: (source, options) =>
    csvTables.flatMap((table) => {
      const text = writeTable(table, source, options);
      return text === undefined ? [] : [{ path: `csv/${table}.csv`, text }];
    }),
};

function writeTable(
  table: CsvTable,
  source: PublicSource,
  options: ExportOptions,
): string | undefined {
  const entries = source.list(getTableType(table));
  return entries.length > 0 ? toCsv(table, entries, options) : undefined;
}
