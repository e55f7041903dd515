/** A file in a content folder that is no entry by its name. */
export interface OtherFile {
  readonly name: string;
  /** Relative to the content folder. */
  readonly path: string;
  readonly isPrivate: boolean;
}
