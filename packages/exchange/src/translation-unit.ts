/** A text on its way to a translator and back. */
export interface TranslationUnit {
  /** Tells it from others with the same source, and stays when the text changes: `msgctxt` in PO. */
  readonly id: string;
  /** The text to be translated. */
  readonly source: string;
  /** Empty while it is not translated. */
  readonly target: string;
  /** Where readers see the text, in one line: a `#.` line that begins with `context:` in PO. Absent when nobody said. */
  readonly context?: string;
  /** An explanation for the translator: `#.` in PO. Absent when there is none. */
  readonly note?: string;
  /** How many characters the translation may have: `max-length` in PO, which Weblate enforces. Absent when any number will do. */
  readonly maxLength?: number;
  /** The source that `target` translates, where `source` is another by now: `#|` in PO. */
  readonly previousSource?: string;
  /** Whether the source has changed since, or somebody has to look: `fuzzy` in PO. @defaultValue false */
  readonly needsReview?: boolean;
  /** A comment that the translator wrote: `#` in PO. Absent when there is none. */
  readonly comment?: string;
  /** Whom to thank for the translation, by a public name, in one line: a `#` line that begins with `credit:` in PO. */
  readonly credit?: string;
  /**
   * What the exporter wants back to know whether `target` was changed: letters, digits, `-` and `_`, a reference (`#: base=…`)
   * in PO. Absent when `target` was empty.
   */
  readonly base?: string;
}
