import type { ContentType, Entry } from '@comunal/schemas';
import type { Reference } from '../content.ts';
import type { RawEntry } from '../entry/assemble.ts';
import type { Survey } from './survey.ts';

/** An entry with where it came from. */
export interface EntryRecord {
  readonly raw: RawEntry;
  readonly entry: Entry;
  readonly survey: Survey;
}

/** The entries of a folder, findable by type and slug, with references both ways. */
export class Graph {
  readonly records: readonly EntryRecord[];
  readonly #byKey = new Map<string, EntryRecord>();
  readonly #byType = new Map<ContentType, Entry[]>();
  readonly #from = new Map<string, Reference[]>();
  readonly #to = new Map<string, Reference[]>();

  constructor(records: readonly EntryRecord[]) {
    this.records = records;
    for (const record of records) {
      this.#byKey.set(keyOf(record.entry), record);
      push(this.#byType, record.entry.type, record.entry);
    }
    for (const { entry, survey } of records)
      for (const { value, path } of survey.references) {
        const to = this.#byKey.get(keyOf(value))?.entry;
        if (!to) continue;
        const reference = { from: entry, to, path };
        push(this.#from, keyOf(entry), reference);
        push(this.#to, keyOf(to), reference);
      }
  }

  find(type: ContentType, slug: string): EntryRecord | undefined {
    return this.#byKey.get(keyOf({ type, slug }));
  }

  list(type: ContentType): readonly Entry[] {
    return this.#byType.get(type) ?? [];
  }

  from(entry: Named): readonly Reference[] {
    return this.#from.get(keyOf(entry)) ?? [];
  }

  to(entry: Named): readonly Reference[] {
    return this.#to.get(keyOf(entry)) ?? [];
  }
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
