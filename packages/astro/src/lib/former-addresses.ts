import type { UnreachableReason } from './former-address.ts';

/** A former address of an entry, and where it leads now. */
export interface Redirect {
  /** The decoded path with the base. It ends with a slash, or names a file. */
  readonly from: string;
  /** The query that is part of the former address; no page can tell queries apart. */
  readonly query: string;
  /** The present address, with the base. */
  readonly to: string;
  /** The language of the page. */
  readonly language: string;
  /** Whether the entry may stand in a list. Everybody can read the rules of some hosts. */
  readonly isListed: boolean;
  /** The entry, as its file is named: `events/taller`. */
  readonly entry: string;
  /** Whether it is an address of an older site, and no former slug of this one. */
  readonly isOfOldSite?: boolean;
}

/** An address of an older site at which something else of this site stands. */
export type TakenAddress = Pick<UnreachableAddress, 'address' | 'entry'>;

/** A former address at which the site has no way to answer. */
export interface UnreachableAddress {
  readonly address: string;
  readonly entry: string;
  readonly reason: UnreachableReason | 'no-page';
}

/** Where the former addresses of a site lead. */
export interface FormerAddresses {
  readonly redirects: readonly Redirect[];
  readonly unreachable: readonly UnreachableAddress[];
  readonly taken: readonly TakenAddress[];
}
