import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { lstat, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { SealedFile } from '../entries/sealed-file.ts';
import { isEntryFolder, isSlug, slugOfFile } from './entry-names.ts';

/** The git-ignored folder of a content folder, with a folder for each type. */
export const PRIVATE_FOLDER = 'private';
/** The folders in it where imports and consents keep what they note. They hold no entries. */
const COMMAND_FOLDERS: ReadonlySet<string> = new Set(['consents', 'imports']);

/** An entry in clear: where its files are. */
export interface ClearEntry {
  /** As in `events/taller`. */
  readonly entry: string;
  /** Whether it is in the private folder. */
  readonly isPrivate: boolean;
}

/** Finds the entry of a file, or of its path without an extension; undefined for what is none. */
export function findEntry(dir: string, path: string): ClearEntry | undefined {
  const parts = relative(dir, resolve(path)).split(sep);
  const isPrivate = parts[0] === PRIVATE_FOLDER;
  const [folder, name, ...more] = isPrivate ? parts.slice(1) : parts;
  if (folder === undefined || name === undefined || more.length > 0 || !isEntryFolder(folder))
    return undefined;
  const slug = slugOfFile(name) ?? (isSlug(name) ? name : undefined);
  return slug === undefined ? undefined : { entry: `${folder}/${slug}`, isPrivate };
}

/** Lists the entries in the private folder of a content folder. */
export async function listPrivateEntries(dir: string): Promise<readonly ClearEntry[]> {
  const entries = new Map<string, ClearEntry>();
  for (const folder of await namesIn(join(dir, PRIVATE_FOLDER)))
    for (const name of await filesIn(join(dir, PRIVATE_FOLDER, folder))) {
      if (slugOfFile(name) === undefined) continue;
      const match = findEntry(dir, join(dir, PRIVATE_FOLDER, folder, name));
      if (match) entries.set(match.entry, match);
    }
  return [...entries.values()];
}

/**
 * Lists the files in the private folder that belong to none of these entries, such as one with another extension, by their path in it.
 * What other commands keep there and what is not for people is left out.
 */
export async function listLeftInClear(
  dir: string,
  entries: readonly ClearEntry[],
): Promise<readonly string[]> {
  const base = join(dir, PRIVATE_FOLDER);
  const known = new Set(entries.map(({ entry }) => entry));
  const items = (await ifThere(readdir(base, { withFileTypes: true, recursive: true }))) ?? [];
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => [item, relative(base, join(item.parentPath, item.name)).split(sep)] as const)
    .filter(([item, [folder = '', name = '', ...more]]) => {
      if (name === '' ? folder.startsWith('.') : COMMAND_FOLDERS.has(folder)) return false;
      const slug = more.length > 0 ? name : slugOfFile(name);
      return !item.isFile() || !known.has(`${folder}/${slug}`);
    })
    .map(([, parts]) => parts.join('/'))
    .toSorted();
}

/** Reads the files of an entry: those of its languages, and the folder that is called like it. Links are left out. */
export async function readClearEntry(
  dir: string,
  { entry, isPrivate }: ClearEntry,
): Promise<readonly SealedFile[]> {
  const base = rootOf(dir, isPrivate);
  const [folder = '', slug = ''] = entry.split('/');
  const files: SealedFile[] = [];
  for (const name of await filesIn(join(base, folder)))
    if (slugOfFile(name) === slug)
      files.push({ path: `${folder}/${name}`, data: await readFile(join(base, folder, name)) });
  for (const item of await listDeep(join(base, entry))) {
    const path = relative(base, item).split(sep).join('/');
    files.push({ path, data: await readFile(item) });
  }
  return files;
}

/**
 * Deletes the files of an entry, and the folders that this leaves empty. When one of them cannot be deleted all are put back: what is
 * left of an entry would be sealed as the whole of it the next time.
 */
export async function deleteClearFiles(
  dir: string,
  isPrivate: boolean,
  files: readonly SealedFile[],
): Promise<void> {
  const base = rootOf(dir, isPrivate);
  const deleted: SealedFile[] = [];
  try {
    for (const file of files) {
      await rm(join(base, file.path), { force: true });
      deleted.push(file);
    }
  } catch (thrown) {
    for (const { path, data } of deleted)
      await writeFileAtomic(join(base, path), data, isPrivate ? 0o600 : 0o644);
    throw thrown;
  }
  const folders = new Set(files.map(({ path }) => dirname(path)).filter((at) => at.includes('/')));
  for (const folder of [...folders].toSorted().toReversed())
    await rmdir(join(base, folder)).catch(() => undefined); // it holds something else
}

function rootOf(dir: string, isPrivate: boolean): string {
  return isPrivate ? join(dir, PRIVATE_FOLDER) : dir;
}

/** Lists the files below a folder. */
async function listDeep(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const items = (await ifThere(readdir(folder, { withFileTypes: true, recursive: true }))) ?? [];
  return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
}

/** Whether there is a folder. A link leads to files that are not of the entry, and would be deleted there. */
async function isFolder(path: string): Promise<boolean> {
  return (await ifThere(lstat(path)))?.isDirectory() ?? false;
}

async function filesIn(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const items = (await ifThere(readdir(folder, { withFileTypes: true }))) ?? [];
  return items.filter((item) => item.isFile()).map(({ name }) => name);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await ifThere(readdir(folder))) ?? [];
}
