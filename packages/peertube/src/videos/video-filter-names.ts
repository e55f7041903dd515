import type { FilterNames } from '../paginate-api.ts';
import type { MyVideoFilters, VideoFilters, VideoSearch } from './video-filters.ts';

// The names of all filters: the compiler asks for a new one here.
/** The filters of a list of videos. */
export const VIDEO_FILTERS: FilterNames<VideoFilters> = {
  sort: true,
  isLive: true,
  isLocal: true,
  includeScheduledLive: true,
  nsfw: true,
  nsfwFlagsIncluded: true,
  nsfwFlagsExcluded: true,
  search: true,
  categoryOneOf: true,
  licenceOneOf: true,
  languageOneOf: true,
  tagsOneOf: true,
  tagsAllOf: true,
  privacyOneOf: true,
  stateOneOf: true,
  include: true,
  autoTagOneOf: true,
  hasHLSFiles: true,
  hasWebVideoFiles: true,
  host: true,
  excludeAlreadyWatched: true,
  skipCount: true,
};

/** The filters of the list of one's own videos. */
export const MY_VIDEO_FILTERS: FilterNames<MyVideoFilters> = {
  ...VIDEO_FILTERS,
  channelNameOneOf: true,
  includeCollaborations: true,
};

/** The filters of a search for videos. */
export const VIDEO_SEARCH_FILTERS: FilterNames<VideoSearch> = {
  ...VIDEO_FILTERS,
  searchTarget: true,
  startDate: true,
  endDate: true,
  originallyPublishedStartDate: true,
  originallyPublishedEndDate: true,
  durationMin: true,
  durationMax: true,
  uuids: true,
};
