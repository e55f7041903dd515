import type { ImportChange, mergeImport } from '@comunal/formats/import';
import { toEntryKey, type EntryId } from '../../link/content-graph.ts';
import { isSiteDraft, toDraftKey, type Draft } from './draft-key.ts';
import type { RecordedEntry } from './import-record.ts';
import { unmarkGuid } from './import-target.ts';
import { listOpenEntries, listUnwrittenEntries } from './list-open-entries.ts';
import { planFile, type ManualEdit, type PlannedFile } from './plan-file.ts';
import type { PlannedEntry } from './planned-entry.ts';
import type { EntryFile } from './read-entry-folder.ts';
import { reviewLanguages, type WithdrawnLanguages } from './review-languages.ts';
import { reviewVersions, type VersionReview } from './review-versions.ts';
import { reviewVisibility, type VisibilityReview } from './review-visibility.ts';

/** What an import does. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly changes: readonly ImportChange[];
  readonly manualEdits: readonly ManualEdit[];
  /** Entries that are not closed, and into which something is written that is published. */
  readonly openEntries: readonly EntryId[];
  /** Entries that are open here, and of which the source shows to nobody what changed: nothing of it is written. */
  readonly unwritten: readonly EntryId[];
  readonly review: VisibilityReview;
  readonly versions: VersionReview;
  /** Entries of this site that are open here, and of which the source says nothing any more. */
  readonly missing: readonly EntryId[];
  /** Entries that still have a language here which their source took back. */
  readonly withdrawnLanguages: readonly WithdrawnLanguages[];
  /** The entries of the source as they will be, with the drafts that they come from. */
  readonly merged: readonly PlannedEntry[];
  /** What to record once the files are written. */
  readonly recorded: readonly RecordedEntry[];
}

/** What an import is planned from. */
export interface ImportInput {
  readonly drafts: readonly Draft[];
  readonly entries: ReadonlyMap<string, EntryFile>;
  readonly recorded: readonly RecordedEntry[];
  /** What the drafts were read from: the name of a file, or the address of a site. */
  readonly source: string;
  /** What the source was read of by its guid, whether or not there is a draft of it. */
  readonly guids?: ReadonlySet<string> | undefined;
  /** What the source has by its guid, and could not be read of it this time. */
  readonly unread?: ReadonlySet<string> | undefined;
  /** Whether everything that is new becomes closed, whoever sees it at the source. */
  readonly isClosed?: boolean;
}

/** Plans what an import writes, and what to record of it. Nothing is written yet. */
export function planImport(input: ImportInput, merge: typeof mergeImport): ImportPlan {
  const { drafts, entries, recorded, source } = input;
  const { guids = new Set(), unread = new Set(), isClosed = false } = input;
  const review = reviewVisibility(drafts, entries, recorded);
  const versions = reviewVersions(drafts, guids, entries, recorded);
  const skippedKeys = new Set([...review.withdrawnKeys, ...versions.partialKeys]);
  const mergeWithout = (keys: ReadonlySet<string>) => {
    const incoming = drafts.filter((draft) => !keys.has(toDraftKey(draft)));
    const imported = new Map(incoming.map((draft) => [toDraftKey(draft), draft]));
    const merged = merge({
      previous: {
        version: 1,
        entries: recorded.filter((entry) => !keys.has(toDraftKey(entry))),
      },
      existing: [...entries.values()],
      incoming: isClosed ? incoming.map(closeDraft) : incoming,
    });
    return { ...merged, imported };
  };
  const first = mergeWithout(skippedKeys);
  const unwritten = listUnwrittenEntries(first, first.imported);
  const { changes, state, imported, ...result } =
    unwritten.length === 0
      ? first
      : mergeWithout(new Set([...skippedKeys, ...unwritten.map(toDraftKey)]));
  const files: PlannedFile[] = [];
  const manualEdits: ManualEdit[] = [];
  for (const entry of result.entries.filter(({ isChanged }) => isChanged)) {
    const file = planFile(entry, entries.get(toEntryKey(entry)));
    if ('kind' in file) files.push(file);
    else manualEdits.push(file);
  }
  const manualKeys = new Set(manualEdits.map(toEntryKey));
  const before = new Map(recorded.map((entry) => [toDraftKey(entry), entry]));
  const kept = changes.filter((change) => {
    if (manualKeys.has(toEntryKey(change)))
      return change.kind !== 'updated' && change.kind !== 'added';
    // A calendar does not miss what came from another one.
    const isMissing = change.kind === 'missing' && change.node === undefined;
    if (!isMissing) return true;
    const earlier = before.get(toDraftKey(change));
    const isOfSource = earlier?.source === source && !earlier.isKeptOpen;
    const isLeftover = versions.leftovers.some(
      ({ entry }) => entry === entries.get(toEntryKey(change)),
    );
    return isOfSource && !isLeftover && !unread.has(unmarkGuid(change.guid));
  });
  const after = new Set(state.entries.map(toDraftKey));
  // What somebody removed stays known, so that the calendar that has it does not add it again.
  const others = recorded.filter(
    (entry) => !imported.has(toDraftKey(entry)) && !after.has(toDraftKey(entry)),
  );
  const merged = result.entries.flatMap((entry): PlannedEntry[] => {
    const draft = imported.get(toDraftKey(entry));
    return draft && !manualKeys.has(toEntryKey(entry)) ? [{ entry, draft }] : [];
  });
  const { withdrawn: withdrawnLanguages, languages } = reviewLanguages(merged, recorded);
  const next = state.entries.flatMap((entry): RecordedEntry[] => {
    const key = toDraftKey(entry);
    const earlier = before.get(key);
    if (manualKeys.has(toEntryKey(entry))) return earlier ? [earlier] : [];
    const draft = imported.get(key);
    const visibility = draft && isSiteDraft(draft) ? draft.fields.visibility : earlier?.visibility;
    return [
      {
        ...entry,
        source: draft ? source : (earlier?.source ?? source),
        ...(visibility && { visibility }),
        ...toLanguages(languages.get(toEntryKey(entry)) ?? earlier?.languages),
        ...toVersions(draft, earlier),
        ...(earlier?.files && { files: earlier.files }),
        ...(earlier?.isKeptOpen && !isShownAtSource(draft) && { isKeptOpen: true }),
      },
    ];
  });
  const openEntries = listOpenEntries(kept, merged);
  const missing = listMissing(kept, entries, before, versions);
  return {
    files,
    changes: kept,
    manualEdits,
    openEntries,
    unwritten,
    review,
    versions,
    missing,
    withdrawnLanguages,
    merged,
    recorded: [...next, ...others],
  };
}

/** Lists what a site showed to everyone, is open here, and is not in the file. What is only of another type there is said otherwise. */
function listMissing(
  changes: readonly ImportChange[],
  entries: ReadonlyMap<string, EntryFile>,
  before: ReadonlyMap<string, RecordedEntry>,
  { withdrawnItems }: VersionReview,
): readonly EntryId[] {
  return changes.flatMap((change) => {
    const entry = entries.get(toEntryKey(change));
    const isOfSite = before.get(toDraftKey(change))?.visibility !== undefined;
    if (change.kind !== 'missing' || change.node !== undefined || !isOfSite || !entry) return [];
    const isOpen = (entry.fields['visibility'] ?? 'closed') !== 'closed';
    return isOpen && !withdrawnItems.includes(entry) ? [entry] : [];
  });
}

function isShownAtSource(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.fields.visibility === 'public';
}

/** What a draft is where everything becomes closed. One of an activity is closed as it is. */
export function closeDraft<Any extends Draft>(draft: Any): Any {
  return isSiteDraft(draft)
    ? { ...draft, fields: { ...draft.fields, visibility: 'closed' } }
    : draft;
}

function toVersions(draft: Draft | undefined, earlier: RecordedEntry | undefined) {
  const versions = draft && isSiteDraft(draft) ? draft.versions : earlier?.versions;
  return versions && { versions };
}

function toLanguages(languages: readonly string[] = []): Pick<RecordedEntry, 'languages'> {
  return languages.length > 0 ? { languages } : {};
}
