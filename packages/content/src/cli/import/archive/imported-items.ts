import { toEntryKey } from '../../../link/content-graph.ts';
import { unmarkGuid } from '../import-target.ts';
import type { RecordedEntry } from '../import-record.ts';
import type { OpenedImport } from '../open-import.ts';
import type { EntryFile } from '../read-entry-folder.ts';

/** What earlier imports have written of an item. */
export interface ImportedItem {
  readonly recorded: RecordedEntry;
  /** The entry as it is now; none where somebody removed it. */
  readonly entry: EntryFile | undefined;
}

/** Indexes what earlier imports have written by the identifiers of the items. */
export function indexImported({
  index,
  record,
}: Pick<OpenedImport, 'index' | 'record'>): ReadonlyMap<string, ImportedItem> {
  return new Map(
    record.entries.map((recorded) => [
      unmarkGuid(recorded.guid),
      { recorded, entry: index.get(toEntryKey(recorded)) },
    ]),
  );
}
