import { decodePercent } from '@comunal/http/address';
import type { PlannedEntry } from './plan-entries.ts';
import type { SiteAddresses } from './site-address.ts';

/** Finds the entry that an address of the old site leads to. */
export class EntryIndex {
  readonly #byPath = new Map<string, PlannedEntry>();
  readonly #byName = new Map<string, PlannedEntry>();
  readonly #byId = new Map<string, PlannedEntry>();

  readonly #site: SiteAddresses;

  constructor(entries: readonly PlannedEntry[], site: SiteAddresses) {
    this.#site = site;
    for (const entry of entries)
      for (const { item } of entry.versions) {
        this.#byId.set(String(item.id), entry);
        const url = site.resolve(item.link);
        const path = url && url.search === '' ? site.segmentsOf(url).join('/') : '';
        if (path !== '') this.#byPath.set(path, entry);
        else if (item.name !== '') this.#byName.set(decodePercent(item.name).toLowerCase(), entry);
      }
  }

  /** Finds an entry by its address, also by one with its number: `?p=12`. */
  find(url: URL): PlannedEntry | undefined {
    const id = url.searchParams.get('p') ?? url.searchParams.get('page_id');
    const path = this.pathOf(url);
    return (
      (id === null ? undefined : this.#byId.get(id)) ??
      this.#byPath.get(path) ??
      // What was never published has no path yet: its name ends the one that it is going to have.
      this.#byName.get(path.slice(path.lastIndexOf('/') + 1))
    );
  }

  /** The path of an address of the site, empty for its first page. */
  pathOf(url: URL): string {
    return this.#site.segmentsOf(url).join('/');
  }
}
