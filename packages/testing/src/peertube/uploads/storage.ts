import { createHash, type Hash } from 'node:crypto';
import { MoovDetector } from './moov-detector.ts';

/** How the bytes of an upload are stored; see {@link PeerTubeSimulatorOptions.storage}. */
export type StorageMode = 'bytes' | 'hash' | 'none';

/** The file of one upload in progress. Writes may leave gaps or overlap. */
export interface Storage {
  write(offset: number, bytes: Buffer): void;
  close(size: number): StoredMedia;
  /** The end of the file, which with gaps is more than the number of bytes written. */
  readonly end: number;
  /** The first bytes, by which media is recognized. */
  readonly head: Uint8Array;
}

/** A complete file. */
export interface StoredMedia {
  readonly size: number;
  /** Null with `storage: 'none'`, and with `'hash'` if chunks arrived out of order. */
  readonly sha256: string | null;
  /** Null unless `storage` is `'bytes'`. */
  readonly bytes: Uint8Array | null;
  readonly head: Uint8Array;
  /** Whether the `moov` box is complete, as far as can be determined. */
  readonly hasMoov: boolean;
}

const HEAD_BYTES = 16;
const CHECKPOINTS = 16;

abstract class BaseStorage {
  readonly head = new Uint8Array(HEAD_BYTES);
  protected readonly moov = new MoovDetector();
  end = 0;

  protected count(offset: number, bytes: Buffer): void {
    if (offset < HEAD_BYTES) this.head.set(bytes.subarray(0, HEAD_BYTES - offset), offset);
    this.end = Math.max(this.end, offset + bytes.length);
    this.moov.write(offset, bytes);
  }
}

class CountingStorage extends BaseStorage implements Storage {
  write(offset: number, bytes: Buffer): void {
    this.count(offset, bytes);
  }

  close(size: number): StoredMedia {
    return {
      size,
      sha256: null,
      bytes: null,
      head: this.head,
      hasMoov: this.moov.isComplete(size),
    };
  }
}

/** Hashes bytes as they arrive. A chunk that is sent again from its start is hashed again from a checkpoint. */
class HashStorage extends BaseStorage implements Storage {
  #hash: Hash | undefined = createHash('sha256');
  #offset = 0;
  #checkpoints: { offset: number; hash: Hash }[] = [];

  write(offset: number, bytes: Buffer): void {
    this.count(offset, bytes);
    if (offset !== this.#offset) this.#restore(offset);
    this.#hash?.update(bytes);
    this.#offset = offset + bytes.length;
  }

  /** Has to be called at the start of each chunk. */
  startChunk(offset: number): void {
    if (offset !== this.#offset || !this.#hash) return;
    this.#checkpoints = [
      ...this.#checkpoints.slice(1 - CHECKPOINTS),
      { offset, hash: this.#hash.copy() },
    ];
  }

  close(size: number): StoredMedia {
    const isWhole = this.#offset === size && this.end === size;
    const sha256 = (isWhole && this.#hash?.digest('hex')) || null;
    return { size, sha256, bytes: null, head: this.head, hasMoov: this.moov.isComplete(size) };
  }

  #restore(offset: number): void {
    this.#hash = this.#checkpoints.findLast((point) => point.offset === offset)?.hash.copy();
  }
}

class ByteStorage extends BaseStorage implements Storage {
  readonly #parts: { offset: number; bytes: Buffer }[] = [];

  write(offset: number, bytes: Buffer): void {
    this.count(offset, bytes);
    this.#parts.push({ offset, bytes });
  }

  close(size: number): StoredMedia {
    const bytes = new Uint8Array(size);
    for (const part of this.#parts)
      bytes.set(part.bytes.subarray(0, Math.max(0, size - part.offset)), part.offset);
    const moov = new MoovDetector();
    moov.write(0, bytes);
    const hasMoov = moov.isComplete(size);
    return { size, sha256: hashSha256(bytes), bytes, head: this.head, hasMoov };
  }
}

export function openStorage(mode: StorageMode): Storage & { startChunk?(offset: number): void } {
  if (mode === 'bytes') return new ByteStorage();
  return mode === 'hash' ? new HashStorage() : new CountingStorage();
}

export function hashSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
