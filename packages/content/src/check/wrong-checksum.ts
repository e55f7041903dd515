import type { DownloadFile } from '@comunal/schemas';
import type { AssetFault } from './assets/asset-fault.ts';
import { hashFile, type Checksums } from './assets/hash-file.ts';

/** A fault of a file for download, with the field of its description that it is about. */
export interface DownloadFault extends AssetFault {
  readonly field?: 'bytes' | 'sha256';
}

/**
 * Reports `wrong-checksum`, `wrong-size` and `unreadable-file`: a file for download that is not as long as its entry says, or
 * not the one that its checksum was taken of. Both are reported at once, so that one run names all that is to be written.
 */
export async function checkWrongChecksum(
  path: string,
  bytes: number,
  { file, value }: { readonly file: DownloadFile; readonly value: string },
  checksums: Checksums,
  signal: AbortSignal | undefined,
): Promise<readonly DownloadFault[]> {
  const faults: DownloadFault[] = [];
  if (bytes !== file.bytes)
    faults.push({
      code: 'wrong-size',
      field: 'bytes',
      values: { value, bytes, declared: file.bytes },
      nearest: String(bytes),
    });
  const checksum = await hashFile(path, checksums, signal);
  if (checksum === undefined) faults.push({ code: 'unreadable-file', values: { value } });
  else if (checksum !== file.sha256)
    faults.push({ code: 'wrong-checksum', field: 'sha256', values: { value }, nearest: checksum });
  return faults;
}
