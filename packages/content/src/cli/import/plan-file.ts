import type { MergedEntry } from '@comunal/formats/import';
import type { ContentType } from '@comunal/schemas';
import { isDeepStrictEqual } from 'node:util';
import { editFields } from '../../edit/edit-fields.ts';
import { toPlain } from '../../edit/to-plain.ts';
import { toEntryKey, type EntryId } from '../../link/content-graph.ts';
import { getEntryFile } from '../../new/entry-file.ts';
import { readText } from '../../read/read-text.ts';
import type { EntryFile } from './read-entry-folder.ts';

/** A file to write. */
export type PlannedFile =
  | {
      readonly kind: 'new';
      readonly type: ContentType;
      readonly slug: string;
      readonly fields: MergedEntry['fields'];
    }
  | PlannedEdit;

/** A file of which a part changes. */
export interface PlannedEdit {
  readonly kind: 'edit';
  readonly absolute: string;
  readonly text: string;
}

/** An entry that people have to edit themselves. */
export interface ManualEdit extends EntryId {
  readonly fields: readonly string[];
}

/** Plans how an entry is written: as a new file, or as an edit of one, which may be left to people. */
export function planFile(
  { type, slug, fields }: MergedEntry,
  existing: EntryFile | undefined,
): PlannedFile | ManualEdit {
  if (!existing) return { kind: 'new', type, slug, fields };
  const names = new Set([...Object.keys(existing.fields), ...Object.keys(fields)]);
  const changed = [...names].filter(
    (name) => !isDeepStrictEqual(toPlain(existing.fields[name]), toPlain(fields[name])),
  );
  const manualEdit: ManualEdit = { type, slug, fields: changed };
  const isElsewhere = [...existing.origins.keys()].some((key) =>
    changed.includes(key.split(' ')[0] ?? ''),
  );
  const { shared } = existing;
  const read = shared && readText(shared.absolute);
  if (!shared || !read?.ok || isElsewhere) return manualEdit;
  const text = editFields(read.text, new Map(changed.map((name) => [name, fields[name]])));
  return text === undefined ? manualEdit : { kind: 'edit', absolute: shared.absolute, text };
}

/** The path of the file of an entry, or of the one that it will have. */
export function getFile(
  id: EntryId,
  entries: ReadonlyMap<string, EntryFile>,
  newFields: Readonly<Record<string, unknown>> = {},
): string {
  const isClosed = (newFields['visibility'] ?? 'closed') === 'closed';
  return entries.get(toEntryKey(id))?.file ?? getEntryFile(id.type, id.slug, isClosed);
}
