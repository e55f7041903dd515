import type { CallOptions, Paginator, ListOptions, Operation } from '@comunal/http';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi, type FilterNames } from '../paginate-api.ts';
import { VIDEO_FILTERS } from './video-filter-names.ts';
import {
  toVideoQuery,
  type MyVideoFilters,
  type VideoFilters,
  type VideoSearch,
} from './video-filters.ts';
import { videoSchema, type Video } from './video.ts';

/** What a list of videos has of its own. */
interface VideoListSettings {
  /** Whether the call needs a token. @defaultValue 'optional' */
  readonly auth?: Operation['auth'];
  /** Which filters the list takes. @defaultValue those of every list of videos */
  readonly names?: FilterNames<VideoFilters>;
}

/** Paginates the videos at a path below `api/v1/`. */
export function paginateVideos(
  connection: PeerTubeConnection,
  path: string,
  filters: (MyVideoFilters | VideoSearch) & ListOptions = {},
  options?: CallOptions,
  { auth, names = VIDEO_FILTERS }: VideoListSettings = {},
): Paginator<Video> {
  const toQuery = () => toVideoQuery(filters, connection.createError);
  const operation = { path, item: videoSchema, filters: names, auth, toQuery };
  return paginateApi(connection, operation, { ...filters }, options);
}
