import { extname } from 'node:path';
import { decodeCaptions, parseVtt, toVtt } from '@comunal/captions';
import { describeProblem } from '@comunal/captions/messages';
import { localeOfEnvironment } from '@comunal/content/astro';

/** Captions as they are published. */
export interface PublicCaptions {
  readonly text: string;
  /** Whether the file has comments, which were left out. */
  readonly hadComments: boolean;
}

/** Whether a file holds WebVTT captions, by its name. */
export function isCaptionFile(path: string): boolean {
  return extname(path).toLowerCase() === '.vtt';
}

/**
 * Writes captions anew from what a player shows of them. Comments (`NOTE`), the text behind `WEBVTT` and whatever no player
 * understands stay with whoever wrote them: people write there what they do not say aloud.
 *
 * @param name - What the file is called in an error.
 * @throws Error, in the language of the environment, when it is no WebVTT: a comment in it cannot be told from a text.
 */
export function stripComments(bytes: Uint8Array, name: string): PublicCaptions {
  const { cues, regions, styles, notes, problems } = parseVtt(decodeCaptions(bytes).text);
  const problem = problems.find(({ code }) => code === 'not-webvtt');
  if (problem) throw new Error(`${name}: ${describeProblem(problem, localeOfEnvironment())}`);
  return { text: toVtt({ cues, regions, styles }), hadComments: notes.length > 0 };
}
