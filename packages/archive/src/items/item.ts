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

/** Fields of an item or a file: a text, or several. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A file in an item. */
export interface ArchiveFile {
  readonly name: string;
  /** Bytes; undefined for the few that the Archive does not count, such as its own list of files. */
  readonly size: number | undefined;
  /** In hex. */
  readonly md5: string | undefined;
  /** In hex. */
  readonly sha1: string | undefined;
  /** As the Archive calls it: `MPEG4`, `Metadata`. */
  readonly format: string | undefined;
  /** Whether somebody uploaded it, or the Archive made it of another file. */
  readonly isOriginal: boolean;
  /** All that the Archive says of it, texts as they came. */
  readonly fields: Fields;
}

/** An item: a page of the Archive with its files. */
export interface ArchiveItem {
  readonly identifier: string;
  readonly title: string | undefined;
  readonly metadata: Fields;
  readonly files: readonly ArchiveFile[];
  /** Bytes of all files. */
  readonly bytes: number;
  /** Whether the Archive still works on something that was sent: files may be missing from the list. */
  readonly isPending: boolean;
  /** Taken out of view by the Archive: nobody sees it, and nothing can be added. */
  readonly isDark: boolean;
}

/** What the Archive says of an item; undefined for one that is not there, which it answers with nothing. */
export function readItem(
  identifier: string,
  { metadata, files = [], is_dark, pending_tasks, item_size }: z.output<typeof itemSchema>,
): ArchiveItem | undefined {
  if (metadata === undefined && is_dark !== true) return undefined;
  const fields = fieldsOf(metadata ?? {});
  return {
    identifier,
    title: firstOf(fields['title']),
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
    fields: fieldsOf(file),
  };
}

/** Texts and lists of texts; what is neither is written as a text. */
function fieldsOf(values: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(textOf) : textOf(value),
    ]),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The first of several. */
export function firstOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
