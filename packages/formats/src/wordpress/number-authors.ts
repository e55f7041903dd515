import type { ChooseSlug } from '../import/merge/slug-chooser.ts';
import type { SiteDraft } from '../import/site-draft.ts';
import type { ExportedItem } from './export-file.ts';
import { createGuid } from './plan-entries.ts';
import type { SiteAddresses } from './site-address.ts';

const words: ReadonlyMap<string, readonly [slug: string, name: string]> = new Map([
  ['es', ['autoria', 'Autoría']],
  ['pt', ['autoria', 'Autoria']],
]);

/** What naming the people of a site depends on. */
export interface AuthorOptions {
  readonly locale: string;
  readonly site: SiteAddresses;
  readonly chooseSlug: ChooseSlug;
}

/**
 * The people who wrote entries, under names that say nothing about them and that somebody has to confirm. They are numbered by the
 * first thing that each added to the site, so that they keep their numbers when others come.
 */
export class Authors {
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #slug: string;
  readonly #name: string;

  readonly #slugs = new Map<number, string>();
  readonly #site: SiteAddresses;
  readonly #chooseSlug: ChooseSlug;

  constructor(items: readonly ExportedItem[], { locale, site, chooseSlug }: AuthorOptions) {
    this.#site = site;
    this.#chooseSlug = chooseSlug;
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
    return [{ who: `person/${this.#slugOf(number)}`, role: 'author' }];
  }

  /** The people who were credited, closed. */
  list(): SiteDraft[] {
    return [...this.#slugs]
      .toSorted(([a], [b]) => a - b)
      .map(([number, slug]) => ({
        type: 'person',
        guid: this.#guidOf(number),
        slug,
        fields: { visibility: 'closed', name: `${this.#name} ${number}` },
        files: [],
      }));
  }

  #slugOf(number: number): string {
    const wished = {
      type: 'person',
      guid: this.#guidOf(number),
      slug: `${this.#slug}-${number}`,
    } as const;
    const slug = this.#slugs.get(number) ?? this.#chooseSlug(wished);
    this.#slugs.set(number, slug);
    return slug;
  }

  #guidOf(number: number): string {
    return createGuid(this.#site, `author ${number}`);
  }
}
