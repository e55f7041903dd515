/** Something that a page, a style sheet or a script loads. */
export interface Reference {
  /** As it is written. */
  readonly url: string;
  /** What is read in what it leads to; an `origin` is only contacted. */
  readonly as: 'style' | 'script' | 'document' | 'file' | 'origin';
}

/** Something that nobody can list, and the author has to change. */
export interface UnlistableReference {
  readonly code: 'unresolved' | 'leads-on' | 'data-address' | 'import-map' | 'unreadable';
  /** As it is written, truncate. */
  readonly about: string;
}

/** What was read in one file. */
export interface References {
  readonly loads: readonly Reference[];
  readonly unlistable: readonly UnlistableReference[];
  /** What may be the name of a file; it counts only where there is one. */
  readonly mentions: readonly string[];
}

/** A text that is shown to an author on one line. */
export function truncate(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
