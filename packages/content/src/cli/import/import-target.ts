import type { DraftEntry, SiteDraft } from '@comunal/formats/import';
import { toEntryKey } from '../../link/content-graph.ts';
import type { RecordedEntry } from './import-record.ts';
import type { EntryFile } from './read-entry-folder.ts';

/** An event that exists, and whose nodes are imported. */
export interface ImportTarget {
  readonly event: EntryFile;
  /** What earlier imports have written into it. */
  readonly recorded: RecordedEntry | undefined;
  /** What the import knows it by. */
  readonly guid: string;
}

/** No slug has a colon: so marked, a draft is never taken for an entry that people wrote, whatever its file calls it. */
const fileMark = 'file:';

/** Finds what earlier imports have written into an event, whatever slug it had then. */
export function createTarget(event: EntryFile, entries: readonly RecordedEntry[]): ImportTarget {
  const slugs = new Set([event.slug, ...listAliases(event)]);
  const recorded = entries.find(({ slug }) => slugs.has(slug));
  return { event, recorded, guid: recorded?.guid ?? event.slug };
}

/** Indexes entries by type and slug, and by each slug that they had before. */
export function indexWithAliases(
  entries: ReadonlyMap<string, EntryFile>,
): ReadonlyMap<string, EntryFile> {
  const index = new Map<string, EntryFile>();
  for (const entry of entries.values())
    for (const slug of listAliases(entry)) index.set(toEntryKey({ type: entry.type, slug }), entry);
  for (const [key, entry] of entries) index.set(key, entry);
  return index;
}

/** Finds the event that earlier imports have written for a draft. */
export function findImportedEvent(
  draft: DraftEntry,
  index: ReadonlyMap<string, EntryFile>,
  recorded: readonly RecordedEntry[],
): EntryFile | undefined {
  const earlier = recorded.find(({ guid }) => guid === draft.guid);
  return earlier && index.get(toEntryKey(earlier));
}

/** The former slugs of an entry. */
function listAliases({ fields }: EntryFile): readonly string[] {
  const aliases = fields['aliases'];
  return Array.isArray(aliases) ? aliases.map(String) : [];
}

/** The slug from which the guids of nodes follow, the same in each import. */
export function getGuidSlug({ guid }: ImportTarget): string {
  return unmarkGuid(guid);
}

/**
 * Marks a draft that is an entry of its own.
 *
 * @param slug - What the draft is known by from now on, in place of what its file calls it.
 */
export function markDraft<Draft extends Pick<SiteDraft, 'guid' | 'slug'>>(
  draft: Draft,
  slug?: string,
): Draft {
  return { ...draft, guid: fileMark + (slug ?? draft.guid), slug: slug ?? draft.slug };
}

/** What a source knows something by, of which the guid may be marked. */
export function unmarkGuid(guid: string): string {
  return guid.startsWith(fileMark) ? guid.slice(fileMark.length) : guid;
}

/** Turns a draft into one for an event that exists, of which it changes the nodes alone. */
export function retargetDraft(
  draft: DraftEntry,
  { event, recorded, guid }: ImportTarget,
): DraftEntry {
  const names = new Set([...Object.keys(draft.fields), ...Object.keys(recorded?.fields ?? {})]);
  names.delete('nodes');
  const own = Object.fromEntries([...names].map((name) => [name, event.fields[name]]));
  return { ...draft, guid, slug: event.slug, fields: Object.assign({ ...draft.fields }, own) };
}
