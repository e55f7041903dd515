import type { SiteFile } from './site-files.ts';

/** A file that the file system does not give; the cause is what it said. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** The file for all rules, of which the disk is asked once. */
export function readOnce(file: SiteFile): SiteFile {
  let bytes: Promise<Buffer> | undefined;
  return { ...file, read: () => (bytes ??= readFile(file)) };
}

async function readFile(file: SiteFile): Promise<Buffer> {
  try {
    return await file.read();
  } catch (cause) {
    throw new UnreadableFileError(file.path, { cause });
  }
}
