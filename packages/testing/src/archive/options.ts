/** An account that may write. Its keys have 16 alphanumeric characters, as those of archive.org. */
export interface ArchiveAccount {
  /** Names the account. */
  readonly accessKey: string;
  /** Signs its requests. */
  readonly secretKey: string;
}

/** An item to create without an upload. */
export interface SeedItem {
  /** 3 to 100 letters, digits, `.`, `_` and `-`. */
  readonly identifier: string;
  /** Its fields, such as `title`; several values as a list. @defaultValue none beside `identifier` */
  readonly metadata?: Readonly<Record<string, string | readonly string[]>>;
  /** The content of each file, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Fields of files, by name: `{ 'charla.mp4': { source: 'derivative', length: '3723.4' } }`. @defaultValue those of an upload */
  readonly fileMetadata?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Access key of its owner. @defaultValue that of the first account */
  readonly owner?: string;
  /** Whether the item is dark: withdrawn from view, as archive.org does after a complaint. @defaultValue false */
  readonly isDark?: boolean;
  /** Views per day, most recent last. The simulator computes the totals. */
  readonly viewsPerDay?: readonly number[];
}

/** Options of a simulated Internet Archive. */
export interface ArchiveSimulatorOptions {
  /** With `false` it does not listen: only the simulator's `fetch` reaches it. @defaultValue a free port */
  readonly port?: number | false;
  /** The accounts that may write. @defaultValue one, see `accounts` of the simulator */
  readonly accounts?: readonly ArchiveAccount[];
  /** Items that exist from the start. */
  readonly seed?: readonly SeedItem[];
  /** How uploaded bytes are stored: in memory, or only their hashes. @defaultValue 'bytes' */
  readonly storage?: 'bytes' | 'hash';
  /**
   * When an uploaded file appears in its item: immediately, or when `finishTasks()` is called. The real Archive takes seconds
   * to hours. @defaultValue 'at-once'
   */
  readonly ingest?: 'at-once' | 'held';
  /** Whether the S3-like server redirects every write to a node with 307, as the real one often does. @defaultValue false */
  readonly redirects?: boolean;
  /** The clock, in milliseconds since 1970. @defaultValue Date */
  readonly clock?:
    | {
        /** Returns milliseconds since 1970. */
        now(): number;
      }
    | undefined;
}
