import * as z from 'zod/mini';

const fileSchema = z.looseObject({
  name: z.string(),
  source: z.optional(z.string()),
  size: z.optional(z.union([z.string(), z.number()])),
  md5: z.optional(z.string()),
  sha1: z.optional(z.string()),
  format: z.optional(z.string()),
  mtime: z.optional(z.union([z.string(), z.number()])),
});

export const itemSchema = z.looseObject({
  metadata: z.optional(z.record(z.string(), z.unknown())),
  files: z.optional(z.array(fileSchema)),
  is_dark: z.optional(z.boolean()),
  pending_tasks: z.optional(z.boolean()),
  item_size: z.optional(z.number()),
  error: z.optional(z.string()),
});

/** The metadata fields of an item or a file: each holds one text, or several. */
export type MetadataFields = Readonly<Record<string, string | readonly string[]>>;

/** A file of an item. */
export interface ArchiveFile {
  /** The name, with the folders that it stands in: `audio/charla.ogg`. */
  readonly name: string;
  /** The size in bytes; undefined for the few files that the Archive does not count, such as its own list of files. */
  readonly size: number | undefined;
  /** The MD5 checksum in hex; undefined until the Archive has computed it. */
  readonly md5: string | undefined;
  /** The SHA-1 checksum in hex; undefined until the Archive has computed it. */
  readonly sha1: string | undefined;
  /** The format in the Archive's own words: `MPEG4`, `Metadata`. */
  readonly format: string | undefined;
  /** True for a file that somebody uploaded; false for one that the Archive derived from another. */
  readonly isOriginal: boolean;
  /** All fields that the server sent for the file, also those that this interface does not name. */
  readonly fields: MetadataFields;
}

/** An item: a page of the Archive, with its files. */
export interface ArchiveItem {
  /** The identifier, unique in the whole Archive. */
  readonly identifier: string;
  /** The title; undefined when the item has none. */
  readonly title: string | undefined;
  /** All metadata fields of the item, also those that this interface does not name. */
  readonly metadata: MetadataFields;
  /** The files, uploaded and derived. */
  readonly files: readonly ArchiveFile[];
  /** The size of all files together, in bytes. */
  readonly bytes: number;
  /** True while the Archive still processes something that was sent: files may be missing from the list. */
  readonly isPending: boolean;
  /** True for an item that the Archive has taken out of view: nobody sees it, and nothing can be added. */
  readonly isDark: boolean;
}

/** Reads the server's response as an item; undefined for one that does not exist, for which the response is empty. */
export function readItem(
  identifier: string,
  { metadata, files = [], is_dark, pending_tasks, item_size }: z.output<typeof itemSchema>,
): ArchiveItem | undefined {
  if (metadata === undefined && is_dark !== true) return undefined;
  const fields = toFields(metadata ?? {});
  return {
    identifier,
    title: getFirstValue(fields['title']),
    metadata: fields,
    files: files.map(readFile),
    bytes: item_size ?? 0,
    isPending: pending_tasks === true,
    isDark: is_dark === true,
  };
}

function readFile(file: z.output<typeof fileSchema>): ArchiveFile {
  const { name, source, size, md5, sha1, format } = file;
  return {
    name,
    size: size === undefined ? undefined : Number(size),
    md5,
    sha1,
    format,
    isOriginal: source === 'original',
    fields: toFields(file),
  };
}

/** Keeps texts and lists of texts; any other value is written as JSON. */
function toFields(values: Readonly<Record<string, unknown>>): MetadataFields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(toText) : toText(value),
    ]),
  );
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Gets the value of a field, or the first of several.
 * @param value - A field as the Archive returns it; undefined for one that an item does not have.
 *
 * @example
 * ```ts
 * import { getFirstValue } from '@comunal/archive';
 *
 * console.log(getFirstValue(['Charla', 'Palestra'])); // → Charla
 * console.log(getFirstValue('Charla')); // → Charla
 * ```
 */
export function getFirstValue(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
