/** What a parser can find. `not-webvtt`, `not-captions`: nothing could be read. The rest was read around. */
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

/** What a file has that it should not. It is data; `describeProblem` of `./messages` writes the sentence. */
export interface CaptionProblem<Code extends string = ParseProblemCode> {
  readonly code: Code;
  /** Counted from 1. */
  readonly line: number;
  /** In UTF-16 units, counted from 1. */
  readonly column: number;
  /** What a sentence about it names: what was found, a limit. */
  readonly values?: Readonly<Record<string, string | number>>;
}
