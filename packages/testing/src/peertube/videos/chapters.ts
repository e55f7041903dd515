import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { toInteger } from '../http/values.ts';
import { requireManagedVideo, requireVisibleVideo } from './access.ts';
import type { Chapter } from './chapter.ts';
import type { Video } from './video.ts';

const INVALID_CHAPTERS =
  'Chapters must have a valid title and timecode, and each timecode must be unique';

export function getChapters(exchange: Exchange): HandlerResponse {
  return json({ chapters: requireVisibleVideo(exchange).chapters });
}

export async function putChapters(exchange: Exchange): Promise<HandlerResponse> {
  const { video } = requireManagedVideo(exchange);
  const { chapters } = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.expect(areChapters(chapters), 'body', 'chapters', chapters, INVALID_CHAPTERS);
  checks.throwIfInvalid();
  video.chapters = (chapters as Fields[])
    .map(({ title, timecode }) => ({ timecode: toInteger(timecode) ?? 0, title: String(title) }))
    .toSorted((a, b) => a.timecode - b.timecode);
  return empty(204);
}

function areChapters(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const chapters = value as Fields[];
  const times = chapters.map(({ timecode }) => toInteger(timecode));
  return (
    chapters.every(({ title }) => typeof title === 'string' && title !== '') &&
    times.every((time) => time !== undefined && time >= 0) &&
    new Set(times).size === times.length
  );
}

/** Updates chapters that were parsed from the description when it changes. Chapters that a user has set are kept. */
export function updateChaptersFromDescription(
  video: Video,
  previousDescription: string | null,
): void {
  if (JSON.stringify(parseChapters(previousDescription ?? '')) === JSON.stringify(video.chapters))
    video.chapters = parseChapters(video.description ?? '');
}

const LINE = /^\s*(?:(\d+):)?(\d{1,2}):(\d\d)\s+(.+)$/;

/** Parses chapters from a description as the server does: lines that begin with a time, the first at 0. */
export function parseChapters(description: string): Chapter[] {
  const chapters = description.split('\n').flatMap((line): Chapter[] => {
    const [, hours = '0', minutes, seconds, title] = LINE.exec(line) ?? [];
    if (title === undefined) return [];
    return [
      {
        timecode: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
        title: title.trim(),
      },
    ];
  });
  return chapters[0]?.timecode === 0 ? chapters : [];
}
