import {
  assetPathSchema,
  isVisible,
  localizedMarkdownSchema,
  publicSchemas,
  toPublic,
  walkValue,
  type ContentType,
  type Entry,
  type PublicEntry,
} from '@comunal/schemas';
import { toEntryKey, type ContentGraph, type EntryRecord } from '../link/content-graph.ts';
import type { EntryId } from '../link/content-graph.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import { listLinkedFiles } from './list-linked-files.ts';

/** The projection of an entry: its public form, and the files beside the entry that this form names. */
export interface Projection {
  readonly publicEntry: PublicEntry;
  /** Paths relative to the folder of the type. */
  readonly files: readonly string[];
}

/** The projections of all entries that have a public form. */
export interface Projections {
  get(entry: EntryId): Projection | undefined;
  /** Whether an entry has a public form. One that does not fit its schema counts by its visibility alone. */
  hasPublicForm(raw: RawEntry): boolean;
}

/**
 * Computes the public form of each entry and the files it names, once: the asset policy, the search for closed text, the
 * checks of other packages and `toPublic()` all read it here.
 */
export function projectEntries(graph: ContentGraph, today: string): Projections {
  const lookup = (type: ContentType, slug: string): Entry | undefined =>
    graph.find(type, slug)?.entry;
  const projections = new Map<string, Projection>();
  for (const record of graph.records) {
    if (!isVisible(record.entry.visibility)) continue;
    const publicEntry = toPublic(record.entry, lookup, { today });
    if (publicEntry)
      projections.set(toEntryKey(record.entry), {
        publicEntry,
        files: listFiles(record, publicEntry),
      });
  }
  return {
    get: (entry) => projections.get(toEntryKey(entry)),
    hasPublicForm: ({ files, visibility }) =>
      graph.find(files.type, files.slug)
        ? projections.has(toEntryKey(files))
        : isVisible(visibility),
  };
}

const noFiles: readonly string[] = [];

/** Lists the files beside the entry that its public form names: as a path, or by links and pictures in its Markdown. */
function listFiles({ entry, facts }: EntryRecord, publicEntry: PublicEntry): readonly string[] {
  const linksByText = new Map(facts.markdown.map(({ text, links }) => [text, links]));
  // Most entries name no file at all.
  if (facts.assets.length === 0 && [...linksByText.values()].every(({ length }) => length === 0))
    return noFiles;
  const files = new Set<string>();
  for (const { schema, value } of walkValue(publicSchemas[entry.type], publicEntry))
    if (schema === assetPathSchema) files.add(String(value));
    else if (schema === localizedMarkdownSchema && typeof value === 'object' && value !== null)
      // Redaction leaves a text out or as it is, so its links are known.
      for (const text of Object.values(value))
        for (const path of listLinkedFiles(entry.type, linksByText.get(String(text)) ?? []))
          files.add(path);
  return [...files];
}
