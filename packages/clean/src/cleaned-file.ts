/** What was removed from a file, and what stays. */
export interface CleanReport<Format extends string = string> {
  /** The format, by the first bytes. */
  readonly format: Format;
  /** What was removed, by its names, such as `GPS:GPSLatitude`; never a value. Empty where there was nothing. */
  readonly removed: readonly string[];
  /** What stays and can say something, by its names. */
  readonly kept: readonly string[];
}

/** A file without metadata, in memory. */
export interface CleanedFile<Format extends string = string> extends CleanReport<Format> {
  /** The file; the same bytes where there was nothing to remove. */
  readonly bytes: Uint8Array;
}

/** What stops the cleaning of a file. */
export interface CleanOptions {
  /** Stops the cleaning. */
  readonly signal?: AbortSignal;
}
