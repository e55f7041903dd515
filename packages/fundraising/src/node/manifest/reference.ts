/** A reference to a file that a page, a style sheet or a script loads. */
export interface Reference {
  /** The URL as written. */
  readonly url: string;
  /** How the file is used. An `origin` is only contacted. */
  readonly as: 'style' | 'script' | 'document' | 'file' | 'origin';
}

/** A reference that cannot be listed, so the author has to change it. */
export interface UnlistableReference {
  readonly code: 'unresolved' | 'leads-on' | 'data-address' | 'import-map' | 'unreadable';
  /** The reference as written, truncated. */
  readonly about: string;
}

/** The references of one file. */
export interface References {
  readonly loads: readonly Reference[];
  readonly unlistable: readonly UnlistableReference[];
  /** Possible file names, which only count where such a file exists. */
  readonly fileNames: readonly string[];
}

/** Truncates a text to one line for a message. */
export function truncate(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
