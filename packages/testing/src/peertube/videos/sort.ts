import type { State } from '../state.ts';
import type { Video } from './video.ts';

const SORT_KEYS: Readonly<Record<string, (video: Video, state: State) => number | string>> = {
  name: ({ name }) => name.toLowerCase(),
  duration: ({ duration }) => duration,
  createdAt: ({ createdAt }) => createdAt,
  publishedAt: ({ publishedAt }) => publishedAt,
  originallyPublishedAt: ({ originallyPublishedAt }) => originallyPublishedAt ?? '',
  views: ({ views }) => views,
  // Of those that fit a search, the one with the least besides.
  match: ({ name }) => -name.length,
  likes: ({ id }, { ratings }) =>
    ratings.filter(({ videoId, rating }) => videoId === id && rating === 'like').length,
  comments: ({ id }, { comments }) => comments.filter(({ videoId }) => videoId === id).length,
};

/** What a list of videos can be sorted by; a leading `-` turns it around. */
export const VIDEO_SORTS = [
  ...Object.keys(SORT_KEYS).filter((name) => name !== 'match'),
  'trending',
  'hot',
  'best',
  'localVideoFilesSize',
  'random',
];

/** Ties, and orders that need a crowd (`hot`, `best`), fall back to the newest first. */
export function sortVideos(state: State, videos: readonly Video[], sort: string): Video[] {
  const descending = sort.startsWith('-');
  const read = SORT_KEYS[sort.replace(/^-/, '')];
  return videos.toSorted((a, b) => {
    const [x, y] = read ? [read(a, state), read(b, state)] : [0, 0];
    if (x !== y) return x < y === descending ? 1 : -1;
    return descending || !read ? b.id - a.id : a.id - b.id;
  });
}
