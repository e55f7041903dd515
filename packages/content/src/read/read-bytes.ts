import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** What reading a file with a limit gives. */
export type ReadBytes =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'too-large'; readonly bytes: number }
  | { readonly state: 'unavailable' };

/** Reads a file that has at most so many bytes, and never more of it, whatever its size is said to be. */
export async function readBytes(path: string, maxBytes: number): Promise<ReadBytes> {
  try {
    // A pipe would otherwise be waited for.
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
