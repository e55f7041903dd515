import type { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { createHttpError } from '../http/problem.ts';
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
import type { Video } from './video.ts';

const NAME = 'Should have a video name between 3 and 120 characters long';
const TAGS = 'Should have an array of up to 5 tags between 2 and 30 characters each';

/** Validates the fields that uploads, imports, lives and updates have in common. */
export function checkVideoFields(
  checks: RequestValidator,
  fields: Fields,
  kind: 'new' | 'update' | 'import',
): void {
  const coerced = coerceFields(fields);
  const isName = (value: unknown): boolean => hasLength(value, 3, 120);
  if (kind === 'new') checks.required(coerced, 'name', isName, NAME);
  else checks.defined(coerced, 'name', isName, NAME);
  const inList = (labels: Readonly<Record<string, string>>) => (value: unknown) =>
    labels[toText(value) ?? ''] !== undefined;
  checks.optional(coerced, 'category', inList(CATEGORIES));
  checks.optional(coerced, 'licence', inList(LICENCES));
  checks.optional(fields, 'language', (value) => hasLength(value, 1, 10));
  checks.defined(coerced, 'privacy', inList(PRIVACIES));
  checks.optional(fields, 'commentsPolicy', inList(COMMENT_POLICIES));
  checks.defined(fields, 'nsfw', isBoolean);
  checks.optional(fields, 'description', (value) => hasLength(value, 3, 10_000));
  checks.optional(fields, 'support', (value) => hasLength(value, 3, 1000));
  checks.optional(fields, 'tags', areTags, TAGS);
  checks.optional(fields, 'originallyPublishedAt', isDate);
  checks.defined(fields, 'waitTranscoding', isBoolean);
  checks.defined(fields, 'downloadEnabled', isBoolean);
  if (kind === 'update') checks.defined(coerced, 'channelId', isInteger);
  else checks.required(coerced, 'channelId', isInteger);
  checks.optional(fields, 'videoPasswords', Array.isArray, 'Video passwords should be an array.');
  checkSchedule(checks, fields);
}

/** Coerces fields as the server does before validation: an invalid number becomes NaN, and a name is trimmed. */
function coerceFields(fields: Fields): Fields {
  const toNumber = (value: unknown): unknown =>
    value === undefined || value === null ? value : (toInteger(value) ?? Number.NaN);
  const { name, category, licence, privacy, channelId } = fields;
  return {
    name: name === undefined ? undefined : (toText(name) ?? '').trim(),
    category: toNumber(category),
    licence: toNumber(licence),
    privacy: toNumber(privacy),
    channelId: toNumber(channelId),
  };
}

const SCHEDULE_DATE = 'Should have a schedule update date that conforms to ISO 8601';
/** A scheduled update cannot make a video private or password-protected. */
const SCHEDULABLE_PRIVACIES: ReadonlySet<unknown> = new Set([undefined, 1, 2, 4]);

function checkSchedule(checks: RequestValidator, { scheduleUpdate }: Fields): void {
  if (scheduleUpdate === undefined || scheduleUpdate === null) return;
  const { updateAt, privacy } = scheduleUpdate as Fields;
  if (updateAt === undefined) checks.fail('"scheduleUpdate.updateAt" parameter is mandatory');
  const path = 'scheduleUpdate';
  checks.expect(isDate(updateAt), 'body', `${path}.updateAt`, updateAt, SCHEDULE_DATE);
  checks.expect(SCHEDULABLE_PRIVACIES.has(toInteger(privacy)), 'body', `${path}.privacy`, privacy);
}

const PASSWORD_PROTECTED = 5;

/** Rejects a password-protected video without valid passwords. */
export function requirePasswords(exchange: Exchange, fields: Fields): void {
  if (toInteger(fields['privacy']) !== PASSWORD_PROTECTED) return;
  const { operation } = exchange;
  const { videoPasswords } = fields;
  if (videoPasswords === undefined || videoPasswords === null)
    throw createHttpError(400, 'Video passwords are missing.', { operation });
  const passwords = toList(videoPasswords).map(String);
  if (passwords.length === 0)
    throw createHttpError(400, 'At least one video password is required.', { operation });
  checkPasswords(exchange, passwords);
}

/** Rejects passwords that are too short, too long or duplicated. */
export function checkPasswords({ operation }: Exchange, passwords: readonly string[]): void {
  const range = 'at least 2 characters and no more than 100 characters';
  if (!passwords.every((password) => hasLength(password, 2, 100)))
    throw createHttpError(400, `Invalid video password. Password length should be ${range}.`, {
      operation,
    });
  if (new Set(passwords).size < passwords.length)
    throw createHttpError(400, 'Duplicate video passwords are not allowed.', { operation });
}

function areTags(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 5 && value.every((tag) => hasLength(tag, 2, 30));
}

/** Applies the fields that are present to the video; `null` clears a field. */
export function applyVideoFields(state: State, video: Video, fields: Fields): void {
  const has = (name: string): boolean => fields[name] !== undefined;
  const text = (name: string): string | null => toText(fields[name]) || null;
  const integer = (name: string): number | null => toInteger(fields[name]) ?? null;
  if (has('name')) video.name = text('name')?.trim() ?? video.name;
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
