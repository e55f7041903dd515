/** Which file a text is of. */
export interface FormatContentOptions {
  /** The name or path of the file, whose extension tells what it holds: `.yaml`, `.yml` or `.md`. */
  readonly path: string;
}
