import { writeFileAtomic } from '@comunal/http/node';
import { realpath, stat } from 'node:fs/promises';
import { createPrivateFolder } from '../../new/create-private-folder.ts';
import { writeNewEntry } from '../../new/write-new-entry.ts';
import { writeImportRecord, type ImportRecord } from './import-record.ts';
import type { ImportPlan } from './plan-import.ts';

/** Where an import is written. */
export interface ImportDestination {
  readonly dir: string;
  /** What earlier imports have written. */
  readonly record: ImportRecord;
  /** The language of the comments in new files. */
  readonly locale: string;
  readonly signal: AbortSignal;
}

/**
 * Writes what an import has planned, each file in one atomic write. The record comes last; before the first file it names what
 * is about to be written, so that an import that was stopped can be repeated.
 *
 * @returns the slugs of new entries for which somebody has written a file meanwhile.
 */
export async function writeImport(
  { files, entries }: ImportPlan,
  { dir, record, locale, signal }: ImportDestination,
): Promise<readonly string[]> {
  const takenSlugs: string[] = [];
  await createPrivateFolder(dir, locale);
  if (files.length > 0) await writeImportRecord(dir, record, entries);
  for (const file of files) {
    signal.throwIfAborted();
    if (file.kind === 'new') {
      const { slug, fields } = file;
      const { isNew } = await writeNewEntry({ dir, type: 'event', slug, fields, locale });
      if (!isNew) takenSlugs.push(slug);
    } else {
      const path = await realpath(file.absolute); // a link stays one
      const { mode } = await stat(path);
      await writeFileAtomic(path, file.text, mode & 0o777);
    }
  }
  signal.throwIfAborted();
  const written = entries.filter(({ slug }) => !takenSlugs.includes(slug));
  await writeImportRecord(dir, { ...record, entries: written });
  return takenSlugs;
}
