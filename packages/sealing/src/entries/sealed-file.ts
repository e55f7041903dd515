/** A file of an entry, as it stands inside a sealed one. */
export interface SealedFile {
  /** The folder of the type and the path in it, as in `events/taller.yaml` or `events/taller/cartel.svg`. */
  readonly path: string;
  /** The bytes of the file. */
  readonly data: Uint8Array;
}
