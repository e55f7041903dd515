import type { ContentType } from '@comunal/schemas';
import type { SourceFile } from './source-file.ts';

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
