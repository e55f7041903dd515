import type { Content, PublicAsset } from '@comunal/content';
import { contentTypes, type ContentType, type Public } from '@comunal/schemas';
import { measureShares } from './measure-shares.ts';

/** The public entries of one type. */
export interface EntriesOfType<T extends ContentType> {
  /** Those that may have a page: public and unlisted ones. */
  readonly withPage: readonly Public<T>[];
  /** Those that may stand in a list: public ones alone. */
  readonly listed: readonly Public<T>[];
  readonly bySlug: ReadonlyMap<string, Public<T>>;
}

/** The public side of a content folder, sorted for pages that ask for the same entries over and over. */
export interface SiteContent {
  readonly languages: readonly string[];
  /** How much of the site is in each language that it has in part, from 0 to 1. */
  readonly shares: ReadonlyMap<string, number>;
  readonly entries: { readonly [T in ContentType]: EntriesOfType<T> };
  /** The files beside entries that may be published. */
  readonly assets: readonly PublicAsset[];
}

/** Takes the public forms out of loaded content, and keeps nothing else of it. */
export function toSiteContent(loaded: Content): SiteContent {
  const content = loaded.toPublic();
  const ofType = <T extends ContentType>(type: T): EntriesOfType<T> => {
    const withPage: readonly Public<T>[] = content.pages(type);
    return {
      withPage,
      listed: withPage.filter(({ visibility }) => visibility === 'public'),
      bySlug: new Map(withPage.map((entry) => [entry.slug, entry])),
    };
  };
  return {
    languages: content.languages,
    shares: measureShares(content, loaded.completeness),
    assets: content.assets,
    // Object.fromEntries forgets the keys, which are the types.
    entries: Object.fromEntries(
      contentTypes.map((type) => [type, ofType(type)]),
    ) as SiteContent['entries'],
  };
}
