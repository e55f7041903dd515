/** What the forms show where the server refuses a request, in the language of the terminal. */
export interface ServeMessages {
  /** The request comes from another page, or through another name than this machine's. */
  readonly foreign: string;
  /** The path is in no collection. */
  readonly outside: string;
  /** The request is larger than {@link limit}. */
  readonly tooLarge: string;
  /** The request is none that the forms send. */
  readonly unknown: string;
  /** Nothing could be written, and why. */
  readonly unwritten: (reason: string) => string;
  /** Some files were written, and others could not be. */
  readonly partly: (files: string, reason: string) => string;
  /** A file could not be deleted, and why. */
  readonly undeleted: (file: string, reason: string) => string;
}
