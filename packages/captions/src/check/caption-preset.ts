/** The limits that captions are checked against and fixed to. */
export interface CaptionPreset {
  /** What messages call it. */
  readonly name: string;
  /** The language whose stop words are not left at the end of a line, as a BCP 47 tag. */
  readonly language: string;
  /** The fastest reading speed, in characters per second, spaces included. */
  readonly maxCps: number;
  /** The most characters in a line, spaces included. */
  readonly maxLineLength: number;
  /** The most lines of a caption. */
  readonly maxLines: number;
  /** The shortest gap between two captions, so that the eye notices the change. */
  readonly minGapMs: number;
  /** The shortest time that a caption is shown. */
  readonly minDurationMs: number;
  /** The longest time that a caption is shown. */
  readonly maxDurationMs: number;
}
