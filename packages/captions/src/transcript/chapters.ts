import type { Captions, Cue } from '../captions.ts';
import { defaultSettings } from '../captions.ts';
import { escapeText } from '../text/entities.ts';
import { plainText } from '../text/tokenize-cue-text.ts';
import { formatClock } from '../format-timestamp.ts';

/** A chapter of a video. */
export interface Chapter {
  /** When it begins, in milliseconds. It ends where the next one begins. */
  readonly startMs: number;
  /** Plain text, on one line. */
  readonly title: string;
}

/**
 * Reads the chapters of a chapter track, or of a list with lines such as `1:02:03 Preguntas`. Ignores all other lines.
 *
 * @param source - Captions that are a chapter track, or text such as the description of a video.
 * @example
 * ```ts
 * import { readChapters } from '@comunal/captions';
 *
 * console.log(readChapters('0:00 Bienvenida\n1:02:03 Preguntas'));
 * // → [
 * //   { startMs: 0, title: 'Bienvenida' },
 * //   { startMs: 3723000, title: 'Preguntas' }
 * //   ]
 * ```
 */
export function readChapters(source: Captions | string): Chapter[] {
  const chapters =
    typeof source === 'string'
      ? source.split(/\r\n?|\n/).flatMap(parseChapter)
      : source.cues.map(({ startMs, text }) => ({ startMs, title: joinLines(plainText(text)) }));
  return chapters.toSorted((a, b) => a.startMs - b.startMs);
}

/**
 * Writes chapters as a list, one per line, as in video descriptions.
 *
 * @param chapters - In the order in which they are to be listed.
 * @example
 * ```ts
 * import { writeChapterList } from '@comunal/captions';
 *
 * console.log(writeChapterList([{ startMs: 62_000, title: 'Preguntas' }]).trim()); // → 1:02 Preguntas
 * ```
 */
export function writeChapterList(chapters: readonly Chapter[]): string {
  return chapters
    .map(({ startMs, title }) => `${formatClock(startMs)} ${joinLines(title)}\n`)
    .join('');
}

/**
 * Converts chapters to a track for `toVtt`.
 *
 * @param chapters - In the order of their times.
 * @param endMs - The end of the last chapter, in milliseconds: the length of the video.
 * @example
 * ```ts
 * import { chapterTrack, toVtt } from '@comunal/captions';
 *
 * const chapters = [{ startMs: 0, title: 'Bienvenida' }];
 * console.log(toVtt(chapterTrack(chapters, 60_000)).trim().split('\n').at(-2)); // → 00:00:00.000 --> 00:01:00.000
 * ```
 */
export function chapterTrack(
  chapters: readonly Chapter[],
  endMs: number,
): { readonly cues: readonly Cue[] } {
  const cues = chapters.map(({ startMs, title }, index) => ({
    id: '',
    startMs,
    endMs: chapters[index + 1]?.startMs ?? Math.max(endMs, startMs + 1),
    text: escapeText(joinLines(title)),
    settings: defaultSettings,
  }));
  return { cues };
}

function parseChapter(line: string): Chapter[] {
  const match = /^\s*[([]?(?:(\d{1,4}):)?(\d{1,3}):(\d\d)[)\]]?\s+(?:[-–—]\s+)?(\S.*)$/.exec(line);
  if (!match) return [];
  const [, hours = '0', minutes = '0', seconds = '0', title = ''] = match;
  const startMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return [{ startMs, title: title.trim() }];
}

function joinLines(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
