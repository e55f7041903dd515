import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DownloadFile } from '@comunal/schemas';
import type { AssetFault } from './assets/asset-fault.ts';

/** A fault of a file for download, with the field of its description that it is about. */
export interface DownloadFault extends AssetFault {
  readonly field?: 'bytes' | 'sha256';
}

/** SHA-256 of files by their absolute paths, since many entries may name one. */
export type Checksums = Map<string, Promise<string | undefined>>;

/**
 * Reports `wrong-checksum`, `wrong-size` and `unreadable-file`: a file for download that is not as long as its entry says, or
 * not the one that its checksum was taken of.
 */
export async function checkWrongChecksum(
  path: string,
  bytes: number,
  { file, value }: { readonly file: DownloadFile; readonly value: string },
  checksums: Checksums,
  signal: AbortSignal | undefined,
): Promise<DownloadFault | undefined> {
  if (bytes !== file.bytes)
    return {
      code: 'wrong-size',
      field: 'bytes',
      values: { value, bytes, declared: file.bytes },
      nearest: String(bytes),
    };
  const pending = checksums.get(path) ?? hashFile(path, signal);
  checksums.set(path, pending);
  const checksum = await pending;
  if (checksum === undefined) return { code: 'unreadable-file', values: { value } };
  if (checksum === file.sha256) return undefined;
  return { code: 'wrong-checksum', field: 'sha256', values: { value }, nearest: checksum };
}

async function hashFile(
  path: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash, signal ? { signal } : {});
    return hash.digest('hex');
  } catch {
    signal?.throwIfAborted();
    return undefined; // forbidden, or gone while it was read
  }
}
