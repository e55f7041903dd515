import type { Checks } from '../http/checks.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { refusal } from '../http/problem.ts';
import {
  hasLength,
  isBoolean,
  isDate,
  isInteger,
  toBoolean,
  toInteger,
  toList,
  toText,
} from '../http/values.ts';
import type { State } from '../state.ts';
import { CATEGORIES, COMMENT_POLICIES, LICENCES, PRIVACIES } from './labels.ts';
import { LANGUAGES } from './languages.ts';
import type { Video } from './video.ts';

const NAME = 'Should have a video name between 3 and 120 characters long';
const TAGS = 'Should have an array of up to 5 tags between 2 and 30 characters each';

/** Checks what an upload, an import, a live and an update have in common. */
export function checkVideoFields(
  checks: Checks,
  fields: Fields,
  kind: 'new' | 'update' | 'import',
): void {
  const isName = (value: unknown): boolean => hasLength(value, 3, 120);
  if (kind === 'new') checks.required(fields, 'name', isName, NAME);
  else checks.optional(fields, 'name', isName, NAME);
  const inList = (labels: Readonly<Record<string, string>>) => (value: unknown) =>
    labels[toText(value) ?? ''] !== undefined;
  checks.optional(fields, 'category', inList(CATEGORIES));
  checks.optional(fields, 'licence', inList(LICENCES));
  checks.optional(fields, 'language', inList(LANGUAGES));
  checks.optional(fields, 'privacy', inList(PRIVACIES));
  checks.optional(fields, 'commentsPolicy', inList(COMMENT_POLICIES));
  checks.optional(fields, 'nsfw', isBoolean);
  checks.optional(fields, 'description', (value) => hasLength(value, 3, 10_000));
  checks.optional(fields, 'support', (value) => hasLength(value, 3, 1000));
  checks.optional(fields, 'tags', areTags, TAGS);
  checks.optional(fields, 'originallyPublishedAt', isDate);
  checks.optional(fields, 'waitTranscoding', isBoolean);
  checks.optional(fields, 'downloadEnabled', isBoolean);
  if (kind === 'update') checks.optional(fields, 'channelId', isInteger);
  else checks.required(fields, 'channelId', isInteger);
}

const PASSWORD_PROTECTED = 5;

/** Refuses a video that only passwords open, and that has none. */
export function requirePasswords({ operation }: Exchange, fields: Fields): void {
  const needsOne = toInteger(fields['privacy']) === PASSWORD_PROTECTED;
  if (needsOne && toList(fields['videoPasswords']).length === 0)
    throw refusal(400, 'Video passwords are missing.', { operation });
}

function areTags(value: unknown): boolean {
  const tags = toList(value);
  return tags.length <= 5 && tags.every((tag) => hasLength(tag, 2, 30));
}

/** Puts the fields that are there into the video; `null` empties one. */
export function applyVideoFields(state: State, video: Video, fields: Fields): void {
  const has = (name: string): boolean => fields[name] !== undefined;
  const text = (name: string): string | null => toText(fields[name]) || null;
  const integer = (name: string): number | null => toInteger(fields[name]) ?? null;
  if (has('name')) video.name = text('name') ?? video.name;
  if (has('category')) video.category = integer('category');
  if (has('licence')) video.licence = integer('licence');
  if (has('language')) video.language = text('language');
  if (has('privacy')) setPrivacy(state, video, integer('privacy') ?? video.privacy);
  if (has('nsfw')) video.nsfw = toBoolean(fields['nsfw']) ?? false;
  if (has('nsfwFlags')) video.nsfwFlags = integer('nsfwFlags') ?? 0;
  if (has('nsfwSummary')) video.nsfwSummary = text('nsfwSummary');
  if (has('description')) video.description = text('description');
  if (has('support')) video.support = text('support');
  if (has('tags')) video.tags = toList(fields['tags']).map(String);
  if (has('commentsPolicy')) video.commentsPolicy = integer('commentsPolicy') ?? 1;
  if (has('downloadEnabled')) video.downloadEnabled = toBoolean(fields['downloadEnabled']) ?? true;
  if (has('waitTranscoding')) video.waitTranscoding = toBoolean(fields['waitTranscoding']) ?? false;
  if (has('originallyPublishedAt')) video.originallyPublishedAt = text('originallyPublishedAt');
  if (has('channelId')) video.channelId = integer('channelId') ?? video.channelId;
  if (has('videoPasswords'))
    setPasswords(state, video, toList(fields['videoPasswords']).map(String));
  if (has('scheduleUpdate')) setSchedule(video, fields['scheduleUpdate']);
}

export function setPasswords(state: State, video: Video, passwords: readonly string[]): void {
  const createdAt = state.now();
  video.passwords = passwords.map((password) => ({
    id: state.nextId('password'),
    password,
    createdAt,
  }));
}

function setPrivacy(state: State, video: Video, privacy: number): void {
  if (video.privacy === 3 && privacy !== 3) video.publishedAt = state.now();
  video.privacy = privacy;
}

function setSchedule(video: Video, value: unknown): void {
  const { updateAt, privacy } = (value ?? {}) as Fields;
  video.scheduleUpdate =
    typeof updateAt === 'string' ? { updateAt, privacy: toInteger(privacy) ?? 1 } : null;
}
