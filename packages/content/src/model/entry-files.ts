import type { ContentType } from '@comunal/schemas';

/** The files of one entry. */
export interface EntryFiles {
  readonly type: ContentType;
  readonly slug: string;
  /** Whether it stands in the git-ignored folder. */
  readonly isPrivate: boolean;
  /** The folder it stands in, where its pictures and files are. */
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

/** A file in a content folder that is no entry by its name. */
export interface OtherFile {
  readonly name: string;
  /** Relative to the content folder. */
  readonly path: string;
  readonly isPrivate: boolean;
}
