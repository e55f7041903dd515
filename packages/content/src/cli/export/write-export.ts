import { CliError } from '@comunal/command';
import type { ExportedFile } from '@comunal/formats';
import { writeFileAtomic } from '@comunal/http/node';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isInside } from '../../read/is-inside.ts';

/** The list of what an export has written, so that the next one takes away what is public no longer. */
const MANIFEST = '.comunal-export.json';
const manifestSchema = z.object({ files: z.array(z.string()) });
/** Whoever serves a site has to be able to read its files. */
const READABLE = 0o644;

/** How often many files are written at once. */
const BATCH = 32;

/**
 * Writes the files of an export into a folder, and removes those that an earlier export wrote there and this one does not: an
 * entry that has been closed meanwhile leaves no file behind. Files of others are never touched.
 *
 * @param dir - The folder. It is made when it is not there.
 * @param files - What to write.
 * @param foreignFiles - The message for a folder that holds something, none of it from an export.
 * @throws CliError for such a folder; the error of the system when a file cannot be written.
 */
export async function writeExport(
  dir: string,
  files: readonly ExportedFile[],
  foreignFiles: string,
): Promise<{ readonly removed: readonly string[] }> {
  const earlier = await readManifest(dir, foreignFiles);
  const paths = new Set(files.map(({ path }) => path));
  // Named before they are written: what a killed process leaves is known to the next one.
  await writeManifest(dir, [...new Set([...earlier, ...paths])]);
  const removed = earlier.filter((path) => !paths.has(path) && isInside(dir, join(dir, path)));
  for (const path of removed) await rm(join(dir, path), { force: true });
  for (let start = 0; start < files.length; start += BATCH)
    await Promise.all(
      files
        .slice(start, start + BATCH)
        .map(({ path, text }) => writeFileAtomic(join(dir, path), text, READABLE)),
    );
  await writeManifest(dir, [...paths]);
  return { removed };
}

async function writeManifest(dir: string, files: readonly string[]): Promise<void> {
  const text = `${JSON.stringify({ files: files.toSorted() }, undefined, 2)}\n`;
  await writeFileAtomic(join(dir, MANIFEST), text, READABLE);
}

async function readManifest(dir: string, foreignFiles: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => []);
  if (names.length === 0) return [];
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => '');
  const result = manifestSchema.safeParse(parseJson(text));
  if (!result.success) throw new CliError(1, foreignFiles);
  return result.data.files;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
