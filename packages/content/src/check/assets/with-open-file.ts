import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** An open file that is read in pieces. */
export interface OpenFile {
  /** The size in bytes. */
  readonly size: number;
  /** Reads up to `length` bytes from a position; fewer at the end of the file. */
  readonly read: (position: number, length: number) => Buffer;
}

/** Opens a file while `use` runs. Returns `undefined` when it cannot be opened or is not a regular file. */
export function withOpenFile<T>(path: string, use: (file: OpenFile) => T): T | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined; // another check reports a file that is not there
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return undefined;
    return use({
      size: stats.size,
      read: (position, length) => {
        const bytes = Buffer.alloc(length);
        return bytes.subarray(0, readSync(descriptor, bytes, 0, length, position));
      },
    });
  } catch {
    return undefined; // it cannot be read
  } finally {
    closeSync(descriptor);
  }
}
