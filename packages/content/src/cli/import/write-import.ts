import { getSystemErrorCode } from '@comunal/command';
import { writeFileAtomic } from '@comunal/http/node';
import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toEntryKey, type EntryId } from '../../link/content-graph.ts';
import { createPrivateFolder } from '../../new/create-private-folder.ts';
import { createEntryFileFinder } from '../../new/entry-file.ts';
import { writeEntryWhereNone } from '../../new/write-new-entry.ts';
import { copySource } from './copy-file.ts';
import { writeImportRecord, type ImportRecord } from './import-record.ts';
import { addFile, addFiles, listBegun, type FilesByEntry } from './recorded-files.ts';
import { toRecordedFile, type CopyPlan, type PlannedCopy } from './plan-copies.ts';
import type { PlannedEdit } from './plan-file.ts';
import type { ImportPlan } from './plan-import.ts';
import { runAtOnce } from './run-at-once.ts';

/** Where an import is written. */
export interface ImportDestination {
  readonly dir: string;
  /** What earlier imports have written. */
  readonly record: ImportRecord;
  /** The language of the comments in new files. */
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** What somebody else has written meanwhile, and is therefore not imported. */
export interface TakenPlaces {
  /** New entries of which there is a file now. */
  readonly entries: readonly EntryId[];
  /** Paths of files that were to be copied. */
  readonly files: readonly string[];
}

/**
 * Writes what an import has planned, each file in one atomic write. The record comes last; before the first file it names what
 * is about to be written, and after a failure what was copied, so that an import that was stopped can be repeated.
 *
 * @returns what somebody has written meanwhile.
 */
export async function writeImport(
  { files, recorded }: ImportPlan,
  { copies, states }: CopyPlan,
  { dir, record, locale, signal }: ImportDestination,
): Promise<TakenPlaces> {
  const takenEntries = new Map<string, EntryId>();
  const takenFiles: string[] = [];
  await createPrivateFolder(dir, locale);
  const written: FilesByEntry = new Map();
  const isBegun = files.length + copies.length > 0;
  const writePending = () =>
    writeImportRecord(dir, record, addFiles(recorded, states, listBegun(copies), written));
  if (isBegun) await writePending();
  const findEntryFile = createEntryFileFinder(dir);
  try {
    await runAtOnce(files, async (file) => {
      signal.throwIfAborted();
      if (file.kind === 'edit') return writeEdit(file);
      const { type, slug, fields } = file;
      const { isNew } = await writeEntryWhereNone(
        { dir, type, slug, fields, locale },
        findEntryFile,
      );
      if (!isNew) takenEntries.set(toEntryKey(file), { type, slug });
    });
    const isWritten = ({ owner }: PlannedCopy) => !takenEntries.has(toEntryKey(owner));
    await runAtOnce(copies.filter(isWritten), async ({ path, file, kind, owner }) => {
      signal.throwIfAborted();
      const copy = () => copySource(file, join(dir, path), kind === 'added');
      const sha256 = await copyInto(dir, path, copy);
      if (sha256 === undefined) takenFiles.push(path);
      else addFile(written, owner, toRecordedFile(path, sha256, file));
    });
    signal.throwIfAborted();
  } catch (thrown) {
    // What has failed is said, and not that this fails as well, as on a disk that is full.
    if (written.size > 0) await writePending().catch(() => undefined);
    throw thrown;
  }
  const entries = addFiles(recorded, states, written);
  const isTaken = (entry: EntryId) => takenEntries.has(toEntryKey(entry));
  await writeImportRecord(dir, { ...record, entries: entries.filter((each) => !isTaken(each)) });
  return { entries: [...takenEntries.values()], files: takenFiles };
}

async function writeEdit({ absolute, text }: PlannedEdit): Promise<void> {
  const path = await realpath(absolute); // a link stays one
  const { mode } = await stat(path);
  await writeFileAtomic(path, text, mode & 0o777);
}

/** Copies a file into its folder, which is made; returns `undefined` where somebody has written it meanwhile. */
async function copyInto(
  dir: string,
  path: string,
  copy: () => Promise<string>,
): Promise<string | undefined> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  try {
    return await copy();
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'EEXIST') throw thrown;
    return undefined;
  }
}
