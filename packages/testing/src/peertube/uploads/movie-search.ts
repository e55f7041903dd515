const HEADER_BYTES = 8;
const LONG_HEADER_BYTES = 16;
const MOVIE = 'moov';

/**
 * Looks for the part of an MP4 file without which nothing plays, `moov`, while the file comes in. Most programs write it at
 * the end, so that a file which was cut short lacks it.
 */
export class MovieSearch {
  readonly #header = Buffer.alloc(LONG_HEADER_BYTES);
  /** Bytes of the header that are there, and where its box begins. */
  #known = 0;
  #boxAt = 0;
  #movieEnd: number | undefined;

  write(at: number, bytes: Uint8Array): void {
    for (;;) {
      const from = this.#boxAt + this.#known - at;
      if (this.#movieEnd !== undefined || from < 0 || from >= bytes.length) return;
      const piece = bytes.subarray(from, from + this.#missing());
      this.#header.set(piece, this.#known);
      this.#known += piece.length;
      if (this.#missing() === 0) this.#enter();
    }
  }

  /** Whether a file of `size` bytes plays. One that came in another order than from front to back gets the benefit of the doubt. */
  isIn(size: number): boolean {
    if (this.#movieEnd !== undefined) return this.#movieEnd <= size;
    return this.#boxAt + this.#known < size;
  }

  #missing(): number {
    const isLong = this.#known >= HEADER_BYTES && this.#header.readUInt32BE(0) === 1;
    return (isLong ? LONG_HEADER_BYTES : HEADER_BYTES) - this.#known;
  }

  /** Goes on to the next box. What can be no size ends the file, as zero does, which is "up to the end". */
  #enter(): void {
    const isLong = this.#known === LONG_HEADER_BYTES;
    const size = isLong ? Number(this.#header.readBigUInt64BE(8)) : this.#header.readUInt32BE(0);
    const end = size < this.#known ? Infinity : this.#boxAt + size;
    if (this.#header.toString('latin1', 4, HEADER_BYTES) === MOVIE) this.#movieEnd = end;
    this.#boxAt = end;
    this.#known = 0;
  }
}
