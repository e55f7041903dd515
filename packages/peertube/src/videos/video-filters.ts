import { VideoPrivacy } from '../vocabulary/privacy.ts';
import { writeLanguage } from '../vocabulary/language.ts';
import { writeLicence } from '../vocabulary/licence.ts';

/** How videos are sorted; with a minus, the largest or newest first. */
export type VideoSort = `${'' | '-'}${
  | 'name'
  | 'duration'
  | 'createdAt'
  | 'publishedAt'
  | 'originallyPublishedAt'
  | 'views'
  | 'likes'
  | 'comments'
  | 'trending'
  | 'hot'
  | 'best'}`;

/** Which videos, and in what order. */
export interface VideoFilters {
  readonly sort?: VideoSort | undefined;
  readonly isLive?: boolean | undefined;
  readonly isLocal?: boolean | undefined;
  readonly nsfw?: boolean | 'both' | undefined;
  readonly search?: string | undefined;
  /** PeerTube's numbers, from `config.categories()`. */
  readonly categoryOneOf?: readonly number[] | undefined;
  /** SPDX. A licence that PeerTube lacks finds nothing by itself: search for its tag. */
  readonly licenceOneOf?: readonly string[] | undefined;
  /** BCP 47; regions are widened to what PeerTube has. */
  readonly languageOneOf?: readonly string[] | undefined;
  readonly tagsOneOf?: readonly string[] | undefined;
  readonly tagsAllOf?: readonly string[] | undefined;
  /** Needs an administrator's or the owner's token. */
  readonly privacyOneOf?: readonly VideoPrivacy[] | undefined;
  readonly hasHLSFiles?: boolean | undefined;
  readonly hasWebVideoFiles?: boolean | undefined;
  readonly host?: string | undefined;
  /** Not those that the person who is logged in has seen. */
  readonly excludeAlreadyWatched?: boolean | undefined;
  /** Leaves out the count, which costs the server time: `total` is then null. */
  readonly skipCount?: boolean | undefined;
}

/** What to search for; relevance is `match`. */
export interface VideoSearch extends Omit<VideoFilters, 'sort'> {
  /** @defaultValue '-match' */
  readonly sort?: VideoSort | '-match' | undefined;
  /** In this server or, where it is turned on, in an index of many. @defaultValue what the server prefers */
  readonly searchTarget?: 'local' | 'search-index' | undefined;
  /** Published from then on, and until then, in ISO 8601. */
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly originallyPublishedStartDate?: string | undefined;
  readonly originallyPublishedEndDate?: string | undefined;
  /** In seconds. */
  readonly durationMin?: number | undefined;
  readonly durationMax?: number | undefined;
  readonly uuids?: readonly string[] | undefined;
}

/** The query of a list of videos. */
export function videoQuery({
  nsfw,
  licenceOneOf,
  languageOneOf,
  privacyOneOf,
  ...rest
}: VideoFilters | VideoSearch) {
  return {
    ...rest,
    nsfw: nsfw === undefined ? undefined : String(nsfw),
    licenceOneOf: licenceOneOf?.flatMap((licence) => writeLicence(licence).id ?? []),
    languageOneOf: languageOneOf?.flatMap((language) => writeLanguage(language).id ?? []),
    privacyOneOf: privacyOneOf?.map((privacy) => VideoPrivacy[privacy]),
  };
}
