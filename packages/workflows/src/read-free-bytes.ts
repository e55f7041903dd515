import { statfs } from 'node:fs/promises';

/** Returns how many bytes this account may still write on the disk of a folder, which has to be there. */
export async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
