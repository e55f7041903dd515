import { systemCode, writeWhole } from '@comunal/http/node';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { editList, type ListEdit } from './edit-list.ts';

/** The file of a recording in a content folder. */
export interface RecordingFile {
  /** Below the folder, with forward slashes. */
  readonly name: string;
  readonly text: string;
  /** Puts another text in its place, whole or not at all. */
  write(text: string): Promise<void>;
}

/** Opens the file of a public recording; undefined when it is not where recordings are. */
export async function openRecordingFile(
  dir: string,
  slug: string,
): Promise<RecordingFile | undefined> {
  for (const ending of ['yaml', 'md']) {
    const name = `recordings/${slug}.${ending}`;
    const path = join(dir, name);
    try {
      const text = await readFile(path, 'utf8');
      const { mode } = await stat(path);
      return { name, text, write: (next) => writeWhole(path, next, mode & 0o777) };
    } catch (thrown) {
      if (systemCode(thrown) !== 'ENOENT') throw thrown;
    }
  }
  return undefined;
}

/** Edits a list in the file of a recording. Gives the name of the file; undefined when somebody has to do it by hand. */
export async function editRecording(
  dir: string,
  slug: string,
  key: 'copies' | 'figures',
  edit: ListEdit,
): Promise<string | undefined> {
  const file = await openRecordingFile(dir, slug);
  const edited = file && editList(file.text, key, edit);
  if (!file || edited === undefined) return undefined;
  await file.write(edited);
  return file.name;
}
