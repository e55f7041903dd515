/** How much of one file is unpacked at most, in bytes: a small file can hold a petabyte. */
const maxUnpackedBytes = 128 * 1024 * 1024;
/** How deep archives in archives, and encodings in encodings, are followed. */
export const maxDepth = 5;

/** What may still be unpacked of one file. */
export class ReadingBudget {
  #left: number;

  constructor(bytes: number = maxUnpackedBytes) {
    this.#left = bytes;
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#left;
  }

  /** Takes bytes off. @returns false where there are not so many left. */
  take(bytes: number): boolean {
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }
}
