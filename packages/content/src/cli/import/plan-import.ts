import type { DraftEntry, ImportChange, MergedEntry, mergeImport } from '@comunal/formats/import';
import { isDeepStrictEqual } from 'node:util';
import { editFields } from '../../edit/edit-fields.ts';
import { toPlain } from '../../edit/to-plain.ts';
import { getEntryFile } from '../../new/entry-file.ts';
import { readText } from '../../read/read-text.ts';
import type { RecordedEntry } from './import-record.ts';
import type { EventFile } from './read-event-folder.ts';

/** A file to write. */
export type PlannedFile =
  | { readonly kind: 'new'; readonly slug: string; readonly fields: MergedEntry['fields'] }
  | { readonly kind: 'edit'; readonly absolute: string; readonly text: string };

/** An entry that people have to edit themselves. */
export interface ManualEdit {
  readonly slug: string;
  readonly fields: readonly string[];
}

/** What an import does. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly changes: readonly ImportChange[];
  readonly manualEdits: readonly ManualEdit[];
  /** Slugs of entries that are not closed, and into which something is written that is published. */
  readonly openSlugs: readonly string[];
  /** What to record once the files are written. */
  readonly entries: readonly RecordedEntry[];
}

/** What an import is planned from. */
export interface ImportInput {
  readonly drafts: readonly DraftEntry[];
  readonly events: ReadonlyMap<string, EventFile>;
  readonly recorded: readonly RecordedEntry[];
  /** The name of the file that is imported. */
  readonly source: string;
}

/** Plans what an import writes, and what to record of it. Nothing is written yet. */
export function planImport(
  { drafts, events, recorded, source }: ImportInput,
  merge: typeof mergeImport,
): ImportPlan {
  const { entries, changes, state } = merge({
    previous: { version: 1, entries: recorded },
    existing: [...events.values()],
    incoming: drafts,
  });
  const files: PlannedFile[] = [];
  const manualEdits: ManualEdit[] = [];
  for (const entry of entries.filter(({ isChanged }) => isChanged)) {
    const file = planFile(entry, events.get(entry.slug));
    if ('kind' in file) files.push(file);
    else manualEdits.push(file);
  }
  const manualSlugs = new Set(manualEdits.map(({ slug }) => slug));
  const before = new Map(recorded.map((entry) => [entry.guid, entry]));
  const imported = new Set(drafts.map(({ guid }) => guid));
  const kept = changes.filter(({ kind, guid, slug, node }) => {
    if (manualSlugs.has(slug)) return kind !== 'updated' && kind !== 'added';
    // A calendar does not miss what came from another one.
    return kind !== 'missing' || node !== undefined || before.get(guid)?.source === source;
  });
  const after = new Map(state.entries.map((entry) => [entry.guid, entry]));
  // What somebody removed stays known, so that the calendar that has it does not add it again.
  const others = recorded.filter(({ guid }) => !imported.has(guid) && !after.has(guid));
  const next = state.entries.flatMap((entry): RecordedEntry[] => {
    const earlier = before.get(entry.guid);
    if (manualSlugs.has(entry.slug)) return earlier ? [earlier] : [];
    const isImported = imported.has(entry.guid);
    return [{ ...entry, source: isImported ? source : (earlier?.source ?? source) }];
  });
  return {
    files,
    changes: kept,
    manualEdits,
    openSlugs: listOpenSlugs(kept, entries),
    entries: [...next, ...others],
  };
}

function planFile({ slug, fields }: MergedEntry, event: EventFile | undefined) {
  if (!event) return { kind: 'new', slug, fields } as const;
  const names = new Set([...Object.keys(event.fields), ...Object.keys(fields)]);
  const changed = [...names].filter(
    (name) => !isDeepStrictEqual(toPlain(event.fields[name]), toPlain(fields[name])),
  );
  const manualEdit: ManualEdit = { slug, fields: changed };
  const isElsewhere = [...event.origins.keys()].some((key) =>
    changed.includes(key.split(' ')[0] ?? ''),
  );
  const read = event.shared && readText(event.shared.absolute);
  if (!event.shared || !read?.ok || isElsewhere) return manualEdit;
  const text = editFields(read.text, new Map(changed.map((name) => [name, fields[name]])));
  return text === undefined
    ? manualEdit
    : ({ kind: 'edit', absolute: event.shared.absolute, text } as const);
}

/** The path of the file of an entry, or of the one that it will have. */
export function getFile(slug: string, events: ReadonlyMap<string, EventFile>): string {
  return events.get(slug)?.file ?? getEntryFile('event', slug, true);
}

function listOpenSlugs(
  changes: readonly ImportChange[],
  entries: readonly MergedEntry[],
): readonly string[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry.fields]));
  const open = changes.filter(({ kind, slug, node }) => {
    const fields = bySlug.get(slug);
    if (kind !== 'updated' || !isOpen(fields)) return false;
    const nodes: readonly unknown[] = Array.isArray(fields?.['nodes']) ? fields['nodes'] : [];
    return (
      node === undefined || nodes.some((each) => toGuid(each) === node && isOpen(toFields(each)))
    );
  });
  return [...new Set(open.map(({ slug }) => slug))];
}

function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function toGuid(node: unknown): unknown {
  return toFields(node)['guid'];
}

function isOpen(fields: Readonly<Record<string, unknown>> | undefined): boolean {
  return fields?.['visibility'] === 'public' || fields?.['visibility'] === 'unlisted';
}
