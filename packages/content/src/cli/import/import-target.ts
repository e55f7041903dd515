import type { DraftEntry } from '@comunal/formats/import';
import type { RecordedEntry } from './import-record.ts';
import type { EventFile } from './read-event-folder.ts';

/** An event that exists, and whose nodes are imported. */
export interface ImportTarget {
  readonly event: EventFile;
  /** What earlier imports have written into it. */
  readonly recorded: RecordedEntry | undefined;
  /** What the import knows it by. */
  readonly guid: string;
}

/** No slug has a colon: so marked, a draft is never taken for an entry that people wrote, whatever its file calls it. */
const fileMark = 'file:';

/** Finds what earlier imports have written into an event, whatever slug it had then. */
export function createTarget(event: EventFile, entries: readonly RecordedEntry[]): ImportTarget {
  const slugs = new Set([event.slug, ...listAliases(event)]);
  const recorded = entries.find(({ slug }) => slugs.has(slug));
  return { event, recorded, guid: recorded?.guid ?? event.slug };
}

/** Finds an event by its slug, or by one that it had before. */
export function findEvent(
  events: ReadonlyMap<string, EventFile>,
  slug: string,
): EventFile | undefined {
  return (
    events.get(slug) ?? [...events.values()].find((event) => listAliases(event).includes(slug))
  );
}

/** Finds the event that earlier imports have written for a draft. */
export function findImportedEvent(
  draft: DraftEntry,
  events: ReadonlyMap<string, EventFile>,
  entries: readonly RecordedEntry[],
): EventFile | undefined {
  const recorded = entries.find(({ guid }) => guid === draft.guid);
  return recorded && findEvent(events, recorded.slug);
}

/** The former slugs of an event. */
export function listAliases({ fields }: EventFile): readonly string[] {
  const aliases = fields['aliases'];
  return Array.isArray(aliases) ? aliases.map(String) : [];
}

/** The slug from which the guids of nodes follow, the same in each import. */
export function getGuidSlug({ guid }: ImportTarget): string {
  return guid.startsWith(fileMark) ? guid.slice(fileMark.length) : guid;
}

/**
 * Marks a draft that is an entry of its own.
 *
 * @param slug - What the draft is known by from now on, in place of what its file calls it.
 */
export function markDraft(draft: DraftEntry, slug?: string): DraftEntry {
  return { ...draft, guid: fileMark + (slug ?? draft.guid), slug: slug ?? draft.slug };
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
