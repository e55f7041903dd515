/**
 * WebVTT and SRT: read, write, check, mend, convert, translate, and turn into transcripts. Imports nothing.
 *
 * @packageDocumentation
 */
export type {
  CaptionDocument,
  CaptionNote,
  Captions,
  Cue,
  CueSettings,
  Region,
} from './captions.ts';
export { defaultSettings } from './captions.ts';
export type { CaptionProblem, ParseProblemCode } from './problem.ts';
export { parseVtt } from './vtt/parse-vtt.ts';
export { toVtt } from './vtt/to-vtt.ts';
export { parseCueText, type CueElement, type CueNode } from './text/parse-cue-text.ts';
export { plainText } from './text/tokens.ts';
