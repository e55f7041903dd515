import { dirname } from 'node:path';
import { StepError } from '../engine/step-error.ts';
import { getFileSize } from './get-file-size.ts';
import { readFreeBytes } from '../read-free-bytes.ts';

/** The free space of the disk that files on their way are on, shared by all of them. */
export interface DiskSpace {
  /**
   * Reserves the space for what is missing of a file.
   * @throws `StepError` with `disk-full`, which may pass.
   */
  reserve(bytes: number, path: string): Promise<{ release(): void }>;
}

/** What stays free for the database, and for everything else on the disk: 256 MiB. */
const spareBytes = 268_435_456;
const bytesPerMegabyte = 1_000_000;

/** Creates the account of the free space. */
export function createDiskSpace(freeBytes = readFreeBytes): DiskSpace {
  let reserved = 0;
  return {
    async reserve(bytes, path) {
      // What is there already is not free any more; what others reserved and have not written yet is counted twice at most.
      const missing = Math.max(0, bytes - getFileSize(path));
      const free = await freeBytes(dirname(path));
      const lacking = missing + reserved + spareBytes - free;
      if (lacking > 0)
        throw new StepError('disk-full', {
          isTransient: true,
          values: { missingMegabytes: Math.ceil(lacking / bytesPerMegabyte) },
        });
      reserved += missing;
      let isReleased = false;
      return {
        release() {
          if (!isReleased) reserved -= missing;
          isReleased = true;
        },
      };
    },
  };
}
