import type { Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { UploadSourceError, type UploadSource } from '../upload/upload-source.ts';

/**
 * A file on the disk, to upload. It is read piece by piece, whatever its size.
 * @param path - Absolute, or from the working directory.
 * @throws `UploadSourceError` with `file-unreadable` when there is no such file, it may not be read, or is none, as a pipe is.
 *
 * @example
 * ```ts
 * import { openFile } from '@comunal/http/node';
 *
 * const source = await openFile('charla.mp4');
 * console.log(source.name, `${source.size} bytes`); // what `videos.upload` and `archive.upload` take
 * await source.close?.(); // an upload closes it by itself
 * ```
 */
export async function openFile(path: string): Promise<UploadSource> {
  // Looked at first: a pipe does not open before somebody writes into it.
  checkIsFile(await stat(path).catch(unreadable));
  const file = await open(path).catch(unreadable);
  const begin = await statFile(file);
  const { size } = begin;
  return {
    name: basename(path),
    size,
    fingerprint: String(begin.mtimeMs),
    maxChunkBytes: Infinity,
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

async function statFile(file: FileHandle): Promise<Stats> {
  try {
    return checkIsFile(await file.stat().catch(unreadable));
  } catch (thrown) {
    await file.close();
    throw thrown;
  }
}

function checkIsFile(stats: Stats): Stats {
  if (!stats.isFile()) throw new UploadSourceError('file-unreadable', 'It is not a file.');
  return stats;
}

/** Of the system's error only its code is taken over. */
function unreadable(thrown: NodeJS.ErrnoException): never {
  throw new UploadSourceError(
    'file-unreadable',
    `The file cannot be read: ${thrown.code ?? thrown.name}.`,
  );
}
