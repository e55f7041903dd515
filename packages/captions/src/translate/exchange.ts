/**
 * A text on its way to a translator and back. Captions are exchanged in it, and any other text can be: nothing here
 * knows of captions.
 */
export interface ExchangeEntry {
  /** What tells it from others, and stays when the text changes: `msgctxt` in PO. */
  readonly key: string;
  readonly source: string;
  /** Empty when it is not translated yet. */
  readonly target: string;
  /** For the translator. */
  readonly note?: string;
  /** Whether the source has changed since, or somebody has to look: `fuzzy` in PO. */
  readonly isStale?: boolean;
}

/** What was read of an exchange file, and the lines that made no sense. */
export interface ReadExchange {
  readonly entries: readonly ExchangeEntry[];
  /** Language of the translations, where the file says it. */
  readonly language?: string;
  readonly problems: readonly ExchangeProblem[];
}

/** Something odd in an exchange file. */
export interface ExchangeProblem {
  readonly code: 'bad-line' | 'not-closed' | 'not-found' | 'missing-column';
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly values?: Readonly<Record<string, string | number>>;
}
