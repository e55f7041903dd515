import { CliError, printable } from '@comunal/command';
import type { ExportedFile, ExportFormat } from '@comunal/formats';
import { writeFileAtomic } from '@comunal/http/node';
import { lstat, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST, type ExportManifest } from './export-manifest.ts';

/** Whoever serves a site has to be able to read its files. */
const READABLE = 0o644;

/** How many files are written at once. */
const BATCH = 32;

/** The files of an export, by their format. */
export type ExportedFiles = ReadonlyMap<ExportFormat, readonly ExportedFile[]>;

/** What {@link writeExport} goes by besides the files. */
export interface WriteExportOptions {
  /** What earlier exports have written into the folder. */
  readonly earlier: ExportManifest;
  /** The addresses of this export, for the next one. */
  readonly urls: ExportManifest['urls'];
  /** Words that a path holds something that no export has written. */
  readonly describeForeignFile: (path: string) => string;
}

/**
 * Writes the files of an export into a folder, and removes those that an earlier export of the same formats wrote there and
 * this one does not: an entry that has been closed meanwhile leaves no file behind. Files of others are never touched, and no
 * symbolic link is followed.
 *
 * @param dir - The folder. It is made when it is not there.
 * @param exported - What to write.
 * @throws CliError where something that no export has written stands in the way; the error of the system when a file cannot be
 * written.
 */
export async function writeExport(
  dir: string,
  exported: ExportedFiles,
  { earlier, urls, describeForeignFile }: WriteExportOptions,
): Promise<{ readonly removed: readonly string[] }> {
  const files = [...exported.values()].flat();
  const current = Object.fromEntries(
    [...exported].map(([format, written]) => [format, written.map(({ path }) => path)]),
  );
  const formats = { ...earlier.formats, ...current };
  const kept = new Set(Object.values(formats).flat());
  const known = new Set(Object.values(earlier.formats).flat());
  await mkdir(dir, { recursive: true });
  for (const folder of listFolders([...known, ...kept]))
    if (!(await isKind(dir, folder, 'isDirectory')))
      throw new CliError(1, describeForeignFile(printable(folder)));
  for (const { path } of files)
    if (!(await isKind(dir, path, 'isFile', known.has(path))))
      throw new CliError(1, describeForeignFile(printable(path)));
  // Named before they are written: what a killed process leaves is known to the next one.
  await writeManifest(dir, { formats: mergeFormats(earlier.formats, current), urls });
  const removed = [...known].filter((path) => !kept.has(path));
  for (const path of removed)
    if (await isKind(dir, path, 'isFile', true)) await rm(join(dir, path), { force: true });
  for (const folder of listFolders([...kept])) await mkdir(join(dir, folder), { recursive: true });
  for (let start = 0; start < files.length; start += BATCH)
    await Promise.all(
      files
        .slice(start, start + BATCH)
        .map(({ path, text }) => writeFileAtomic(join(dir, path), text, READABLE)),
    );
  await writeManifest(dir, { formats, urls });
  return { removed };
}

/** Whether a path is free, or holds what is expected there; a symbolic link is neither. */
async function isKind(
  dir: string,
  path: string,
  kind: 'isFile' | 'isDirectory',
  mayExist = true,
): Promise<boolean> {
  const stats = await lstat(join(dir, path)).catch(() => undefined);
  return stats === undefined || (mayExist && stats[kind]());
}

/** Lists the folders that hold some paths, those above first. */
function listFolders(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  return [...folders].toSorted((a, b) => a.length - b.length);
}

function mergeFormats(
  a: ExportManifest['formats'],
  b: ExportManifest['formats'],
): ExportManifest['formats'] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])]]),
  );
}

async function writeManifest(dir: string, manifest: ExportManifest): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await writeFileAtomic(join(dir, MANIFEST), text, READABLE);
}
