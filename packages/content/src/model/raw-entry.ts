import type { FieldPath, Visibility } from '@comunal/schemas';
import type { EntryFiles, SourceFile } from './entry-files.ts';

/** Fields as they stand in a file, before any schema has seen them. */
export type Fields = Record<string, unknown>;

/** Where a value of an entry stands, when that is not the same path in the shared file. */
export interface Origin {
  readonly source: SourceFile;
  /** Path in the file's fields, or `undefined` for the text below the front matter. */
  readonly inFile: FieldPath | undefined;
}

/** An entry put together from its files, not yet looked at by its schema. */
export interface RawEntry {
  readonly files: EntryFiles;
  readonly fields: Fields;
  /** By field and language, as in `title es`. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly inexact: ReadonlySet<number>;
  readonly isClosed: boolean;
  /** What it says, as far as it can be read; `closed` otherwise. */
  readonly visibility: Visibility;
  /** Whether the entry says its visibility itself. */
  readonly saysVisibility: boolean;
}
