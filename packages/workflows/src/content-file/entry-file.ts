import { folders, type FolderType } from '@comunal/content';
import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The file of an entry in a content folder. */
export interface EntryFile {
  /** Path below the content folder, with forward slashes. */
  readonly name: string;
  readonly kind: 'yaml' | 'markdown';
  readonly text: string;
  /** Replaces the text by an atomic write. */
  write(text: string): Promise<void>;
}

/** Opens the file of a public entry; undefined when the folder of its type has no file of this slug. */
export async function openEntryFile(
  dir: string,
  type: FolderType,
  slug: string,
): Promise<EntryFile | undefined> {
  for (const [extension, kind] of [
    ['yaml', 'yaml'],
    ['md', 'markdown'],
  ] as const) {
    const name = `${folders[type]}/${slug}.${extension}`;
    const path = join(dir, name);
    const text = await ifThere(readFile(path, 'utf8'));
    if (text === undefined) continue;
    const { mode } = await stat(path);
    return { name, kind, text, write: (next) => writeFileAtomic(path, next, mode & 0o777) };
  }
  return undefined;
}
