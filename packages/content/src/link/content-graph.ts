import type { ContentType, Entry } from '@comunal/schemas';
import type { Reference } from '../model/content.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import type { EntryFacts } from './collect-facts.ts';

/** What stands in the files of an entry, whether it fits its schema or not. */
export interface ParsedEntry {
  readonly raw: RawEntry;
  readonly facts: EntryFacts;
  /** Where parts of it leave something to its default, by `toPathKey`. */
  readonly omittedDefaults: ReadonlySet<string>;
}

/** An entry that fits its schema, with where it came from. */
export interface EntryRecord extends ParsedEntry {
  readonly entry: Entry;
}

/** The entries of a folder, findable by type and slug, with references both ways. */
export class ContentGraph {
  readonly records: readonly EntryRecord[];
  readonly #byKey = new Map<string, EntryRecord>();
  readonly #byType = new Map<ContentType, Entry[]>();
  #links: Links | undefined;

  constructor(records: readonly EntryRecord[]) {
    this.records = records;
    for (const record of records) {
      this.#byKey.set(toEntryKey(record.entry), record);
      push(this.#byType, record.entry.type, record.entry);
    }
  }

  find(type: ContentType, slug: string): EntryRecord | undefined {
    return this.#byKey.get(toEntryKey({ type, slug }));
  }

  list(type: ContentType): readonly Entry[] {
    return this.#byType.get(type) ?? [];
  }

  from(entry: EntryId): readonly Reference[] {
    return this.#linked().from.get(toEntryKey(entry)) ?? [];
  }

  to(entry: EntryId): readonly Reference[] {
    return this.#linked().to.get(toEntryKey(entry)) ?? [];
  }

  /** Made when somebody asks: a check of ten thousand entries never does. */
  #linked(): Links {
    if (this.#links) return this.#links;
    const links: Links = { from: new Map(), to: new Map() };
    for (const { entry, facts } of this.records)
      for (const { value, path } of facts.references) {
        const to = this.#byKey.get(toEntryKey(value))?.entry;
        if (!to) continue;
        const reference = { from: entry, to, path };
        push(links.from, toEntryKey(entry), reference);
        push(links.to, toEntryKey(to), reference);
      }
    return (this.#links = links);
  }
}

/** References by the entry they start from and by the one they lead to. */
interface Links {
  readonly from: Map<string, Reference[]>;
  readonly to: Map<string, Reference[]>;
}

/** What names an entry. */
export interface EntryId {
  readonly type: ContentType;
  readonly slug: string;
}

/** One string for type and slug. */
export function toEntryKey({ type, slug }: EntryId): string {
  return `${type}/${slug}`;
}

/** Adds to the list kept under a key. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
