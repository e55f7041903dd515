const HEADER_BYTES = 8;
const LONG_HEADER_BYTES = 16;
const MOOV = 'moov';

/**
 * Looks for the part of an MP4 file without which nothing plays, `moov`, while the file comes in. Most programs write it at
 * the end, so that a file which was cut short lacks it.
 */
export class MoovDetector {
  readonly #header = Buffer.alloc(LONG_HEADER_BYTES);
  /** Bytes of the header that are there, and where its box begins. */
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

  /** Whether a file of `size` bytes plays. One that came in another order than from front to back gets the benefit of the doubt. */
  isComplete(size: number): boolean {
    if (this.#moovEnd !== undefined) return this.#moovEnd <= size;
    return this.#boxStart + this.#headerBytes < size;
  }

  #missingHeaderBytes(): number {
    const isLong = this.#headerBytes >= HEADER_BYTES && this.#header.readUInt32BE(0) === 1;
    return (isLong ? LONG_HEADER_BYTES : HEADER_BYTES) - this.#headerBytes;
  }

  /** Goes on to the next box. What can be no size ends the file, as zero does, which is "up to the end". */
  #enterBox(): void {
    const isLong = this.#headerBytes === LONG_HEADER_BYTES;
    const size = isLong ? Number(this.#header.readBigUInt64BE(8)) : this.#header.readUInt32BE(0);
    const end = size < this.#headerBytes ? Infinity : this.#boxStart + size;
    if (this.#header.toString('latin1', 4, HEADER_BYTES) === MOOV) this.#moovEnd = end;
    this.#boxStart = end;
    this.#headerBytes = 0;
  }
}
