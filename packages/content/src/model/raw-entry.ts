import type { FieldPath, Visibility } from '@comunal/schemas';
import type { EntryFiles, SourceFile } from './entry-files.ts';

/** Fields as a file holds them, before they are validated. */
export type Fields = Record<string, unknown>;

/** The location of a value, when it is not at the same path in the shared file. */
export interface Origin {
  readonly source: SourceFile;
  /** Path in the file's fields, or `undefined` for the text below the front matter. */
  readonly inFile: FieldPath | undefined;
}

/** An entry assembled from its files, before it is validated. */
export interface RawEntry {
  readonly files: EntryFiles;
  readonly fields: Fields;
  /** Origins by field and language, as in `title es`. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly inexact: ReadonlySet<number>;
  readonly isClosed: boolean;
  /** The visibility that the entry declares, or `closed` when it declares none that is known. */
  readonly visibility: Visibility;
  /** Whether the entry declares a visibility itself. */
  readonly saysVisibility: boolean;
}
