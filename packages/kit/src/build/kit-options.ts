import type { Signer } from '@comunal/fundraising/node';

/** What {@link buildKit} takes. */
export interface KitOptions {
  /**
   * The address that the site is published at, so that links to what is left out lead there.
   * @defaultValue what its home page names as its own
   */
  readonly url?: string | undefined;
  /** The most bytes that the kit takes on the stick, in whole clusters of 32 KiB. @defaultValue no limit */
  readonly maxBytes?: number | undefined;
  /** Whether pages that ask not to be found, by `noindex`, come along. They are in no search index all the same. @defaultValue false */
  readonly withUnlisted?: boolean | undefined;
  /**
   * `low`: video and sound are encoded at a low bit rate where ffmpeg is in the `PATH`. `as-is`: they are copied.
   * @defaultValue 'low'
   */
  readonly media?: 'low' | 'as-is' | undefined;
  /** A folder of files to print, which come along in `print/`: PDF, SVG and PNG. */
  readonly printDir?: string | undefined;
  /** Who signs the list of files. @defaultValue nobody */
  readonly signers?: readonly Signer[] | undefined;
  /** When the signatures expire, `2027-05-28T10:00:00Z`. @defaultValue two years from now */
  readonly expiresAt?: string | undefined;
  /** The day that the kit says it was made on. @defaultValue today in UTC */
  readonly today?: string | undefined;
  /** Told of each file that is written. */
  readonly onProgress?: ((progress: KitProgress) => void) | undefined;
  /** Ends the work early. The folder then says that the kit is not whole, and the next run goes on. */
  readonly signal?: AbortSignal | undefined;
}

/** How far a kit is. */
export interface KitProgress {
  /** Files that are done. */
  readonly loaded: number;
  /** Files that there are. */
  readonly total: number;
}
