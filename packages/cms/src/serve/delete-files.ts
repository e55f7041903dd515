import { rm } from 'node:fs/promises';

/** A file could not be deleted, nor any after it; the system's own error is the cause. */
export class UndeletedError extends Error {
  override readonly name = 'UndeletedError';
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super('A file could not be deleted.', { cause });
    this.path = path;
  }
}

/**
 * Deletes files, of which some may be gone already. decap-server would not say that one is still there.
 *
 * @param paths - Absolute paths.
 * @throws UndeletedError for the first one that cannot be deleted.
 */
export async function deleteFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      await rm(path, { force: true });
    } catch (thrown) {
      throw new UndeletedError(path, thrown);
    }
  }
}
