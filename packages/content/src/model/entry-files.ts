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
  /** The files beside an entry that was sealed with them, by their path from `folder`: they are on no disk. Missing for an entry in clear. */
  readonly sealedFiles?: ReadonlySet<string>;
}

/** One file of an entry. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly absolute: string;
  readonly language?: string;
  readonly kind: 'yaml' | 'markdown';
  /** The bytes of a file of a sealed entry, which is on no disk: `file` is the sealed one, and `absolute` only an identity. */
  readonly sealedBytes?: Uint8Array;
  /** The text that counts in the place of what is on the disk. */
  readonly unsavedText?: string;
}

/** A file in a content folder whose name is not that of an entry. */
export interface OtherFile {
  readonly name: string;
  /** Relative to the content folder. */
  readonly path: string;
  readonly isPrivate: boolean;
}
