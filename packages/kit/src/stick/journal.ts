import { writeFileAtomic } from '@comunal/http/node';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isSafePath, type KitFile } from '../manifest/kit-manifest.ts';

const FILE = 'journal.json';

const journalSchema = z.array(
  z.strictObject({
    path: z.string().check(z.refine(isSafePath)),
    bytes: z._default(z.int(), -1),
    sha256: z._default(z.string(), ''),
    encodedFrom: z.optional(z.string()),
  }),
);

/** Reads what a run that was not finished says of the files that are there; nothing where it cannot be read. */
export async function readJournal(folder: string): Promise<readonly KitFile[]> {
  const path = join(folder, FILE);
  try {
    if (!(await lstat(path)).isFile()) return [];
    const parsed = journalSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Writes which files belong to the kit, so that the next run may replace and remove them. */
export function writeJournal(folder: string, files: readonly Partial<KitFile>[]): Promise<void> {
  return writeFileAtomic(join(folder, FILE), JSON.stringify(files), 0o644);
}
