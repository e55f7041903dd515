/**
 * The problems that a parser reports. After `not-webvtt` and `not-captions` there are no cues; the parser recovers from
 * all others.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `not-webvtt` | The file does not begin with `WEBVTT`, so that browsers show nothing of it. | Add that line at the top. |
 * | `not-captions` | No timings were found. | Choose another file: it is neither WebVTT nor SRT. |
 * | `bad-timing` | The timings are invalid, and their text is not shown. | Write them as `00:01:02.500 --> 00:01:04.000`. |
 * | `bad-setting` | `values.setting` has no effect. | Correct or remove it. |
 * | `unknown-region` | There is no such region above. | Define it before the first caption. |
 * | `end-before-start` | The caption is never seen. | Correct its times. |
 * | `text-without-times` | The text is not shown. | Give it times, or remove it. |
 * | `after-first-cue` | A style sheet or region after the first caption has no effect. | Move it to the top. |
 * | `null-character` | The file may be damaged. | Look at that place, or ask for the file again. |
 * | `blank-line-in-cue` | A blank line stands inside a caption, and was read as part of it. | Remove it. |
 * | `no-blank-line` | No blank line stands before the caption. | Add one. |
 * | `odd-timing` | The timings have an unusual form, and were read. | Write the file again with `toSrt`. |
 * | `unknown-tag` | `values.tag` is not known, and ignored. | Remove it. |
 * | `latin-1-suspected` | The bytes are not UTF-8, and were read as Windows-1252. | Look at the accents, and save as UTF-8. |
 * | `bad-encoding` | Some characters are damaged. | Correct them. |
 * | `utf-16` | Browsers do not show UTF-16. | Save the file as UTF-8. |
 * | `twice-encoded` | Accents are encoded twice, as in “Ã¡” for “á”. | Save the original again as UTF-8. |
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
  /** What kind of problem it is, to branch on. */
  readonly code: Code;
  /** The line of the file, counted from 1. */
  readonly line: number;
  /** The column in that line, counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** The values that the sentence interpolates, such as the measured number and its limit. Absent when it needs none. */
  readonly values?: Readonly<Record<string, string | number>>;
}
