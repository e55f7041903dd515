import { createHash } from 'node:crypto';
import type { SealedFile } from './sealed-file.ts';

/** Computes a digest of the files of an entry, whatever their order. It does not depend on the recipients, as the sealed bytes do. */
export function digestFiles(files: readonly SealedFile[]): string {
  const items = files.map(({ path, data }) => [path, sha256(data)] as const);
  return sha256(JSON.stringify(items.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
