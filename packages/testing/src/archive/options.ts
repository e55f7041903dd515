/** An account that may write. Both keys have 16 letters and digits, as those of archive.org. */
export interface ArchiveAccount {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** An item that exists from the beginning. */
export interface SeedItem {
  readonly identifier: string;
  readonly metadata?: Readonly<Record<string, string | readonly string[]>>;
  /** The content of each file, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Access key of its owner. @defaultValue the first account's */
  readonly owner?: string;
  /** Taken out of view, as archive.org does on complaint. @defaultValue false */
  readonly isDark?: boolean;
  /** Views by day, the newest last; the simulator sums them up. */
  readonly viewsPerDay?: readonly number[];
}

/** Options of a simulated Internet Archive. */
export interface ArchiveSimulatorOptions {
  /** `false` listens nowhere: only `fetch` of the simulator reaches it. @defaultValue a free one */
  readonly port?: number | false;
  /** The accounts that may write. @defaultValue one, see `accounts` of the simulator */
  readonly accounts?: readonly ArchiveAccount[];
  /** Items that are there from the beginning. */
  readonly seed?: readonly SeedItem[];
  /** Whether uploaded bytes are kept, or only hashed. @defaultValue 'bytes' */
  readonly storage?: 'bytes' | 'hash';
  /**
   * When a file that was sent is in the item: at once, or when `finishTasks()` is called. The real one takes from seconds
   * to hours. @defaultValue 'at-once'
   */
  readonly ingest?: 'at-once' | 'held';
  /** Whether the S3-like server sends every request on to a node of its own with 307, as the real one often does. @defaultValue false */
  readonly redirects?: boolean;
  /** The clock, in milliseconds since 1970. @defaultValue Date */
  readonly clock?: { now(): number } | undefined;
}
