import { createHash, type Hash } from 'node:crypto';
import { MovieSearch } from './movie-search.ts';

/** What becomes of the bytes of an upload; see {@link PeerTubeSimulatorOptions.keep}. */
export type Keep = 'bytes' | 'hash' | 'nothing';

/** The file of one upload while it grows. Writes may leave holes or go over what is there. */
export interface Storage {
  write(at: number, bytes: Buffer): void;
  close(size: number): StoredMedia;
  /** Where the file ends, which is not how much of it was written. */
  readonly end: number;
  /** The first bytes, to tell media from junk. */
  readonly head: Uint8Array;
}

/** A file that is all there. */
export interface StoredMedia {
  readonly size: number;
  /** Null with `keep: 'nothing'`, and with `'hash'` where pieces came out of order. */
  readonly sha256: string | null;
  /** Null but with `keep: 'bytes'`. */
  readonly bytes: Uint8Array | null;
  readonly head: Uint8Array;
  /** Whether an MP4 file is all there, as far as it can be told. */
  readonly hasMovie: boolean;
}

const HEAD_BYTES = 16;
const CHECKPOINTS = 16;

abstract class Counting {
  readonly head = new Uint8Array(HEAD_BYTES);
  protected readonly movie = new MovieSearch();
  end = 0;

  protected count(at: number, bytes: Buffer): void {
    if (at < HEAD_BYTES) this.head.set(bytes.subarray(0, HEAD_BYTES - at), at);
    this.end = Math.max(this.end, at + bytes.length);
    this.movie.write(at, bytes);
  }
}

class NoStorage extends Counting implements Storage {
  write(at: number, bytes: Buffer): void {
    this.count(at, bytes);
  }

  close(size: number): StoredMedia {
    return { size, sha256: null, bytes: null, head: this.head, hasMovie: this.movie.isIn(size) };
  }
}

/** Hashes as bytes come in. A piece sent again from where it began is hashed anew from there. */
class HashStorage extends Counting implements Storage {
  #hash: Hash | undefined = createHash('sha256');
  #at = 0;
  #before: { at: number; hash: Hash }[] = [];

  write(at: number, bytes: Buffer): void {
    this.count(at, bytes);
    if (at !== this.#at) this.#goBackTo(at);
    this.#hash?.update(bytes);
    this.#at = at + bytes.length;
  }

  /** To be called where a piece begins. */
  mark(at: number): void {
    if (at !== this.#at || !this.#hash) return;
    this.#before = [...this.#before.slice(1 - CHECKPOINTS), { at, hash: this.#hash.copy() }];
  }

  close(size: number): StoredMedia {
    const whole = this.#at === size && this.end === size;
    const sha256 = (whole && this.#hash?.digest('hex')) || null;
    return { size, sha256, bytes: null, head: this.head, hasMovie: this.movie.isIn(size) };
  }

  #goBackTo(at: number): void {
    this.#hash = this.#before.findLast((point) => point.at === at)?.hash.copy();
  }
}

class ByteStorage extends Counting implements Storage {
  readonly #parts: { at: number; bytes: Buffer }[] = [];

  write(at: number, bytes: Buffer): void {
    this.count(at, bytes);
    this.#parts.push({ at, bytes });
  }

  close(size: number): StoredMedia {
    const bytes = new Uint8Array(size);
    for (const part of this.#parts)
      bytes.set(part.bytes.subarray(0, Math.max(0, size - part.at)), part.at);
    const movie = new MovieSearch();
    movie.write(0, bytes);
    const hasMovie = movie.isIn(size);
    return { size, sha256: sha256Of(bytes), bytes, head: this.head, hasMovie };
  }
}

export function openStorage(keep: Keep): Storage & { mark?(at: number): void } {
  if (keep === 'bytes') return new ByteStorage();
  return keep === 'hash' ? new HashStorage() : new NoStorage();
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
