import type { FieldPath } from '@comunal/schemas';
import type { EntryFiles } from './entry-files.ts';
import type { SourceFile } from './source-file.ts';
import type { Fields } from '../parse/parse-fields.ts';

/** Where a value of an entry stands, when that is not the same path in the shared file. */
export interface Origin {
  readonly source: SourceFile;
  /** FieldPath in the file's fields, or `undefined` for the text below the front matter. */
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
  readonly visibility: string;
  /** Whether the entry says its visibility itself. */
  readonly saysVisibility: boolean;
}
