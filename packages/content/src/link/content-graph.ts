import type { ContentType, Entry } from '@comunal/schemas';
import type { Reference } from '../model/content.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import type { EntryFacts } from './collect-facts.ts';

/** A parsed entry with its facts, whether it is valid or not. */
export interface ParsedEntry {
  readonly raw: RawEntry;
  readonly facts: EntryFacts;
  /** The paths at which its parts omit a field with a default, as `toPathKey` serialises them. */
  readonly omittedDefaults: ReadonlySet<string>;
}

/** A valid entry, with the parsed entry that it came from. */
export interface EntryRecord extends ParsedEntry {
  readonly entry: Entry;
}

/** The graph of all valid entries: a lookup by type and slug, and the references both ways. */
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

  /** Resolves the references on first use: a check of ten thousand entries never needs them. */
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

/** The identity of an entry. */
export interface EntryId {
  readonly type: ContentType;
  readonly slug: string;
}

/** Combines type and slug into a key. */
export function toEntryKey({ type, slug }: EntryId): string {
  return `${type}/${slug}`;
}

/** Appends a value to the list under a key. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
