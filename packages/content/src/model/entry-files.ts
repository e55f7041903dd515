import type { ContentType } from '@comunal/schemas';

/** The files of one entry. */
export interface EntryFiles {
  readonly type: ContentType;
  readonly slug: string;
  /** Whether the entry is in the git-ignored folder `private/`. */
  readonly isPrivate: boolean;
  /** The folder that holds the entry, its pictures and its files. */
  readonly folder: string;
  readonly shared?: SourceFile;
  readonly languages: readonly SourceFile[];
}

/** One file of an entry. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly absolute: string;
  readonly language?: string;
  readonly kind: 'yaml' | 'markdown';
}

/** A file in a content folder whose name is not that of an entry. */
export interface OtherFile {
  readonly name: string;
  /** Relative to the content folder. */
  readonly path: string;
  readonly isPrivate: boolean;
}
