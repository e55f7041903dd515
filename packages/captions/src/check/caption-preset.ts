/** The limits that captions are checked against and fixed to. */
export interface CaptionPreset {
  readonly name: string;
  /** The language whose stop words are not left at the end of a line, as a BCP 47 tag. */
  readonly language: string;
  /** The fastest reading speed, in characters per second, spaces included. */
  readonly maxCps: number;
  readonly maxLineLength: number;
  readonly maxLines: number;
  /** The shortest gap between two captions, so that the eye notices the change. */
  readonly minGapMs: number;
  readonly minDurationMs: number;
  readonly maxDurationMs: number;
}
