import { getSystemErrorCode, writeFileAtomic } from '@comunal/http/node';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { editList, type ListEdit } from './edit-list.ts';

/** The file of a recording in a content folder. */
export interface RecordingFile {
  /** Path below the content folder, with forward slashes. */
  readonly name: string;
  readonly text: string;
  /** Replaces the text by an atomic write. */
  write(text: string): Promise<void>;
}

/** Opens the file of a public recording; undefined when `recordings/` has no file of this slug. */
export async function openRecordingFile(
  dir: string,
  slug: string,
): Promise<RecordingFile | undefined> {
  for (const extension of ['yaml', 'md']) {
    const name = `recordings/${slug}.${extension}`;
    const path = join(dir, name);
    try {
      const text = await readFile(path, 'utf8');
      const { mode } = await stat(path);
      return { name, text, write: (next) => writeFileAtomic(path, next, mode & 0o777) };
    } catch (thrown) {
      if (getSystemErrorCode(thrown) !== 'ENOENT') throw thrown;
    }
  }
  return undefined;
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
