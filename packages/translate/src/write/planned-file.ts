/** A file as it will be. */
export interface PlannedFile {
  /** The absolute path. */
  readonly path: string;
  /** The path as messages name it, relative to the folder that the command runs in. */
  readonly name: string;
  /** The text that was read when the change was planned; undefined for a file that is new. */
  readonly before: string | undefined;
  /** The text to be written. */
  readonly text: string;
  /**
   * What the file holds while the others are written: that what a review spoke of is about to change. Absent where no review
   * is taken back.
   */
  readonly interim?: string;
}
