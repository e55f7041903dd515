import { toEntryKey } from '../../link/content-graph.ts';
import { toDraftKey, type Draft } from './draft-key.ts';
import { indexWithAliases } from './import-target.ts';
import type { RecordedEntry } from './import-record.ts';
import type { EntryFile } from './read-entry-folder.ts';

/** Entries of which the source shows something else to everyone than it did at the last import. */
export interface VisibilityReview {
  /** Open here, and taken back at the source: what it holds now may be for nobody, so nothing of it is written. */
  readonly withdrawn: readonly EntryFile[];
  /** Closed here, and shown by the source since. */
  readonly published: readonly EntryFile[];
  /** What the withdrawn entries are imported by, as `toDraftKey` combines it. */
  readonly withdrawnKeys: ReadonlySet<string>;
}

/** Finds the entries whose visibility changed at the source. Neither changes by itself here. */
export function reviewVisibility(
  drafts: readonly Draft[],
  entries: ReadonlyMap<string, EntryFile>,
  recorded: readonly RecordedEntry[],
): VisibilityReview {
  const before = new Map(recorded.map((entry) => [toDraftKey(entry), entry]));
  const index = indexWithAliases(entries);
  const withdrawn: EntryFile[] = [];
  const published: EntryFile[] = [];
  const withdrawnKeys = new Set<string>();
  for (const draft of drafts) {
    const earlier = before.get(toDraftKey(draft));
    const entry = earlier && index.get(toEntryKey(earlier));
    if (!entry || earlier.visibility === draft.fields.visibility) continue;
    if (earlier.visibility === 'public' && isOpen(entry)) {
      if (!earlier.isKeptOpen) withdrawn.push(entry);
      withdrawnKeys.add(toDraftKey(draft));
    }
    if (earlier.visibility === 'closed' && !isOpen(entry)) published.push(entry);
  }
  return { withdrawn, published, withdrawnKeys };
}

/** Whether anybody but the collective may see an entry. */
function isOpen({ fields }: EntryFile): boolean {
  return ['public', 'unlisted', 'allies'].includes(String(fields['visibility']));
}
