import type { ArchiveAccount, ArchiveSimulatorOptions } from './options.ts';

/** A file in an item. */
export interface StoredFile {
  readonly name: string;
  readonly size: number;
  /** In hex; null where parts came out of order and only hashes are kept. */
  readonly md5: string | null;
  readonly sha1: string | null;
  /** Null with `storage: 'hash'`. */
  readonly bytes: Uint8Array | null;
  readonly modifiedAt: number;
  /** Set by hand: `x-archive-filemeta-…` and metadata writes. */
  metadata: Record<string, unknown>;
}

export interface Item {
  readonly identifier: string;
  readonly owner: string;
  readonly createdAt: number;
  metadata: Record<string, unknown>;
  /** Other values at the top, which metadata writes may target. */
  readonly extra: Record<string, unknown>;
  readonly files: Map<string, StoredFile>;
  /** Sent and not yet in the item. */
  readonly pending: StoredFile[];
  isDark: boolean;
  /** Bytes that were announced by `x-archive-size-hint`. */
  sizeHint: number | undefined;
  /** How often the work of a file was asked for, by `x-archive-queue-derive`. */
  derives: number;
  viewsPerDay: number[];
  /** Downloads that would have counted as views. */
  countedDownloads: number;
}

/** An upload in parts. */
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
  /** The hashes of all parts up to this one, while they come in order. */
  readonly runningHashes: Hashes | undefined;
}

/** Both checksums that the Archive tells. */
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
  /** How many times `check_limit` still says no. */
  overLimit: number;
  /** Numbers of the tasks that were made. */
  nextTask: number;
}
