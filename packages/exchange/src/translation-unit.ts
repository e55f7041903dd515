/** A text on its way to a translator and back. */
export interface TranslationUnit {
  /** Tells it from others with the same source, and stays when the text changes: `msgctxt` in PO. */
  readonly id: string;
  readonly source: string;
  /** Empty while it is not translated. */
  readonly target: string;
  /** For the translator: `#.` in PO. */
  readonly note?: string;
  /** Of the translator: `#` in PO. */
  readonly comment?: string;
  /** Whether the source has changed since, or somebody has to look: `fuzzy` in PO. */
  readonly needsReview?: boolean;
}
