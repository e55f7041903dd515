import { CliError, printable } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import { contentTypes, parseRef } from '@comunal/schemas';
import { toEntryKey } from '../../link/content-graph.ts';
import type { ImportRecord } from './import-record.ts';
import type { EntryFile } from './read-entry-folder.ts';

/**
 * Notes which entries stay open here, though their source shows them no longer: nobody is asked again to close them, until their
 * source shows them again.
 *
 * @param refs - The entries as they were passed to the command, such as `article/taller`.
 * @throws CliError for what no import has written.
 */
export function keepOpen(
  { file, entries }: ImportRecord,
  refs: readonly string[],
  index: ReadonlyMap<string, EntryFile>,
  { t }: LiteI18n<'formats'>,
): ImportRecord {
  const kept = new Set<EntryFile>();
  const imported = new Set(entries.map((entry) => index.get(toEntryKey(entry))));
  for (const ref of refs) {
    const id = parseRef(ref, contentTypes);
    const entry = id && index.get(toEntryKey(id));
    if (!entry || !imported.has(entry))
      throw new CliError(2, t('formats:import.notImported', { value: printable(ref) }));
    kept.add(entry);
  }
  const isKept = (entry: EntryFile | undefined) => entry !== undefined && kept.has(entry);
  return {
    file,
    entries: entries.map((entry) =>
      isKept(index.get(toEntryKey(entry))) ? { ...entry, isKeptOpen: true } : entry,
    ),
  };
}
