import { constants, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { UploadSourceError, type UploadSource } from '../upload/upload-source.ts';

/**
 * A file on the disk, to upload. It is read piece by piece, whatever its size.
 * @throws `UploadSourceError` when there is no such file, or it may not be read.
 */
export async function openFile(path: string): Promise<UploadSource> {
  // A pipe would not be opened before somebody writes into it; there is no such flag on Windows, where `|` takes that for 0.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK;
  const file = await open(path, flags).catch(unreadable);
  const begin = await statOf(file);
  const { size } = begin;
  return {
    name: basename(path),
    size,
    fingerprint: String(begin.mtimeMs),
    chunk: (start, end) => ({
      size: end - start,
      async readInto(buffer, offset) {
        const length = Math.min(buffer.length, end - start - offset);
        const { bytesRead } = await file.read(buffer, 0, length, start + offset).catch(unreadable);
        if (bytesRead === 0)
          throw new UploadSourceError('file-changed', 'The file has become shorter.');
        return bytesRead;
      },
    }),
    async check() {
      const now = await file.stat().catch(unreadable);
      if (now.mtimeMs !== begin.mtimeMs || now.size !== size)
        throw new UploadSourceError('file-changed', 'The file was written to meanwhile.');
    },
    close: () => file.close(),
  };
}

async function statOf(file: FileHandle): Promise<Stats> {
  try {
    const stats = await file.stat().catch(unreadable);
    if (!stats.isFile()) throw new UploadSourceError('file-unreadable', 'It is no file.');
    return stats;
  } catch (thrown) {
    await file.close();
    throw thrown;
  }
}

/** Of the system's error only its code is taken over. */
function unreadable(thrown: NodeJS.ErrnoException): never {
  throw new UploadSourceError(
    'file-unreadable',
    `The file cannot be read: ${thrown.code ?? thrown.name}.`,
  );
}
