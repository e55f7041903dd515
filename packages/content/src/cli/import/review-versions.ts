import type { SiteDraft } from '@comunal/formats/import';
import { toEntryKey } from '../../link/content-graph.ts';
import { isSiteDraft, toDraftKey, type Draft } from './draft-key.ts';
import type { RecordedEntry } from './import-record.ts';
import { indexWithAliases, unmarkGuid } from './import-target.ts';
import type { EntryFile } from './read-entry-folder.ts';

/** An entry of which the source was read in a part of its languages. */
export interface PartialEntry {
  readonly entry: EntryFile;
  readonly languages: readonly string[];
}

/** A closed entry that is left from when its text was a draft: an open entry holds that text since it was published. */
export interface LeftoverDraft {
  readonly entry: EntryFile;
  readonly into: EntryFile;
}

/** What becomes of entries whose languages are entries of their own at the source. */
export interface VersionReview {
  /** Open here, and at the source no entry of this type any more, though what it was is there. */
  readonly withdrawnItems: readonly EntryFile[];
  /** Read in a part of their languages, so that the others would be removed. */
  readonly partial: readonly PartialEntry[];
  /** What the partial entries are imported by. */
  readonly partialKeys: ReadonlySet<string>;
  readonly leftovers: readonly LeftoverDraft[];
}

/**
 * Finds what was taken back without being a draft, and what was exported in part.
 *
 * @param guids - All that the source was read of, whether or not there is a draft of it.
 */
export function reviewVersions(
  drafts: readonly Draft[],
  guids: ReadonlySet<string>,
  entries: ReadonlyMap<string, EntryFile>,
  recorded: readonly RecordedEntry[],
): VersionReview {
  const byKey = new Map(drafts.map((draft) => [toDraftKey(draft), draft]));
  const index = indexWithAliases(entries);
  const withdrawnItems: EntryFile[] = [];
  const partial: PartialEntry[] = [];
  const partialKeys = new Set<string>();
  const leftovers: LeftoverDraft[] = [];
  const findHolder = createHolderFinder(drafts, index, recorded);
  for (const earlier of recorded) {
    const entry = index.get(toEntryKey(earlier));
    if (!entry) continue;
    const draft = byKey.get(toDraftKey(earlier));
    const versions = Object.entries(earlier.versions ?? {});
    const known = [unmarkGuid(earlier.guid), ...versions.map(([, guid]) => guid)];
    const into = draft || isOpen(entry) ? undefined : findHolder(earlier);
    if (into) leftovers.push({ entry, into });
    const isMissed = !earlier.isKeptOpen && earlier.visibility === 'public';
    if (!draft && isOpen(entry) && isMissed)
      if (known.some((guid) => guids.has(guid))) withdrawnItems.push(entry);
    const read = draft && isSiteDraft(draft) ? draft.versions : undefined;
    if (!read) continue;
    const languages = versions.flatMap(([language, guid]) =>
      Object.hasOwn(read, language) || guids.has(guid) ? [] : [language],
    );
    if (languages.length === 0) continue;
    partial.push({ entry, languages });
    partialKeys.add(toDraftKey(earlier));
  }
  return { withdrawnItems, partial, partialKeys, leftovers };
}

/** Creates a function that finds the entry into which the source has joined all that an earlier import has read of another one. */
function createHolderFinder(
  drafts: readonly Draft[],
  index: ReadonlyMap<string, EntryFile>,
  recorded: readonly RecordedEntry[],
): (earlier: RecordedEntry) => EntryFile | undefined {
  const byKey = new Map(recorded.map((entry) => [toDraftKey(entry), entry]));
  const holders = new Map<string, EntryFile>();
  for (const draft of drafts) {
    const earlier = byKey.get(toDraftKey(draft));
    const entry = earlier && index.get(toEntryKey(earlier));
    if (!entry || !isSiteDraft(draft)) continue;
    for (const guid of Object.values(draft.versions ?? {}))
      holders.set(toDraftKey({ type: draft.type, guid }), entry);
  }
  return ({ type, versions = {} }) => {
    const joined = new Set(
      Object.values(versions).map((guid) => holders.get(toDraftKey({ type, guid }))),
    );
    const [holder] = joined;
    return joined.size === 1 ? holder : undefined;
  };
}

/** Creates a function that finds the guid of a recorded entry by what its source knows one of its languages by. */
export function createKnownFinder(
  recorded: readonly RecordedEntry[],
): (version: Pick<SiteDraft, 'type' | 'guid'>) => string | undefined {
  const known = new Map<string, string>();
  for (const { type, guid, versions = {} } of recorded)
    for (const version of Object.values(versions))
      known.set(toDraftKey({ type, guid: version }), unmarkGuid(guid));
  for (const { type, guid } of recorded)
    known.set(toDraftKey({ type, guid: unmarkGuid(guid) }), unmarkGuid(guid));
  return (version) => known.get(toDraftKey(version));
}

/** Whether anybody but the collective may see an entry. */
function isOpen({ fields }: EntryFile): boolean {
  return (fields['visibility'] ?? 'closed') !== 'closed';
}
