/** A text on its way to a translator and back. */
export interface TranslationUnit {
  /** Tells it from others with the same source, and stays when the text changes: `msgctxt` in PO. */
  readonly id: string;
  /** The text to be translated. */
  readonly source: string;
  /** Empty while it is not translated. */
  readonly target: string;
  /** An explanation for the translator: `#.` in PO. Absent when there is none. */
  readonly note?: string;
  /** A comment that the translator wrote: `#` in PO. Absent when there is none. */
  readonly comment?: string;
  /** Whether the source has changed since, or somebody has to look: `fuzzy` in PO. @defaultValue false */
  readonly needsReview?: boolean;
}
