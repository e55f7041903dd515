import type { ChooseSlug } from '../import/merge/slug-chooser.ts';
import type { SiteDraft } from '../import/site-draft.ts';
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
 * The people who wrote entries, under names that say nothing about them and that somebody has to confirm. Each is known by the
 * number of an account, which stays the same in each export of the site, whatever else is in it: nobody is ever credited with
 * what somebody else wrote.
 */
export class Authors {
  readonly #accounts: ReadonlyMap<number, number>;
  readonly #ranks: ReadonlyMap<number, number>;
  readonly #slug: string;
  readonly #name: string;

  readonly #slugs = new Map<number, string>();
  readonly #site: SiteAddresses;
  readonly #chooseSlug: ChooseSlug;
  #unknown = 0;

  /**
   * @param accounts - The numbers of the accounts, by the authors of items.
   */
  constructor(accounts: ReadonlyMap<number, number>, { locale, site, chooseSlug }: AuthorOptions) {
    this.#site = site;
    this.#chooseSlug = chooseSlug;
    this.#accounts = accounts;
    const sorted = [...new Set(accounts.values())].toSorted((a, b) => a - b);
    this.#ranks = new Map(sorted.map((account, index) => [account, index + 1]));
    [this.#slug, this.#name] = words.get(locale.split('-', 1)[0] ?? '') ?? ['author', 'Author'];
  }

  /** How many credits are missing, since the file does not list who wrote. */
  get unknown(): number {
    return this.#unknown;
  }

  /** Credits who wrote something. Whom the file does not list cannot be told from others, and is not credited. */
  credit(author: number | undefined): { who: string; role: 'author' }[] {
    if (author === undefined) return [];
    const account = this.#accounts.get(author);
    if (account !== undefined) return [{ who: `person/${this.#slugOf(account)}`, role: 'author' }];
    this.#unknown += 1;
    return [];
  }

  /** The people who were credited, closed. */
  list(): SiteDraft[] {
    return [...this.#slugs]
      .toSorted(([a], [b]) => a - b)
      .map(([account, slug]) => ({
        type: 'person',
        guid: this.#guidOf(account),
        slug,
        fields: { visibility: 'closed', name: this.#nameOf(slug) },
        files: [],
      }));
  }

  #slugOf(account: number): string {
    const known = this.#slugs.get(account);
    if (known !== undefined) return known;
    const slug = this.#chooseSlug({
      type: 'person',
      guid: this.#guidOf(account),
      slug: `${this.#slug}-${this.#ranks.get(account) ?? 1}`,
    });
    this.#slugs.set(account, slug);
    return slug;
  }

  /** The rank of somebody changes when others come. The slug stays, and so does a name that follows from it. */
  #nameOf(slug: string): string {
    const prefix = `${this.#slug}-`;
    return slug.startsWith(prefix) ? `${this.#name} ${slug.slice(prefix.length)}` : this.#name;
  }

  #guidOf(account: number): string {
    return createGuid(this.#site, `account ${account}`);
  }
}
