import { typedCommand } from '@comunal/command';
import type { ParsedCaptions } from '../parse-captions.ts';
import type { Texts } from './session.ts';

/** A problem of a whole file, with its message. It has the same code as the finding of `comunal check`. */
interface FileProblem {
  readonly code: 'not-shown' | 'no-cues';
  readonly line: 1;
  readonly column: 1;
  readonly message: string;
}

/** Finds what keeps browsers from showing a readable file: its name says WebVTT but it is SRT, or it has no cues. */
export function findFileProblem(
  path: string,
  { format, cues, problems }: ParsedCaptions,
  { t }: Texts,
): FileProblem | undefined {
  const start = { line: 1, column: 1 } as const;
  if (cues.length === 0)
    return problems.some(({ code }) => code === 'not-webvtt' || code === 'not-captions')
      ? undefined
      : { code: 'no-cues', ...start, message: t('captions:check.noCues') };
  if (format !== 'srt' || !/\.vtt$/i.test(path)) return undefined;
  const call = typedCommand(['captions', 'convert', path, '--format', 'vtt', '--write']);
  return { code: 'not-shown', ...start, message: t('captions:check.srtInVtt', { call }) };
}
