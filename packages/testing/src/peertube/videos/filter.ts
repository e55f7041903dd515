import type { User } from '../auth/user.ts';
import type { State } from '../state.ts';
import { Include, parseInclude } from './include.ts';
import type { Video } from './video.ts';

const PUBLIC = 1;
const INTERNAL = 4;

/** Whether the query has filters that only moderators and administrators may use, and the user is neither. */
export function lacksRight(query: URLSearchParams, user: User | undefined): boolean {
  const isRestricted =
    parseInclude(query) !== 0 ||
    ['privacyOneOf', 'autoTagOneOf'].some((name) => getQueryValues(query, name).length > 0);
  return isRestricted && (user === undefined || user.role === 2);
}

/**
 * Returns the videos that match the filters of a list. By default these are published videos that are public, or internal if
 * the user is logged in.
 */
export function filterVideos(
  state: State,
  query: URLSearchParams,
  user: User | undefined,
): Video[] {
  const getValues = (name: string): string[] => getQueryValues(query, name);
  const host = query.get('host');
  const include = parseInclude(query);
  const privacies = getValues('privacyOneOf').map(Number);
  const getTime = (name: string): number => Date.parse(query.get(name) ?? '');
  const words = (query.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const tests: ((video: Video) => boolean)[] = [
    ({ privacy }) =>
      privacies.length > 0
        ? privacies.includes(privacy)
        : privacy === PUBLIC || (privacy === INTERNAL && user !== undefined),
    (video) =>
      (include & Include.NotPublished) !== 0 ||
      isPublished(video) ||
      (query.get('includeScheduledLive') === 'true' && isScheduled(state, video)),
    () => host === null || host === state.host,
    oneOfMany(getValues('autoTagOneOf'), (video) => video.automaticTags),
    ({ name, tags }) =>
      words.every((word) => `${name} ${tags.join(' ')}`.toLowerCase().includes(word)),
    oneOf(getValues('categoryOneOf'), ({ category }) => String(category)),
    oneOf(getValues('licenceOneOf'), ({ licence }) => String(licence)),
    oneOfMany(getValues('languageOneOf'), ({ id, language }) => [
      language ?? '_unknown',
      ...state.captions.filter(({ videoId }) => videoId === id).map((caption) => caption.language),
    ]),
    oneOfMany(getValues('tagsOneOf'), ({ tags }) => tags),
    ({ tags }) => getValues('tagsAllOf').every((tag) => has(tags, tag)),
    nsfwTest(query.get('nsfw')),
    matchesFlag(query.get('isLive'), ({ isLive }) => isLive),
    (video) => query.get('isLocal') !== 'false' || video === undefined,
    ({ duration }) => !(duration < Number(query.get('durationMin') ?? 0)),
    ({ duration }) => !(duration > Number(query.get('durationMax') ?? Infinity)),
    ({ publishedAt }) =>
      !(publishedAt < getTime('startDate')) && !(publishedAt > getTime('endDate')),
  ];
  return state.videos.filter((video) => tests.every((test) => test(video)));
}

/** Includes videos that are being transcoded, unless `waitTranscoding` is set, and lives while they are streaming. */
export function isPublished(video: Video): boolean {
  return video.state === 1 || (video.state === 2 && !video.waitTranscoding);
}

const WAITING = 4;

function isScheduled(state: State, video: Video): boolean {
  const live = state.lives.find(({ videoId }) => videoId === video.id);
  const begins = live?.schedules.some(({ startAt }) => Date.parse(startAt) > state.now()) ?? false;
  return video.state === WAITING && begins;
}

function getQueryValues(query: URLSearchParams, name: string): string[] {
  return [...query.getAll(name), ...query.getAll(`${name}[]`)];
}

// The recorded instance hides sensitive videos from lists; `nsfw=both` and `nsfw=true` include them.
function nsfwTest(value: string | null): (video: Video) => boolean {
  if (value === 'both') return () => true;
  return value === 'true' ? ({ nsfw }) => nsfw : ({ nsfw }) => !nsfw;
}

function matchesFlag(
  value: string | null,
  read: (video: Video) => boolean,
): (video: Video) => boolean {
  return value === null ? () => true : (video) => read(video) === (value === 'true');
}

function oneOf(wanted: string[], read: (video: Video) => string): (video: Video) => boolean {
  return (video) => wanted.length === 0 || wanted.includes(read(video));
}

function oneOfMany(wanted: string[], read: (video: Video) => string[]): (video: Video) => boolean {
  return (video) => wanted.length === 0 || wanted.some((value) => has(read(video), value));
}

const has = (tags: readonly string[], tag: string): boolean =>
  tags.some((value) => value.toLowerCase() === tag.toLowerCase());
