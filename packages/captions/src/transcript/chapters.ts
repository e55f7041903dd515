import type { Captions, Cue } from '../captions.ts';
import { defaultSettings } from '../captions.ts';
import { escapeText } from '../text/entities.ts';
import { plainText } from '../text/tokens.ts';
import { formatClock } from '../timestamp.ts';

/** A part of a video with a title. */
export interface Chapter {
  readonly startMs: number;
  readonly title: string;
}

/** The chapters of a chapter track, or of a list: lines such as `1:02:03 Preguntas`. Lines without a time are passed over. */
export function readChapters(source: Captions | string): Chapter[] {
  const found =
    typeof source === 'string'
      ? source.split(/\r\n?|\n/).flatMap(chapterOf)
      : source.cues.map(({ startMs, text }) => ({ startMs, title: onOneLine(plainText(text)) }));
  return found.toSorted((one, other) => one.startMs - other.startMs);
}

/** A list of chapters, one a line, as descriptions of videos have it. */
export function writeChapterList(chapters: readonly Chapter[]): string {
  return chapters
    .map(({ startMs, title }) => `${formatClock(startMs)} ${onOneLine(title)}\n`)
    .join('');
}

/** Chapters as a track for `toVtt`. @param endMs - Where the last one ends. */
export function chapterTrack(
  chapters: readonly Chapter[],
  endMs: number,
): { readonly cues: readonly Cue[] } {
  const cues = chapters.map(({ startMs, title }, at) => ({
    id: '',
    startMs,
    endMs: chapters[at + 1]?.startMs ?? Math.max(endMs, startMs + 1),
    text: escapeText(onOneLine(title)),
    settings: defaultSettings,
  }));
  return { cues };
}

function chapterOf(line: string): Chapter[] {
  const found = /^\s*[([]?(?:(\d{1,4}):)?(\d{1,3}):(\d\d)[)\]]?\s+(?:[-–—]\s+)?(\S.*)$/.exec(line);
  if (!found) return [];
  const [, hours = '0', minutes = '0', seconds = '0', title = ''] = found;
  const startMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return [{ startMs, title: title.trim() }];
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
