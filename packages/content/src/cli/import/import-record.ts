import { CliError, getSystemErrorCode } from '@comunal/command';
import type { EntryState } from '@comunal/formats/import';
import { writeFileAtomic } from '@comunal/http/node';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { importsFolder, privateFolder } from '../../read/folders.ts';
import { parseJson } from '../parse-json.ts';

/** What an import has written into an entry, and the file that it was read from. */
export interface RecordedEntry extends EntryState {
  /** The name of the imported file, as a slug. */
  readonly source: string;
}

const fields = { guid: z.string(), fields: z.record(z.string(), z.string()) };
const entriesSchema = z.array(
  z.object({
    ...fields,
    source: z.string(),
    slug: z.string(),
    nodes: z._default(z.array(z.object(fields)), []),
  }),
);
const recordSchema = z.object({
  version: z.literal(1),
  entries: entriesSchema,
  /** What an import was about to write when it was stopped. */
  pending: z._default(entriesSchema, []),
});

/** What was imported in a format, and where that is recorded. */
export interface ImportRecord {
  /** The path from the content folder. */
  readonly file: string;
  readonly entries: readonly RecordedEntry[];
}

/**
 * Reads what earlier imports of a format have written. What a stopped import was about to write counts as far as it has
 * written it, so that importing again makes no second entry of it.
 *
 * @param hasEvent - Whether there is an event of this slug, or of this former slug.
 * @param describeFault - The message for a file that holds something else.
 */
export async function readImportRecord(
  dir: string,
  format: string,
  hasEvent: (slug: string) => boolean,
  describeFault: (file: string) => string,
): Promise<ImportRecord> {
  const file = `${privateFolder}/${importsFolder}/${format}.json`;
  let text: string;
  try {
    text = await readFile(join(dir, file), 'utf8');
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'ENOENT') throw thrown;
    return { file, entries: [] };
  }
  const record = recordSchema.safeParse(parseJson(text)).data;
  if (!record) throw new CliError(1, describeFault(file));
  const known = new Set(record.entries.map(({ guid }) => guid));
  const begun = record.pending.filter(({ guid, slug }) => !known.has(guid) && hasEvent(slug));
  return { file, entries: [...record.entries, ...begun] };
}

/** Writes what imports of a format have written, with what one is about to write. */
export async function writeImportRecord(
  dir: string,
  { file, entries }: ImportRecord,
  pending: readonly RecordedEntry[] = [],
): Promise<void> {
  const record = { version: 1, entries, ...(pending.length > 0 && { pending }) };
  await writeFileAtomic(join(dir, file), `${JSON.stringify(record, undefined, 2)}\n`);
}
