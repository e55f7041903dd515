import { editList, type ListEdit } from './edit-list.ts';
import { openEntryFile, type EntryFile } from './entry-file.ts';

/** The file of a recording in a content folder. */
export type RecordingFile = EntryFile;

/** Opens the file of a public recording; undefined when `recordings/` has no file of this slug. */
export async function openRecordingFile(
  dir: string,
  slug: string,
): Promise<RecordingFile | undefined> {
  return openEntryFile(dir, 'recording', slug);
}

/**
 * Edits a list in the file of a recording.
 * @returns The name of the file; undefined when it has to be edited by hand.
 */
export async function editRecording(
  dir: string,
  slug: string,
  key: 'copies' | 'figures' | 'captions',
  edit: ListEdit,
): Promise<string | undefined> {
  const file = await openRecordingFile(dir, slug);
  const edited = file && editList(file.text, key, edit);
  if (!file || edited === undefined) return undefined;
  await file.write(edited);
  return file.name;
}
