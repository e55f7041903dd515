import type { CreateError } from '../peertube-error.ts';
import { VideoPrivacy } from '../vocabulary/privacy.ts';
import { writeLanguage } from '../vocabulary/language.ts';
import { writeLicence } from '../vocabulary/licence.ts';

/** How videos are sorted; with a minus, the largest or newest first. `localVideoFilesSize` is what a server keeps of it. */
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
  | 'best'
  | 'localVideoFilesSize'}`;

/** Which videos, and in what order. Of a filter that it is too old to know, a server takes no notice. */
export interface VideoFilters {
  readonly sort?: VideoSort | undefined;
  readonly isLive?: boolean | undefined;
  readonly isLocal?: boolean | undefined;
  /** Lives that are to begin later as well. PeerTube 8 knows it, 7.1 does not. */
  readonly includeScheduledLive?: boolean | undefined;
  readonly nsfw?: boolean | 'both' | undefined;
  /** Of sensitive videos those with, or without, these marks: numbers, added up. PeerTube 8 knows them, 7.1 does not. */
  readonly nsfwFlagsIncluded?: number | undefined;
  readonly nsfwFlagsExcluded?: number | undefined;
  /** Words; in a search also the address of a video, which finds an unlisted one too. */
  readonly search?: string | undefined;
  /** PeerTube's numbers, from `config.categories()`. */
  readonly categoryOneOf?: readonly number[] | undefined;
  /** SPDX; versions are widened to what PeerTube has. One that it lacks is refused: look for its tag, `licence:…`. */
  readonly licenceOneOf?: readonly string[] | undefined;
  /** BCP 47; regions are widened to what PeerTube has. One that it lacks is refused: look for its tag, `lang:…`. */
  readonly languageOneOf?: readonly string[] | undefined;
  readonly tagsOneOf?: readonly string[] | undefined;
  readonly tagsAllOf?: readonly string[] | undefined;
  /** Needs an administrator's or the owner's token. */
  readonly privacyOneOf?: readonly VideoPrivacy[] | undefined;
  /** PeerTube's numbers: 1 published, 2 being transcoded, 7 could not be. From PeerTube 8.2 on. */
  readonly stateOneOf?: readonly number[] | undefined;
  /**
   * What else is to be listed, PeerTube's numbers added up: 1 not published yet, 2 blocked, 4 of blocked owners; and to
   * come along: 8 files, 32 the original file, 64 the tags that the server gave by itself, which the type does not have. For
   * moderators and administrators.
   */
  readonly include?: number | undefined;
  /** Tags that the server gave by itself. For moderators and administrators, from PeerTube 6.2 on. */
  readonly autoTagOneOf?: readonly string[] | undefined;
  readonly hasHLSFiles?: boolean | undefined;
  /** From PeerTube 6 on. */
  readonly hasWebVideoFiles?: boolean | undefined;
  /** Of that server. PeerTube 7.1 knows it, 6.3 in searches only. */
  readonly host?: string | undefined;
  /** Not those that the person who is logged in has seen. */
  readonly excludeAlreadyWatched?: boolean | undefined;
  /** Leaves out the count, which costs the server time: `total` is then null. */
  readonly skipCount?: boolean | undefined;
}

/** Which of one's own videos. */
export interface MyVideoFilters extends VideoFilters {
  /** Of these channels, by name. From PeerTube 7.2 on. */
  readonly channelNameOneOf?: readonly string[] | undefined;
  /** Those of channels that others let one work on as well. From PeerTube 8 on. */
  readonly includeCollaborations?: boolean | undefined;
}

/** What to search for; relevance is `match`. */
export interface VideoSearch extends Omit<VideoFilters, 'sort'> {
  /** @defaultValue '-match' */
  readonly sort?: VideoSort | '-match' | undefined;
  /**
   * In this server or in an index of many; one that is turned off is refused (`bad-request`): see `search` in `config.get()`.
   * @defaultValue what the server prefers
   */
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

/**
 * The query of a list of videos.
 * @param createError - Creates the error for a word that PeerTube lacks: without it the list would hold everything.
 */
export function toVideoQuery(
  { nsfw, licenceOneOf, languageOneOf, privacyOneOf, ...rest }: MyVideoFilters | VideoSearch,
  createError: CreateError,
) {
  return {
    ...rest,
    nsfw: nsfw === undefined ? undefined : String(nsfw),
    licenceOneOf: licenceOneOf?.map((licence) => {
      const { id } = writeLicence(licence);
      if (id === null) throw createError('bad-request', `PeerTube has no licence "${licence}".`);
      return id;
    }),
    languageOneOf: languageOneOf?.map((language) => {
      const { id } = writeLanguage(language);
      if (!id) throw createError('unsupported-language', `PeerTube has no language "${language}".`);
      return id;
    }),
    privacyOneOf: privacyOneOf?.map((privacy) => VideoPrivacy[privacy]),
  };
}
