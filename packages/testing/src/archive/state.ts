import type { ArchiveAccount, ArchiveSimulatorOptions } from './options.ts';

/** A file in an item. */
export interface StoredFile {
  readonly name: string;
  readonly size: number;
  /** In hex; null if parts arrived out of order and only hashes are stored. */
  readonly md5: string | null;
  readonly sha1: string | null;
  /** Null with `storage: 'hash'`. */
  readonly bytes: Uint8Array | null;
  readonly modifiedAt: number;
  /** Metadata from `x-archive-filemeta-…` headers and metadata writes. */
  metadata: Record<string, unknown>;
}

export interface Item {
  readonly identifier: string;
  readonly owner: string;
  readonly createdAt: number;
  metadata: Record<string, unknown>;
  /** Other top-level values, which metadata writes may target. */
  readonly extra: Record<string, unknown>;
  readonly files: Map<string, StoredFile>;
  /** Uploaded files that are not in the item yet. */
  readonly pending: StoredFile[];
  isDark: boolean;
  /** The size in bytes from `x-archive-size-hint`. */
  sizeHint: number | undefined;
  /** How many uploads requested derivatives, which `x-archive-queue-derive: 0` disables. */
  derives: number;
  viewsPerDay: number[];
  /** Downloads that would have counted as views. */
  countedDownloads: number;
}

/** A multipart upload. */
export interface Multipart {
  readonly id: string;
  readonly identifier: string;
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Map<number, Part>;
}

export interface Part {
  readonly size: number;
  readonly md5: string;
  readonly bytes: Uint8Array | null;
  /** Hashes of all parts up to this one, as long as they arrive in order. */
  readonly runningHashes: Hashes | undefined;
}

/** The two checksums that the Archive reports. */
export interface Hashes {
  update(bytes: Uint8Array): void;
  copy(): Hashes;
  digest(): { md5: string; sha1: string };
}

export interface State {
  readonly accounts: readonly ArchiveAccount[];
  readonly options: ArchiveSimulatorOptions;
  readonly items: Map<string, Item>;
  readonly multiparts: Map<string, Multipart>;
  readonly now: () => number;
  url: string;
  /** How many more times `check_limit` reports the limit. */
  overLimit: number;
  /** The id of the latest task. */
  nextTask: number;
}
