/** The addresses of the files that pages which ask for money load, and the files. */
export interface SupportFiles {
  readonly script: string;
  readonly style: string;
  /** The script of the way out and of pictures on request, where the site has one of them. */
  readonly tools: string | undefined;
  readonly textFont: string;
  readonly headingFont: string;
  readonly icon: string;
  /** The bytes of each file, by its name in the folder `support/`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}
