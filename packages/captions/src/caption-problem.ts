/**
 * The problems that a parser reports. After `not-webvtt` and `not-captions` there are no cues; the parser recovers from
 * all others.
 */
export type ParseProblemCode =
  | 'not-webvtt'
  | 'not-captions'
  | 'bad-timing'
  | 'bad-setting'
  | 'unknown-region'
  | 'end-before-start'
  | 'text-without-times'
  | 'after-first-cue'
  | 'null-character'
  | 'blank-line-in-cue'
  | 'no-blank-line'
  | 'odd-timing'
  | 'unknown-tag'
  | 'latin-1-suspected'
  | 'bad-encoding'
  | 'utf-16'
  | 'twice-encoded';

/** A problem in a caption file, as data. `describeProblem` of `./messages` writes the sentence for it. */
export interface CaptionProblem<Code extends string = ParseProblemCode> {
  readonly code: Code;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** The values that the sentence interpolates, such as the measured number and its limit. */
  readonly values?: Readonly<Record<string, string | number>>;
}
