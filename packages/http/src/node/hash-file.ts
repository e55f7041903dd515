import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * Takes the SHA-256 of a file, in hexadecimal. It is read in parts, so that a video takes no more memory than a page.
 *
 * @param path - The file, which may be of any size.
 * @param signal - Ends the work early.
 * @throws what the file system throws; the reason of `signal`.
 * @example
 * ```ts
 * import { hashFile } from '@comunal/http/node';
 * import { writeFile } from 'node:fs/promises';
 *
 * await writeFile('empty.txt', '');
 * console.log((await hashFile('empty.txt')).slice(0, 8)); // → e3b0c442
 * ```
 */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, signal ? { signal } : {});
  return hash.digest('hex');
}
