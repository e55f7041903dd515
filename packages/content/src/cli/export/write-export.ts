import { CliError } from '@comunal/command';
import type { ExportedFile, ExportFormat } from '@comunal/formats';
import { writeFileAtomic } from '@comunal/http/node';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isInside } from '../../read/is-inside.ts';

/** The list of what an export has written, so that the next one takes away what is public no longer. */
const MANIFEST = '.comunal-export.json';
const manifestSchema = z.object({ formats: z.record(z.string(), z.array(z.string())) });
/** The paths that exports have written, by format. */
export type Manifest = z.infer<typeof manifestSchema>['formats'];
/** Whoever serves a site has to be able to read its files. */
const READABLE = 0o644;

/** How often many files are written at once. */
const BATCH = 32;

/** The files of an export, by their format. */
export type ExportedFiles = ReadonlyMap<ExportFormat, readonly ExportedFile[]>;

/**
 * Writes the files of an export into a folder, and removes those that an earlier export of the same formats wrote there and
 * this one does not: an entry that has been closed meanwhile leaves no file behind. Files of others are never touched.
 *
 * @param dir - The folder. It is made when it is not there.
 * @param exported - What to write.
 * @param earlier - What {@link readManifest} found in the folder.
 * @throws the error of the system when a file cannot be written.
 */
export async function writeExport(
  dir: string,
  exported: ExportedFiles,
  earlier: Manifest,
): Promise<{ readonly removed: readonly string[] }> {
  const files = [...exported.values()].flat();
  const current = Object.fromEntries(
    [...exported].map(([format, written]) => [format, written.map(({ path }) => path)]),
  );
  const next = { ...earlier, ...current };
  const kept = new Set(Object.values(next).flat());
  const removed = Object.values(earlier)
    .flat()
    .filter((path) => !kept.has(path) && isInside(dir, join(dir, path)));
  // Named before they are written: what a killed process leaves is known to the next one.
  await writeManifest(dir, mergeManifests(earlier, current));
  for (const path of removed) await rm(join(dir, path), { force: true });
  for (let start = 0; start < files.length; start += BATCH)
    await Promise.all(
      files
        .slice(start, start + BATCH)
        .map(({ path, text }) => writeFileAtomic(join(dir, path), text, READABLE)),
    );
  await writeManifest(dir, next);
  return { removed };
}

/**
 * Reads which files earlier exports have written into a folder, by their format.
 *
 * @param foreignFiles - The message for a folder that holds something, none of it from an export.
 * @throws CliError for such a folder.
 */
export async function readManifest(dir: string, foreignFiles: string): Promise<Manifest> {
  const names = await readdir(dir).catch(() => []);
  if (names.length === 0) return {};
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => '');
  const result = manifestSchema.safeParse(parseJson(text));
  if (!result.success) throw new CliError(1, foreignFiles);
  return result.data.formats;
}

function mergeManifests(a: Manifest, b: Manifest): Manifest {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])]]),
  );
}

async function writeManifest(dir: string, formats: Manifest): Promise<void> {
  const text = `${JSON.stringify({ formats }, undefined, 2)}\n`;
  await writeFileAtomic(join(dir, MANIFEST), text, READABLE);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
