import {
  contentSchemas,
  toPublic,
  type ContentType,
  type Entry,
  type EntryInput,
  type Public,
  type PublicEntry,
} from '@comunal/schemas';
import type { PublicLookup } from '../../src/index.ts';

/** Entries of a small site in their public form, and how to find them. */
export interface PublishedEntries {
  readonly entries: readonly PublicEntry[];
  readonly lookup: PublicLookup;
  /** Gets an entry that the test knows to be there. */
  readonly get: <T extends ContentType>(type: T, slug: string) => Public<T>;
}

/** Publishes entries as a site does: those that may not be seen are not there. */
export function publish(
  inputs: readonly EntryInput<ContentType>[],
  today = '2026-11-28',
): PublishedEntries {
  const written = new Map(
    inputs.map((input) => {
      const entry: Entry = contentSchemas[input.type].parse({ visibility: 'public', ...input });
      return [`${entry.type}/${entry.slug}`, entry];
    }),
  );
  const visible = new Map<string, PublicEntry>();
  for (const [name, entry] of written) {
    const form = toPublic<Entry>(entry, (type, slug) => written.get(`${type}/${slug}`), { today });
    if (form) visible.set(name, form);
  }
  const lookup = <T extends ContentType>(type: T, slug: string) =>
    visible.get(`${type}/${slug}`) as Public<T> | undefined; // the name holds the type
  return {
    entries: [...visible.values()],
    lookup,
    get: (type, slug) => {
      const entry = lookup(type, slug);
      if (!entry) throw new Error(`no public ${type}/${slug}`);
      return entry;
    },
  };
}
