/**
 * WebVTT and SRT: read, write, check, mend, convert, translate, and turn into transcripts.
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
export { parseSrt } from './srt/parse-srt.ts';
export { toSrt, srtLosses, type SrtLoss, type SrtOptions } from './srt/to-srt.ts';
export type { TextLoss } from './srt/srt-text.ts';
export { parseCaptions, type ParsedCaptions } from './parse-captions.ts';
export { decodeCaptions, type Decoded } from './decode.ts';
export { formatTimestamp } from './timestamp.ts';
export { checkCaptions, type CheckCode, type CheckProblem } from './check/check-captions.ts';
export { fixCaptions, type CaptionChange, type Fixed } from './check/fix-captions.ts';
export {
  presetForLanguage,
  presetOf,
  type CaptionPreset,
  type PresetChoice,
  type PresetName,
} from './check/presets.ts';
export { merge, shift, slice, split, stretch, sync, type Anchor } from './transform/transform.ts';
export { translationUnits, type CaptionUnit } from './translate/units.ts';
export { applyTranslation, type Translated } from './translate/apply-translation.ts';
export { translationStatus, type TranslationStatus } from './translate/status.ts';
export { toTranscript, type TranscriptOptions } from './transcript/to-transcript.ts';
export {
  chapterTrack,
  readChapters,
  writeChapterList,
  type Chapter,
} from './transcript/chapters.ts';
