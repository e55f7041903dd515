import type { State } from '../state.ts';
import type { Video } from './video.ts';

const SORT_KEYS: Readonly<Record<string, (video: Video, state: State) => number | string>> = {
  name: ({ name }) => name.toLowerCase(),
  duration: ({ duration }) => duration,
  createdAt: ({ createdAt }) => createdAt,
  publishedAt: ({ publishedAt }) => publishedAt,
  originallyPublishedAt: ({ originallyPublishedAt }) => originallyPublishedAt ?? '',
  views: ({ views }) => views,
  // The closest match has the shortest name.
  match: ({ name }) => -name.length,
  likes: ({ id }, { ratings }) =>
    ratings.filter(({ videoId, rating }) => videoId === id && rating === 'like').length,
  comments: ({ id }, { comments }) => comments.filter(({ videoId }) => videoId === id).length,
};

/** The sort keys of video lists; a leading `-` reverses the order. */
export const VIDEO_SORTS = [
  ...Object.keys(SORT_KEYS).filter((name) => name !== 'match'),
  'trending',
  'hot',
  'best',
  'localVideoFilesSize',
  'random',
];

/** Sorts videos. Ties, and keys that depend on many viewers (`hot`, `best`), fall back to newest first. */
export function sortVideos(state: State, videos: readonly Video[], sort: string): Video[] {
  const descending = sort.startsWith('-');
  const read = SORT_KEYS[sort.replace(/^-/, '')];
  return videos.toSorted((a, b) => {
    const [x, y] = read ? [read(a, state), read(b, state)] : [0, 0];
    if (x !== y) return x < y === descending ? 1 : -1;
    return descending || !read ? b.id - a.id : a.id - b.id;
  });
}
