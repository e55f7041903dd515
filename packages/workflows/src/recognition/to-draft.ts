import {
  checkCaptions,
  fixCaptions,
  getPresetForLanguage,
  parseCaptions,
  toVtt,
  type CheckCode,
} from '@comunal/captions';
import { createHash } from 'node:crypto';
import { RecognitionError } from './recognition-error.ts';

/** Captions that a machine wrote, as they are kept for a person to review. */
export interface CaptionDraft {
  /** WebVTT, with notes that say what it is. */
  readonly vtt: string;
  /** How many captions it has. */
  readonly cues: number;
  /** How often our checks complain, by code, after what can be fixed without listening is fixed. */
  readonly problems: Readonly<Partial<Record<CheckCode | 'not-read', number>>>;
}

/** The problems to which somebody has to listen: speech recognition writes what nobody has said. */
export const suspectCodes = ['repeated', 'hallucination', 'not-read'] as const;

/** What {@link toDraft} takes. */
export interface DraftOptions {
  /** The language of the captions, as BCP 47. */
  readonly language: string;
  /** The name of the program, for whoever reviews them. */
  readonly program: string;
  /** A sentence for whoever opens the file, on one line. */
  readonly note: string;
}

/**
 * Makes a draft of what a program for speech recognition has written: parsed, its lines broken and its times adjusted to be read,
 * checked, and marked. No word is changed.
 *
 * @param output - WebVTT or SRT.
 * @throws `RecognitionError` with `no-captions` where there is nothing to be read in it.
 */
export function toDraft(
  output: Uint8Array | string,
  { language, program, note }: DraftOptions,
): CaptionDraft {
  const parsed = parseCaptions(output);
  const cues = parsed.cues.flatMap((cue) => {
    const text = cue.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    return text === '' || cue.endMs <= cue.startMs ? [] : [{ ...cue, id: '', text }];
  });
  if (cues.length === 0) throw new RecognitionError('no-captions', { program });
  const preset = getPresetForLanguage(language);
  const fixed = fixCaptions({ cues }, preset);
  const problems: Partial<Record<CheckCode | 'not-read', number>> = {};
  const count = (code: CheckCode | 'not-read'): void => {
    problems[code] = (problems[code] ?? 0) + 1;
  };
  for (const _ of parsed.problems) count('not-read');
  for (const { code } of checkCaptions(fixed, preset)) count(code);
  const toText = (...notes: readonly string[]): string =>
    toVtt({ cues: fixed.cues, notes: notes.map((text) => ({ text, afterCues: 0 })) });
  const mark = `${MARK} ${hash(toText(note))} ${program}`;
  return { vtt: toText(note, mark), cues: fixed.cues.length, problems };
}

/** What the note in a draft begins with; a hash of the rest of the file follows. */
const MARK = 'comunal-machine:';

/** Whether the text of a caption file is a draft of this package in which nobody has changed anything since, not even a time. */
export function isUntouchedDraft(text: string): boolean {
  const mark = /^NOTE comunal-machine: ([\da-f]{16}) .*\n\n/m.exec(text);
  return mark !== null && mark[1] === hash(text.replace(mark[0], ''));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
