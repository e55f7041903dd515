import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What Pagefind reads first in a browser: where the index of each language is. */
export interface EntryFile {
  readonly languages: Readonly<Record<string, unknown>>;
}

const NAME = 'pagefind-entry.json';

/**
 * Reads the entry file that Pagefind has written last, with the languages of those before it.
 *
 * @throws Error when it is not what this version of Pagefind writes.
 */
export async function readEntryFile(dir: string, before?: EntryFile): Promise<EntryFile> {
  const entry: unknown = JSON.parse(await readFile(join(dir, NAME), 'utf8'));
  if (!isEntryFile(entry)) throw new Error(`The search index names no languages in ${NAME}.`);
  return { ...entry, languages: { ...before?.languages, ...entry.languages } };
}

/** Writes an entry file over that of Pagefind. */
export async function writeEntryFile(dir: string, entry: EntryFile): Promise<void> {
  await writeFile(join(dir, NAME), JSON.stringify(entry));
}

function isEntryFile(value: unknown): value is EntryFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'languages' in value &&
    typeof value.languages === 'object' &&
    value.languages !== null
  );
}
