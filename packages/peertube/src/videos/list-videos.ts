import type { CallOptions, List, ListOptions, Operation } from '@comunal/http';
import type { Connection } from '../connection.ts';
import { listAt } from '../list-at.ts';
import { videoQuery, type MyVideoFilters, type VideoSearch } from './video-filters.ts';
import { videoSchema, type Video } from './video.ts';

/** The videos that stand at a path below `api/v1/`. */
export function listVideosAt(
  connection: Connection,
  path: string,
  filters: (MyVideoFilters | VideoSearch) & ListOptions = {},
  options?: CallOptions,
  auth?: Operation['auth'],
): List<Video> {
  const { pageSize, start, ...rest } = filters;
  return listAt(connection, path, videoSchema, { pageSize, start }, options, auth, () =>
    videoQuery(rest, connection.error),
  );
}
