import type { SiteDraft } from '../import/site-draft.ts';
import type { ExportedItem } from './export-file.ts';
import { createGuid } from './plan-entries.ts';
import type { SiteAddresses } from './site-address.ts';

const words: ReadonlyMap<string, readonly [slug: string, name: string]> = new Map([
  ['es', ['autoria', 'Autoría']],
  ['pt', ['autoria', 'Autoria']],
]);

/**
 * The people who wrote entries, under names that say nothing about them and that somebody has to confirm. They are numbered by the
 * first thing that each added to the site, so that they keep their numbers when others come.
 */
export class Authors {
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #credited = new Set<number>();
  readonly #slug: string;
  readonly #name: string;

  readonly #site: SiteAddresses;

  constructor(items: readonly ExportedItem[], locale: string, site: SiteAddresses) {
    this.#site = site;
    const firstIds = new Map<number, number>();
    for (const { author, id } of items)
      if (author !== undefined) firstIds.set(author, Math.min(id, firstIds.get(author) ?? id));
    const sorted = [...firstIds].toSorted(([, a], [, b]) => a - b);
    this.#numbers = new Map(sorted.map(([author], index) => [author, index + 1]));
    [this.#slug, this.#name] = words.get(locale.split('-', 1)[0] ?? '') ?? ['author', 'Author'];
  }

  /** Credits who wrote something. */
  credit(author: number | undefined): { who: string; role: 'author' }[] {
    const number = author === undefined ? undefined : this.#numbers.get(author);
    if (number === undefined) return [];
    this.#credited.add(number);
    return [{ who: `person/${this.#slug}-${number}`, role: 'author' }];
  }

  /** The people who were credited, closed. */
  list(): SiteDraft[] {
    return [...this.#credited]
      .toSorted((a, b) => a - b)
      .map((number) => ({
        type: 'person',
        guid: createGuid(this.#site, `author ${number}`),
        slug: `${this.#slug}-${number}`,
        fields: { visibility: 'closed', name: `${this.#name} ${number}` },
        files: [],
      }));
  }
}
