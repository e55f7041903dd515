import type { Captions } from '../captions.ts';
import { plainText } from '../text/tokenize-cue-text.ts';
import { readVoice } from '../translate/translation-units.ts';
import type { Chapter } from './chapters.ts';

/** A paragraph of a transcript. */
export interface Paragraph {
  readonly startMs: number;
  /** An empty string when the cues do not name the speaker. */
  readonly speaker: string;
  /** Plain text without line breaks. */
  readonly text: string;
  /** Title of the chapter that begins with this paragraph. */
  readonly chapter?: string;
}

const MAX_CHARACTERS = 600;

/**
 * Joins cues to paragraphs. A new paragraph begins with another speaker, a chapter or a pause, and at the end of a
 * sentence once the current one is long.
 */
export function buildParagraphs(
  { cues }: Captions,
  pauseMs: number,
  chapters: readonly Chapter[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let words: string[] = [];
  let characters = 0;
  let begin: Omit<Paragraph, 'text'> | undefined;
  let lastEndMs = 0;
  let next = 0;
  const finish = (): void => {
    if (begin) paragraphs.push({ ...begin, text: words.join(' ') });
    [words, characters, begin] = [[], 0, undefined];
  };
  for (const cue of cues) {
    const { speaker, text } = readVoice(cue);
    let chapter: string | undefined;
    while (
      next < chapters.length &&
      (chapters[next]?.startMs ?? 0) < Math.max(cue.endMs, cue.startMs + 1)
    )
      chapter = chapters[next++]?.title;
    for (const [index, part] of plainText(text)
      .split(/\n\s*(?=[-–—]\s*\S)/)
      .entries()) {
      const line = part.replaceAll(/\s+/g, ' ').trim();
      if (line === '') continue;
      const isLong = characters > MAX_CHARACTERS && /[.!?…]["»”')\]]*$/.test(words.at(-1) ?? '');
      const isNew =
        chapter !== undefined ||
        index > 0 ||
        /^[-–—]/.test(line) ||
        isLong ||
        begin?.speaker !== speaker ||
        cue.startMs - lastEndMs > pauseMs;
      if (isNew) finish();
      begin ??= { startMs: cue.startMs, speaker, ...(chapter !== undefined && { chapter }) };
      chapter = undefined;
      words.push(line);
      characters += line.length;
    }
    lastEndMs = cue.endMs;
  }
  finish();
  return paragraphs;
}
