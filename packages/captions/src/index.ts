/**
 * Parses, writes, checks, fixes, converts and translates WebVTT and SRT captions, and turns them into transcripts.
 *
 * @packageDocumentation
 */
export type {
  CaptionDocument,
  CaptionNote,
  Captions,
  Cue,
  CueSettings,
  CaptionRegion,
} from './captions.ts';
export { defaultSettings } from './captions.ts';
export type { CaptionProblem, ParseProblemCode } from './caption-problem.ts';
export { parseVtt } from './vtt/parse-vtt.ts';
export { toVtt } from './vtt/to-vtt.ts';
export { parseCueText, type CueElement, type CueNode } from './text/parse-cue-text.ts';
export { plainText } from './text/tokenize-cue-text.ts';
export { parseSrt } from './srt/parse-srt.ts';
export { toSrt, srtLosses, type SrtLoss, type SrtOptions } from './srt/to-srt.ts';
export type { SrtTextLoss } from './srt/srt-text.ts';
export { parseCaptions, type ParsedCaptions } from './parse-captions.ts';
export { decodeCaptions, type DecodedCaptions } from './decode-captions.ts';
export { formatTimestamp } from './format-timestamp.ts';
export { checkCaptions, type CheckCode, type CheckProblem } from './check/check-captions.ts';
export {
  findFileProblems,
  type FileProblem,
  type FileProblemCode,
} from './content-checks/find-file-problems.ts';
export { fixCaptions, type CaptionChange, type FixedCaptions } from './check/fix-captions.ts';
export type { CaptionPreset } from './check/caption-preset.ts';
export {
  getPresetForLanguage,
  getPreset,
  type PresetChoice,
  type PresetName,
} from './check/presets.ts';
export {
  merge,
  shift,
  slice,
  split,
  stretch,
  sync,
  type SyncAnchor,
} from './transform/transform.ts';
export { translationUnits, type CaptionUnit } from './translate/translation-units.ts';
export { applyTranslation, type TranslatedCaptions } from './translate/apply-translation.ts';
export {
  computeRevision,
  translationStatus,
  type TranslationStatus,
} from './translate/translation-status.ts';
export { toTranscript, type TranscriptOptions } from './transcript/to-transcript.ts';
export {
  chapterTrack,
  readChapters,
  writeChapterList,
  type Chapter,
} from './transcript/chapters.ts';
