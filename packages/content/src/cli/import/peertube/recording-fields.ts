import type { Video } from '@comunal/peertube';
import { durationSchema, isPartialDate, localeSchema } from '@comunal/schemas';
import { isSpdxId } from '../../../validate/is-spdx-id.ts';
import { readTitle } from './clean-text.ts';
import { toTexts } from './to-texts.ts';
import type { ChannelVideo } from './channel.ts';

/** What a recording belongs to, and how its texts are written. */
export interface RecordingContext {
  /** The series, as in `series/charlas`. */
  readonly of: string;
  readonly baseUrl: string;
  /** The languages of the site. */
  readonly languages: readonly string[];
}

/** The most chapters that a recording gets. */
const maxChapters = 500;

/**
 * Converts what the page of a video shows to the fields of a recording, without its files. What the server does not state is
 * not guessed: `languages` is empty for a video without one. Nothing of accounts is among them.
 */
export function toRecordingFields(
  { details, chapters }: ChannelVideo,
  { of, baseUrl, languages }: RecordingContext,
) {
  const { language, licence, shortUUID, tags = [] } = details;
  const locale = chooseLocale(language, languages);
  const topics = [...new Set(tags.map(readTitle))].filter(Boolean);
  const date = getDay(details);
  const duration = toDuration(details.duration);
  const parts = toChapters(chapters, locale);
  return {
    visibility: 'public',
    title: { [locale]: readTitle(details.name) || shortUUID },
    ...toTexts(details.description, { locale, baseUrl }),
    ...(topics.length > 0 && { topics: topics.map((topic) => ({ [locale]: topic })) }),
    of,
    ...(date && { date }),
    ...(duration && { duration }),
    languages: localeSchema.safeParse(language).success ? [language] : [],
    ...(licence && isSpdxId(licence) && { license: licence }),
    copies: [{ kind: 'peertube', url: `${baseUrl}/w/${shortUUID}` }],
    ...(parts.length > 0 && { chapters: parts }),
  } as const;
}

/** Chooses the language of the site that is nearest to the one of a video, else its first. */
export function chooseLocale(
  language: string | undefined,
  [first = 'es', ...others]: readonly string[],
): string {
  const toBase = (tag: string) => tag.toLowerCase().split('-')[0];
  const all = [first, ...others];
  const near = (tag: string) => language !== undefined && toBase(tag) === toBase(language);
  return all.find((tag) => tag === language) ?? all.find(near) ?? first;
}

/** The day on which a video was published, before it came to PeerTube or there; undefined for what is no day. */
export function getDay({
  originallyPublishedAt,
  publishedAt,
  createdAt,
}: Partial<Pick<Video, 'originallyPublishedAt' | 'publishedAt' | 'createdAt'>>):
  | string
  | undefined {
  const day = (originallyPublishedAt ?? publishedAt ?? createdAt ?? '').slice(0, 10);
  return day.length === 10 && isPartialDate(day) ? day : undefined;
}

/** Each chapter that has a title and a start of its own. */
function toChapters(chapters: ChannelVideo['chapters'], locale: string) {
  const byStart = new Map<string, { starts: string; title: Record<string, string> }>();
  for (const { timecode, title } of chapters.slice(0, maxChapters)) {
    const starts = timecode === 0 ? 'PT0S' : toDuration(timecode);
    const line = readTitle(title);
    if (starts && line && !byStart.has(starts))
      byStart.set(starts, { starts, title: { [locale]: line } });
  }
  return [...byStart.values()];
}

/** Converts a length; undefined for one that is not known, such as 0 of a video that is still being processed. */
function toDuration(seconds: number): string | undefined {
  if (!(seconds >= 1)) return undefined;
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    whole % 60 > 0 ? `${whole % 60}S` : '',
  ];
  const duration = `PT${parts.join('')}`;
  return durationSchema.safeParse(duration).success ? duration : undefined;
}
