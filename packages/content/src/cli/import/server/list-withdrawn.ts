import { toEntryKey } from '../../../link/content-graph.ts';
import type { RecordedEntry } from '../import-record.ts';
import { unmarkGuid } from '../import-target.ts';
import type { OpenedImport } from '../open-import.ts';
import type { EntryFile } from '../read-entry-folder.ts';

/**
 * Lists the entries that are open here, and of which the server shows nothing to everyone any more. Those that somebody decided
 * to keep open are not among them.
 *
 * @param isGone - Whether that is so of an entry, by what the server knows it by.
 */
export function listWithdrawn(
  { index, record }: Pick<OpenedImport, 'index' | 'record'>,
  isGone: (guid: string, recorded: RecordedEntry) => boolean,
): EntryFile[] {
  return record.entries.flatMap((recorded) => {
    const entry = index.get(toEntryKey(recorded));
    const isOpen = (entry?.fields['visibility'] ?? 'closed') !== 'closed';
    const isMissed = isOpen && !recorded.isKeptOpen && isGone(unmarkGuid(recorded.guid), recorded);
    return entry && isMissed ? [entry] : [];
  });
}
