import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, stat, type FileHandle } from 'node:fs/promises';
import { systemClock, type CallOptions, type Clock, type Progress } from '@comunal/http';
import { ifThere } from '@comunal/http/node';
import { createPauseController, RetryPolicy, type ResumeOptions } from '@comunal/http/upload';
import { createArchiveError, toArchiveError } from '../archive-error.ts';
import type { Archive } from '../create-archive.ts';
import type { ArchiveFile } from '../items/item.ts';

/** Options of a download. */
export interface DownloadOptions extends CallOptions {
  /** Called with the progress after each piece. */
  readonly onProgress?:
    | ((progress: Progress<'receiving' | 'checking' | 'done'>) => void)
    | undefined;
  /** Whether the Archive counts it as a view. @defaultValue false */
  readonly countView?: boolean | undefined;
  /** Milliseconds without a byte before the connection counts as broken. @defaultValue 60000 */
  readonly stallTimeoutMs?: number | undefined;
  /** The retry policy: when the download resumes after an interruption, and when it gives up. @defaultValue sixteen attempts in about ten minutes */
  readonly resume?: ResumeOptions | undefined;
  /** The time and the randomness, for tests. @defaultValue the system's */
  readonly clock?: Clock | undefined;
}

/**
 * Downloads a file to a path, and resumes from the bytes that this process or an earlier one left in `PATH.part`. The file
 * gets its name only once its size and checksum are those that the Archive lists.
 * @param identifier - The item.
 * @param name - The file in the item, with the folders that it stands in.
 * @param path - Where the file will stand. Its folder has to exist.
 * @param options - Progress, retries and the stall time-out.
 * @throws `ArchiveError`: `not-found`, `wrong-checksum` (the next download then starts over), `file-exists` when the path is
 *   taken.
 * @param archive - Any client of this package.
 *
 * @example
 * ```ts
 * import { createArchive } from '@comunal/archive';
 * import { downloadFile } from '@comunal/archive/node';
 *
 * await downloadFile(createArchive(), 'colectiva-de-ejemplo-charla', 'charla.mp4', 'charla.mp4', {
 *   onProgress: ({ loaded, total }) => console.log(`${loaded} of ${total} bytes`),
 * });
 * ```
 */
export async function downloadFile(
  archive: Pick<Archive, 'files'>,
  identifier: string,
  name: string,
  path: string,
  options: DownloadOptions = {},
): Promise<void> {
  const { signal, onProgress, resume, clock = systemClock } = options;
  if ((await getFileSize(path)) !== undefined)
    throw createArchiveError('file-exists', 'There is something at the path already.');
  const listed = (await archive.files.list(identifier, { signal })).find(
    (file) => file.name === name,
  );
  if (!listed) throw createArchiveError('not-found', `There is no file "${name}" in the item.`);
  const part = `${path}.part`;
  const retryPolicy = new RetryPolicy({
    clock,
    resume,
    signal,
    pause: createPauseController(),
    onPhase: () => {},
    toError: toArchiveError,
  });
  let highestReceived = 0;
  // Only new bytes reset the retry policy: a server that starts over each time would be asked for ever.
  const onReceived = (position: number): void => {
    if (position > highestReceived) retryPolicy.reset();
    highestReceived = Math.max(highestReceived, position);
  };
  await retryPolicy.retry(() => receive(archive, identifier, listed, part, options, onReceived));
  const total = listed.size ?? (await getFileSize(part)) ?? 0;
  onProgress?.({ loaded: total, total, phase: 'checking' });
  if (listed.md5 !== undefined && (await computeMd5(part)) !== listed.md5) {
    const handle = await open(part, 'w');
    await handle.close();
    throw createArchiveError(
      'wrong-checksum',
      `What came of "${name}" has another checksum than the Archive tells.`,
    );
  }
  await rename(part, path);
  onProgress?.({ loaded: total, total, phase: 'done' });
}

/** Downloads the bytes that are missing of a part. */
async function receive(
  archive: Pick<Archive, 'files'>,
  identifier: string,
  { name, size }: ArchiveFile,
  part: string,
  { signal, onProgress, countView, stallTimeoutMs = 60_000 }: DownloadOptions,
  onReceived: (position: number) => void,
): Promise<void> {
  const had = (await getFileSize(part)) ?? 0;
  if (size !== undefined && had === size) return;
  const wanted = size !== undefined && had > size ? 0 : had;
  const { start, body } = await archive.files.open(identifier, name, {
    start: wanted,
    signal,
    countView,
  });
  if (start > wanted) {
    body.cancel().catch(() => {});
    throw createArchiveError(
      'unexpected-response',
      `A later part of "${name}" came than was asked for.`,
    );
  }
  const handle = await open(part, start === 0 ? 'w' : 'r+');
  const reader = body.getReader();
  try {
    let position = start;
    for (;;) {
      const { done, value } = await withStallTimeout(reader.read(), stallTimeoutMs, name);
      if (done) break;
      if (size !== undefined && position + value.length > size)
        throw createArchiveError('unexpected-response', `More bytes came than "${name}" has.`);
      await write(handle, value, position);
      position += value.length;
      onReceived(position);
      onProgress?.({ loaded: position, total: size ?? position, phase: 'receiving' });
    }
    if (size !== undefined && position < size)
      throw createArchiveError('network', 'The server ended before the file did.');
  } finally {
    // This is not awaited: a server that hangs would block it.
    reader.cancel().catch(() => {});
    await handle.close();
  }
}

async function withStallTimeout<T>(work: Promise<T>, ms: number, name: string): Promise<T> {
  let stop = (): void => {};
  const late = new Promise<never>((_, reject) => {
    stop = systemClock.after(ms, () =>
      reject(createArchiveError('stalled', `Nothing more came of "${name}".`)),
    );
  });
  try {
    return await Promise.race([work, late]);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'stalled') throw thrown;
    if (thrown instanceof DOMException) throw thrown; // the caller's own end
    throw createArchiveError('network', 'The connection broke.');
  } finally {
    stop();
  }
}

async function write(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function getFileSize(path: string): Promise<number | undefined> {
  return (await ifThere(stat(path)))?.size;
}

async function computeMd5(path: string): Promise<string> {
  const hash = createHash('md5');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
