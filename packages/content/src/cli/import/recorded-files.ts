import { toDraftKey, type Draft } from './draft-key.ts';
import type { RecordedEntry, RecordedFile } from './import-record.ts';
import type { PlannedCopy } from './plan-copies.ts';

/** Files beside entries, by what an import knows an entry by. */
export type FilesByEntry = Map<string, readonly RecordedFile[]>;

/** Adds a file of an entry. */
export function addFile(
  files: FilesByEntry,
  owner: Pick<Draft, 'type' | 'guid'>,
  file: RecordedFile,
): void {
  const key = toDraftKey(owner);
  files.set(key, [...(files.get(key) ?? []), file]);
}

/** Lists what is to be recorded of files before they are copied over earlier copies. */
export function listBegun(copies: readonly PlannedCopy[]): FilesByEntry {
  const files: FilesByEntry = new Map();
  for (const { owner, begun } of copies) if (begun) addFile(files, owner, begun);
  return files;
}

/** Records the files of entries: what is known of them, and what each of the others says since. */
export function addFiles(
  entries: readonly RecordedEntry[],
  known: ReadonlyMap<string, readonly RecordedFile[]>,
  ...others: readonly FilesByEntry[]
): RecordedEntry[] {
  return entries.map((entry) => {
    const key = toDraftKey(entry);
    const all = [
      ...(known.get(key) ?? entry.files ?? []),
      ...others.flatMap((files) => files.get(key) ?? []),
    ];
    const byPath = new Map(all.map((each) => [each.path, each])); // the last one of a path
    const files = [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return { ...entry, ...(files.length > 0 && { files }) };
  });
}
