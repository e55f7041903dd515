import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** The result of reading a file with a size limit. */
export type ReadBytes =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'too-large'; readonly bytes: number }
  | { readonly state: 'unavailable' };

/** Reads a file of at most `maxBytes` bytes, and never more, whatever size the file system reports. */
export async function readBytes(path: string, maxBytes: number): Promise<ReadBytes> {
  try {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await file.stat();
    if (!stats.isFile()) return { state: 'unavailable' };
    if (stats.size > maxBytes) return { state: 'too-large', bytes: stats.size };
    const buffer = new Uint8Array(stats.size + 1);
    let length = 0;
    for (let bytesRead = 1; bytesRead > 0 && length < buffer.length; length += bytesRead)
      ({ bytesRead } = await file.read(buffer, length, buffer.length - length, null));
    if (length > stats.size) return { state: 'too-large', bytes: length }; // it grew meanwhile
    return { state: 'read', bytes: buffer.subarray(0, length) };
  } catch {
    return { state: 'unavailable' };
  }
}
