import type { Captions, Cue } from '../captions.ts';
import { defaultSettings } from '../captions.ts';
import { escapeText } from '../text/entities.ts';
import { plainText } from '../text/tokenize-cue-text.ts';
import { formatClock } from '../format-timestamp.ts';

/** A chapter of a video. */
export interface Chapter {
  readonly startMs: number;
  readonly title: string;
}

/** Reads the chapters of a chapter track, or of a list with lines such as `1:02:03 Preguntas`. Ignores all other lines. */
export function readChapters(source: Captions | string): Chapter[] {
  const chapters =
    typeof source === 'string'
      ? source.split(/\r\n?|\n/).flatMap(parseChapter)
      : source.cues.map(({ startMs, text }) => ({ startMs, title: joinLines(plainText(text)) }));
  return chapters.toSorted((a, b) => a.startMs - b.startMs);
}

/** Writes chapters as a list, one per line, as in video descriptions. */
export function writeChapterList(chapters: readonly Chapter[]): string {
  return chapters
    .map(({ startMs, title }) => `${formatClock(startMs)} ${joinLines(title)}\n`)
    .join('');
}

/**
 * Converts chapters to a track for `toVtt`.
 *
 * @param endMs - The end of the last chapter.
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
