import { statSync } from 'node:fs';

/** Returns the bytes of a file; 0 where there is none. A missing one makes no error, whose stack would cost more than the look. */
export function getFileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
