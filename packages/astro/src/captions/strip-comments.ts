import { extname } from 'node:path';
import { parseCaptions, toVtt } from '@comunal/captions';

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
 */
export function stripComments(bytes: Uint8Array): PublicCaptions {
  const { cues, regions, styles, notes } = parseCaptions(bytes);
  return { text: toVtt({ cues, regions, styles }), hadComments: notes.length > 0 };
}
