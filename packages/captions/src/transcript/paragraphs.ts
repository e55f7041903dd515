import type { Captions } from '../captions.ts';
import { plainText } from '../text/tokens.ts';
import { voiceOf } from '../translate/units.ts';
import type { Chapter } from './chapters.ts';

/** What is said in one go. */
export interface Paragraph {
  readonly startMs: number;
  /** Empty when the cues do not say it. */
  readonly speaker: string;
  /** Plain text on one line. */
  readonly text: string;
  /** Title of the chapter that begins here. */
  readonly chapter?: string;
}

const MAX_LETTERS = 600;

/** Joins cues to paragraphs: a new one for another speaker, a chapter, a pause, and after a sentence when it is long. */
export function paragraphsOf(
  { cues }: Captions,
  pauseMs: number,
  chapters: readonly Chapter[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let words: string[] = [];
  let letters = 0;
  let begin: Omit<Paragraph, 'text'> | undefined;
  let lastEndMs = 0;
  let next = 0;
  const finish = (): void => {
    if (begin) paragraphs.push({ ...begin, text: words.join(' ') });
    [words, letters, begin] = [[], 0, undefined];
  };
  for (const cue of cues) {
    const { speaker, text } = voiceOf(cue);
    let chapter: string | undefined;
    while (
      next < chapters.length &&
      (chapters[next]?.startMs ?? 0) < Math.max(cue.endMs, cue.startMs + 1)
    )
      chapter = chapters[next++]?.title;
    for (const [at, part] of plainText(text)
      .split(/\n\s*(?=[-–—]\s*\S)/)
      .entries()) {
      const line = part.replaceAll(/\s+/g, ' ').trim();
      if (line === '') continue;
      const isLong = letters > MAX_LETTERS && /[.!?…]["»”')\]]*$/.test(words.at(-1) ?? '');
      const isNew =
        chapter !== undefined ||
        at > 0 ||
        /^[-–—]/.test(line) ||
        isLong ||
        begin?.speaker !== speaker ||
        cue.startMs - lastEndMs > pauseMs;
      if (isNew) finish();
      begin ??= { startMs: cue.startMs, speaker, ...(chapter !== undefined && { chapter }) };
      chapter = undefined;
      words.push(line);
      letters += line.length;
    }
    lastEndMs = cue.endMs;
  }
  finish();
  return paragraphs;
}
