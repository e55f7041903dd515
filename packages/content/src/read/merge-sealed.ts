import { contentTypes } from '@comunal/schemas';
import type { EntryFiles } from '../model/entry-files.ts';

/** A sealed entry that a key has opened. */
export interface SealedEntry {
  /** The sealed file, from the content folder. */
  readonly file: string;
  readonly files: EntryFiles;
}

/**
 * Merges opened entries into those in clear, in one order by type and slug. An entry that is also in clear is being edited: that
 * one is read, and the sealed file is passed to `onTwin`.
 */
export function* mergeSealed(
  clear: Iterable<EntryFiles>,
  sealed: readonly SealedEntry[],
  onTwin: (file: string) => void,
): Generator<EntryFiles> {
  const waiting = sealed.toSorted((a, b) => compare(a.files, b.files));
  let next = 0;
  for (const files of clear) {
    for (let each = waiting[next]; each && compare(each.files, files) <= 0; each = waiting[++next])
      if (compare(each.files, files) === 0) onTwin(each.file);
      else yield each.files;
    yield files;
  }
  for (const { files } of waiting.slice(next)) yield files;
}

function compare(a: EntryFiles, b: EntryFiles): number {
  const types = contentTypes.indexOf(a.type) - contentTypes.indexOf(b.type);
  return types !== 0 ? types : a.slug < b.slug ? -1 : +(a.slug > b.slug);
}
