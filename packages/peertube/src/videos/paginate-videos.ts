import type { CallOptions, Paginator, ListOptions, Operation } from '@comunal/http';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { toVideoQuery, type MyVideoFilters, type VideoSearch } from './video-filters.ts';
import { videoSchema, type Video } from './video.ts';

/** Paginates the videos at a path below `api/v1/`. */
export function paginateVideos(
  connection: PeerTubeConnection,
  path: string,
  filters: (MyVideoFilters | VideoSearch) & ListOptions = {},
  options?: CallOptions,
  auth?: Operation['auth'],
): Paginator<Video> {
  const { pageSize, start, ...rest } = filters;
  return paginateApi(connection, path, videoSchema, { pageSize, start }, options, auth, () =>
    toVideoQuery(rest, connection.createError),
  );
}
