/** Why a file is not copied: it is not there, a link leads to it, it cannot be read, it is too large, or it may not be called so. */
export type FileRefusal = 'missing' | 'link' | 'unreadable' | 'too-large' | 'bad-name';

/** A file of a source. */
export interface SourceFile {
  /** What the source calls this state of the file, where it says so: then one that is recorded under it is not read again. */
  readonly version?: string | undefined;
  /** Its bytes. Reading them fails where the file turns out to be larger than is copied. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** Where the files beside entries come from, such as a folder. */
export interface FileSource {
  /** Finds a file by what a draft calls its `source`. */
  readonly find: (source: string) => Promise<SourceFile | FileRefusal>;
}

/** The largest file that is copied, in bytes. */
export const maxFileBytes = 256 * 1024 * 1024;
