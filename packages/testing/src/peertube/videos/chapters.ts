import { type Answer, empty, json } from '../../http/answer.ts';
import { Checks } from '../http/checks.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { toInteger } from '../http/values.ts';
import { requireManagedVideo, requireVisibleVideo } from './access.ts';
import type { Chapter } from './chapter.ts';
import type { Video } from './video.ts';

const REFUSED = 'Chapters must have a valid title and timecode, and each timecode must be unique';

export function getChapters(exchange: Exchange): Answer {
  return json({ chapters: requireVisibleVideo(exchange).chapters });
}

export async function putChapters(exchange: Exchange): Promise<Answer> {
  const { video } = requireManagedVideo(exchange);
  const { chapters } = await readFields(exchange);
  const checks = new Checks(exchange);
  checks.expect(areChapters(chapters), 'body', 'chapters', chapters, REFUSED);
  checks.close();
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

/** Chapters that were read out of a description go with it when it changes; those that somebody wrote stay. */
export function followDescription(video: Video, before: string | null): void {
  if (JSON.stringify(chaptersIn(before ?? '')) === JSON.stringify(video.chapters))
    video.chapters = chaptersIn(video.description ?? '');
}

const LINE = /^\s*(?:(\d+):)?(\d{1,2}):(\d\d)\s+(.+)$/;

/** Chapters as the server reads them out of a new video's description: lines that begin with a time, from 0 on. */
export function chaptersIn(description: string): Chapter[] {
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
