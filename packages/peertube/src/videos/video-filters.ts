import type { CreateError } from '../peertube-error.ts';
import { checkPrivacy, VideoPrivacy } from '../vocabulary/privacy.ts';
import { writeLanguage } from '../vocabulary/language.ts';
import { writeLicence } from '../vocabulary/licence.ts';

/** The order of videos; with a minus, the largest or newest first. `localVideoFilesSize` is the space that a video takes. */
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

/** Which videos to list, and in what order. A server ignores a filter that it is too old to know. */
export interface VideoFilters {
  /** The order. @defaultValue '-publishedAt'; for one's own videos '-createdAt' */
  readonly sort?: VideoSort | undefined;
  /** True for lives alone, false for all but lives. @defaultValue both */
  readonly isLive?: boolean | undefined;
  /** True for the videos that this server hosts alone, false for those of other servers. @defaultValue both */
  readonly isLocal?: boolean | undefined;
  /** Whether scheduled lives are listed too. PeerTube 8 knows it, 7.1 does not. */
  readonly includeScheduledLive?: boolean | undefined;
  /** Whether sensitive videos are listed alone, not at all, or with the others. */
  readonly nsfw?: boolean | 'both' | undefined;
  /** The sensitive videos with these flags: PeerTube's numbers added up. PeerTube 8 knows them, 7.1 does not. */
  readonly nsfwFlagsIncluded?: number | undefined;
  /** The sensitive videos without these flags, by the same numbers. */
  readonly nsfwFlagsExcluded?: number | undefined;
  /** Words; in a search also the address of a video, which finds an unlisted one too. */
  readonly search?: string | undefined;
  /** PeerTube's numbers, from `config.listCategories()`. */
  readonly categoryOneOf?: readonly number[] | undefined;
  /**
   * SPDX names, in PeerTube's own spelling of the field; a version is widened to what PeerTube has. A licence that it lacks is
   * refused: search for its tag, `licence:…`.
   */
  readonly licenceOneOf?: readonly string[] | undefined;
  /** BCP 47; a region is widened to what PeerTube has. A language that it lacks is refused: search for its tag, `lang:…`. */
  readonly languageOneOf?: readonly string[] | undefined;
  /** The videos with at least one of these tags. Upper and lower case are the same. */
  readonly tagsOneOf?: readonly string[] | undefined;
  /** The videos with all of these tags. Upper and lower case are the same. */
  readonly tagsAllOf?: readonly string[] | undefined;
  /** Needs an administrator's or the owner's token. */
  readonly privacyOneOf?: readonly VideoPrivacy[] | undefined;
  /** PeerTube's numbers: 1 published, 2 being transcoded, 7 could not be. From PeerTube 8.2 on. */
  readonly stateOneOf?: readonly number[] | undefined;
  /**
   * What else to list, PeerTube's numbers added up: 1 not published yet, 2 blocked, 4 of blocked owners; and what to include:
   * 8 files, 32 the source file, 64 the automatic tags, which the type does not have. For moderators and administrators.
   */
  readonly include?: number | undefined;
  /** Automatic tags. For moderators and administrators, from PeerTube 6.2 on. */
  readonly autoTagOneOf?: readonly string[] | undefined;
  /** Whether they have HLS playlists. @defaultValue with and without */
  readonly hasHLSFiles?: boolean | undefined;
  /** Whether they have files that a browser plays by itself; from PeerTube 6 on. @defaultValue with and without */
  readonly hasWebVideoFiles?: boolean | undefined;
  /** The videos of that server alone. PeerTube 7.1 knows it, 6.3 in searches only. */
  readonly host?: string | undefined;
  /** Whether videos that the person who is logged in has watched are left out. */
  readonly excludeAlreadyWatched?: boolean | undefined;
  /** Skips the count, which costs the server time: `total` is then null. */
  readonly skipCount?: boolean | undefined;
}

/** Which of one's own videos to list. */
export interface MyVideoFilters extends VideoFilters {
  /** The videos of these channels, by name. From PeerTube 7.2 on. */
  readonly channelNameOneOf?: readonly string[] | undefined;
  /** Whether videos of channels on which one collaborates are listed too. From PeerTube 8 on. */
  readonly includeCollaborations?: boolean | undefined;
}

/** Which videos to search for. Their relevance is `match`. */
export interface VideoSearch extends Omit<VideoFilters, 'sort'> {
  /** The order. @defaultValue '-match', the most relevant first */
  readonly sort?: VideoSort | '-match' | undefined;
  /**
   * Whether to search this server or an index of many. A disabled one is refused (`bad-request`): see `search` in
   * `config.get()`. @defaultValue the server's own default
   */
  readonly searchTarget?: 'local' | 'search-index' | undefined;
  /** The earliest date of publication, in ISO 8601. */
  readonly startDate?: string | undefined;
  /** The latest date of publication, in ISO 8601. */
  readonly endDate?: string | undefined;
  /** The earliest date of publication before it came to PeerTube, in ISO 8601. */
  readonly originallyPublishedStartDate?: string | undefined;
  /** The latest date of publication before it came to PeerTube, in ISO 8601. */
  readonly originallyPublishedEndDate?: string | undefined;
  /** The shortest duration, in seconds. */
  readonly durationMin?: number | undefined;
  /** The longest duration, in seconds. */
  readonly durationMax?: number | undefined;
  /** These videos alone, by their UUIDs; those that the server does not know are left out. */
  readonly uuids?: readonly string[] | undefined;
}

/**
 * Builds the query of a list of videos.
 * @param createError - Creates the error for a filter that PeerTube lacks: without that filter the list would hold everything.
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
    privacyOneOf: privacyOneOf?.map((privacy) => {
      checkPrivacy(privacy, createError);
      return VideoPrivacy[privacy];
    }),
  };
}
