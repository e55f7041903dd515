import type { ContentType, Entry } from '@comunal/schemas';
import type { Reference } from '../model/content.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import type { Survey } from './collect-facts.ts';

/** What stands in the files of an entry, whether it fits its schema or not. */
export interface Surveyed {
  readonly raw: RawEntry;
  readonly survey: Survey;
  /** Where parts of it leave something to its default, by `keyOfPath`. */
  readonly unsaid: ReadonlySet<string>;
}

/** An entry that fits its schema, with where it came from. */
export interface EntryRecord extends Surveyed {
  readonly entry: Entry;
}

/** The entries of a folder, findable by type and slug, with references both ways. */
export class Graph {
  readonly records: readonly EntryRecord[];
  readonly #byKey = new Map<string, EntryRecord>();
  readonly #byType = new Map<ContentType, Entry[]>();
  #links: Links | undefined;

  constructor(records: readonly EntryRecord[]) {
    this.records = records;
    for (const record of records) {
      this.#byKey.set(keyOf(record.entry), record);
      push(this.#byType, record.entry.type, record.entry);
    }
  }

  find(type: ContentType, slug: string): EntryRecord | undefined {
    return this.#byKey.get(keyOf({ type, slug }));
  }

  list(type: ContentType): readonly Entry[] {
    return this.#byType.get(type) ?? [];
  }

  from(entry: Named): readonly Reference[] {
    return this.#linked().from.get(keyOf(entry)) ?? [];
  }

  to(entry: Named): readonly Reference[] {
    return this.#linked().to.get(keyOf(entry)) ?? [];
  }

  /** Made when somebody asks: a check of ten thousand entries never does. */
  #linked(): Links {
    if (this.#links) return this.#links;
    const links: Links = { from: new Map(), to: new Map() };
    for (const { entry, survey } of this.records)
      for (const { value, path } of survey.references) {
        const to = this.#byKey.get(keyOf(value))?.entry;
        if (!to) continue;
        const reference = { from: entry, to, path };
        push(links.from, keyOf(entry), reference);
        push(links.to, keyOf(to), reference);
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
export interface Named {
  readonly type: ContentType;
  readonly slug: string;
}

/** One string for type and slug. */
export function keyOf({ type, slug }: Named): string {
  return `${type}/${slug}`;
}

/** Adds to the list kept under a key. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
