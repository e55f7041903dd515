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

/** How often an edit is made anew because the file has changed under it. */
const maxAttempts = 3;

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
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const file = await openRecordingFile(dir, slug);
    const edited = file && editList(file.text, key, edit);
    if (!file || edited === undefined) return undefined;
    // Somebody may have saved the file in their editor meanwhile.
    if ((await openRecordingFile(dir, slug))?.text !== file.text) continue;
    await file.write(edited);
    return file.name;
  }
  return undefined;
}
