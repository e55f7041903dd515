const HEADER_BYTES = 8;
const LONG_HEADER_BYTES = 16;
const MOOV = 'moov';

/**
 * Looks for the `moov` box of an MP4 file, without which it cannot be played, while the file is received. Most programs write
 * it at the end, so a truncated file lacks it.
 */
export class MoovDetector {
  readonly #header = Buffer.alloc(LONG_HEADER_BYTES);
  /** Bytes of the header received so far, and the offset of its box. */
  #headerBytes = 0;
  #boxStart = 0;
  #moovEnd: number | undefined;

  write(offset: number, bytes: Uint8Array): void {
    for (;;) {
      const from = this.#boxStart + this.#headerBytes - offset;
      if (this.#moovEnd !== undefined || from < 0 || from >= bytes.length) return;
      const part = bytes.subarray(from, from + this.#missingHeaderBytes());
      this.#header.set(part, this.#headerBytes);
      this.#headerBytes += part.length;
      if (this.#missingHeaderBytes() === 0) this.#enterBox();
    }
  }

  /** Whether a file of `size` bytes can be played. A file whose chunks arrived out of order is assumed to be playable. */
  isComplete(size: number): boolean {
    if (this.#moovEnd !== undefined) return this.#moovEnd <= size;
    return this.#boxStart + this.#headerBytes < size;
  }

  #missingHeaderBytes(): number {
    const isLong = this.#headerBytes >= HEADER_BYTES && this.#header.readUInt32BE(0) === 1;
    return (isLong ? LONG_HEADER_BYTES : HEADER_BYTES) - this.#headerBytes;
  }

  /** Moves on to the next box. An invalid size extends to the end of the file, as zero does. */
  #enterBox(): void {
    const isLong = this.#headerBytes === LONG_HEADER_BYTES;
    const size = isLong ? Number(this.#header.readBigUInt64BE(8)) : this.#header.readUInt32BE(0);
    const end = size < this.#headerBytes ? Infinity : this.#boxStart + size;
    if (this.#header.toString('latin1', 4, HEADER_BYTES) === MOOV) this.#moovEnd = end;
    this.#boxStart = end;
    this.#headerBytes = 0;
  }
}
