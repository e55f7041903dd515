import { createFileAtomic, getSystemErrorCode } from '@comunal/http/node';
import { join } from 'node:path';
import type { ContentType } from '@comunal/schemas';
import { interfaceTexts } from '../report/interface-texts.ts';
import { createPrivateFolder } from './create-private-folder.ts';
import { createEntryFileFinder, getEntryFile, type FindEntryFile } from './entry-file.ts';
import { formatEntry } from './format-entry.ts';

/** A new entry, and where to write it. */
export interface NewEntry {
  /** The content folder, as an absolute path. */
  readonly dir: string;
  /** The type, whose folder the entry is written into. */
  readonly type: ContentType;
  /** The name of the file without extension, and of the page. */
  readonly slug: string;
  /** The fields, without type and slug. They are written as they are; `comunal check` judges them. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The language of the comments, such as `es`. */
  readonly locale: string;
}

/** The outcome of {@link writeNewEntry}. */
export interface NewEntryResult {
  /** The path of the entry's file from the content folder. */
  readonly file: string;
  /** Whether it was written. False where a file of the same entry exists already. */
  readonly isNew: boolean;
}

/**
 * Writes a new entry into a content folder: a closed one, or one without a visibility, into `private/`, which is created with
 * a `.gitignore` that keeps it out of git. The fields that people
 * mostly need besides stand in comments. It never writes over a file, nor beside one of the same entry.
 *
 * @param entry - The entry, and the folder that it is written into.
 * @throws the error of the system when the file cannot be written.
 * @example
 * ```ts
 * import { mkdtemp } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { writeNewEntry } from '@comunal/content';
 *
 * const dir = await mkdtemp(join(tmpdir(), 'content-'));
 * const fields = { visibility: 'closed', title: { es: 'Taller de redes' } };
 * const entry = { dir, type: 'event', slug: 'taller', fields, locale: 'es' } as const;
 * console.log(await writeNewEntry(entry)); // → { file: 'private/events/taller.yaml', isNew: true }
 * ```
 */
export async function writeNewEntry(entry: NewEntry): Promise<NewEntryResult> {
  return writeEntryWhereNone(entry, createEntryFileFinder(entry.dir));
}

/** Writes a new entry like {@link writeNewEntry}, one of many: `findEntryFile` looks for files that were there before the first one. */
export async function writeEntryWhereNone(
  { dir, type, slug, fields, locale }: NewEntry,
  findEntryFile: FindEntryFile,
): Promise<NewEntryResult> {
  const existing = findEntryFile(type, slug);
  if (existing !== undefined) return { file: existing, isNew: false };
  const isPrivate = (fields['visibility'] ?? 'closed') === 'closed';
  const file = getEntryFile(type, slug, isPrivate);
  const text = formatEntry(type, fields, interfaceTexts(locale));
  if (isPrivate) await createPrivateFolder(dir, locale);
  try {
    await createFileAtomic(join(dir, file), text);
    return { file, isNew: true };
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'EEXIST') throw thrown;
    return { file, isNew: false }; // somebody else has created it since
  }
}
