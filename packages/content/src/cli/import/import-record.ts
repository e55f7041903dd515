import { CliError } from '@comunal/command';
import { contentTypes, type ContentType } from '@comunal/schemas';
import type { EntryState } from '@comunal/formats/import';
import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { importsFolder, privateFolder } from '../../read/folders.ts';
import { toDraftKey } from './draft-key.ts';
import { parseJson } from '../parse-json.ts';

/** What an import has written into an entry, and the file that it was read from. */
export interface RecordedEntry extends EntryState {
  /** The name of the imported file, as a slug, or the address of the site that it came from. */
  readonly source: string;
  /** Who saw it at its source, where the source says so. */
  readonly visibility?: 'public' | 'closed' | undefined;
  /** The languages of its texts at its source. */
  readonly languages?: readonly string[] | undefined;
  /** What its source knows each of its languages by, without the mark of its guid. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** The files beside it that were copied. */
  readonly files?: readonly RecordedFile[] | undefined;
  /** Whether somebody decided that it stays open here, though its source shows it no longer. */
  readonly isKeptOpen?: boolean | undefined;
}

/** A file beside an entry, as an import has written it. */
export interface RecordedFile {
  /** The path from the content folder. */
  readonly path: string;
  /** Of what was written, in hexadecimal. */
  readonly sha256: string;
  /** What its source calls this state of it, where the source says so: while it stays the same, the file is not read again. */
  readonly version?: string | undefined;
  /** Of what an import was about to write when it was stopped: it may have written it or not. */
  readonly pending?: string | undefined;
}

const hashes = z.record(z.string(), z.string());
const fields = { guid: z.string(), fields: hashes, pending: z.optional(hashes) };
const fileSchema = z.object({
  path: z.string(),
  sha256: z.string(),
  version: z.optional(z.string()),
  pending: z.optional(z.string()),
});
const entriesSchema = z.array(
  z.object({
    ...fields,
    // Records of the first imports, which read activities alone, name no type.
    type: z._default(z.enum(contentTypes), 'event'),
    source: z.string(),
    slug: z.string(),
    nodes: z._default(z.array(z.object(fields)), []),
    visibility: z.optional(z.enum(['public', 'closed'])),
    languages: z.optional(z.array(z.string())),
    versions: z.optional(z.record(z.string(), z.string())),
    files: z.optional(z.array(fileSchema)),
    isKeptOpen: z.optional(z.boolean()),
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
 * @param hasEntry - Whether there is an entry of this type and slug, or former slug.
 * @param describeFault - The message for a file that holds something else.
 */
export async function readImportRecord(
  dir: string,
  format: string,
  hasEntry: (type: ContentType, slug: string) => boolean,
  describeFault: (file: string) => string,
): Promise<ImportRecord> {
  const file = `${privateFolder}/${importsFolder}/${format}.json`;
  const text = await ifThere(readFile(join(dir, file), 'utf8'));
  if (text === undefined) return { file, entries: [] };
  const record = recordSchema.safeParse(parseJson(text)).data;
  if (!record) throw new CliError(1, describeFault(file));
  const known = new Set(record.entries.map(toDraftKey));
  const begun = record.pending.filter(
    (entry) => !known.has(toDraftKey(entry)) && hasEntry(entry.type, entry.slug),
  );
  const pending = new Map(record.pending.map((entry) => [toDraftKey(entry), entry]));
  const entries = record.entries.map((entry) => addPending(entry, pending.get(toDraftKey(entry))));
  return { file, entries: [...entries, ...begun] };
}

/** Adds what was about to be written into an entry that was imported before. Nodes that are new are added again where they are missing. */
function addPending(entry: RecordedEntry, pending: RecordedEntry | undefined): RecordedEntry {
  if (!pending) return entry;
  const byGuid = new Map(pending.nodes?.map((node) => [node.guid, node]));
  const nodes = entry.nodes?.map((node) => {
    const begun = byGuid.get(node.guid);
    return begun ? { ...node, pending: begun.fields } : node;
  });
  const files = pending.files ?? entry.files;
  return { ...entry, pending: pending.fields, ...(nodes && { nodes }), ...(files && { files }) };
}

/** Writes what imports of a format have written, with what one is about to write. A record that says so already stays untouched. */
export async function writeImportRecord(
  dir: string,
  { file, entries }: ImportRecord,
  pending: readonly RecordedEntry[] = [],
): Promise<void> {
  const record = { version: 1, entries, ...(pending.length > 0 && { pending }) };
  const path = join(dir, file);
  const text = `${JSON.stringify(record, undefined, 2)}\n`;
  if ((await ifThere(readFile(path, 'utf8'))) !== text) await writeFileAtomic(path, text);
}
