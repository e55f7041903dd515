import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, stat, type FileHandle } from 'node:fs/promises';
import { systemClock, type CallOptions, type Clock, type Progress } from '@comunal/http';
import { getSystemErrorCode } from '@comunal/http/node';
import { createPauseController, RetryPolicy, type ResumeOptions } from '@comunal/http/upload';
import { archiveError, toArchiveError } from '../archive-error.ts';
import type { Archive } from '../create-archive.ts';
import type { ArchiveFile } from '../items/item.ts';

/** What a download takes. */
export interface DownloadOptions extends CallOptions {
  /** Told of each piece. */
  readonly onProgress?:
    ((progress: Progress<'receiving' | 'checking' | 'done'>) => void) | undefined;
  /** Whether the Archive counts it as a view. @defaultValue false */
  readonly isCounted?: boolean | undefined;
  /** Milliseconds in which not a byte comes, before the line counts as broken. @defaultValue 60000 */
  readonly stallTimeoutMs?: number | undefined;
  /** When it goes on after an interruption, and when it gives up. @defaultValue after sixteen attempts in about ten minutes */
  readonly resume?: ResumeOptions | undefined;
  /** Time and chance, for tests. */
  readonly clock?: Clock | undefined;
}

/**
 * Downloads a file to a path. What came before a break, in this process or an earlier one, stays in `PATH.part`; the file is
 * at its path only once its size and checksum are those that the Archive tells.
 * @throws `ArchiveError`: `not-found`, `wrong-checksum` (the part is then begun anew the next time), `file-exists` when there is
 *   something at the path.
 */
export async function downloadFile(
  archive: Pick<Archive, 'files'>,
  identifier: string,
  name: string,
  path: string,
  options: DownloadOptions = {},
): Promise<void> {
  const { signal, onProgress, resume, clock = systemClock } = options;
  if ((await sizeOf(path)) !== undefined)
    throw archiveError('file-exists', 'There is something at the path already.');
  const listed = (await archive.files.list(identifier, { signal })).find(
    (file) => file.name === name,
  );
  if (!listed) throw archiveError('not-found', `There is no file "${name}" in the item.`);
  const part = `${path}.part`;
  const retryPolicy = new RetryPolicy({
    clock,
    resume,
    signal,
    pause: createPauseController(),
    tell: () => {},
    toError: toArchiveError,
  });
  let furthest = 0;
  // Bytes that came before say nothing: a server that begins anew each time would be asked without end.
  const reached = (at: number): void => {
    if (at > furthest) retryPolicy.reset();
    furthest = Math.max(furthest, at);
  };
  await retryPolicy.retry(() => receive(archive, identifier, listed, part, options, reached));
  const total = listed.size ?? (await sizeOf(part)) ?? 0;
  onProgress?.({ loaded: total, total, phase: 'checking' });
  if (listed.md5 !== undefined && (await md5Of(part)) !== listed.md5) {
    const handle = await open(part, 'w');
    await handle.close();
    throw archiveError(
      'wrong-checksum',
      `What came of "${name}" has another checksum than the Archive tells.`,
    );
  }
  await rename(part, path);
  onProgress?.({ loaded: total, total, phase: 'done' });
}

/** Writes what is missing of a part. */
async function receive(
  archive: Pick<Archive, 'files'>,
  identifier: string,
  { name, size }: ArchiveFile,
  part: string,
  { signal, onProgress, isCounted, stallTimeoutMs = 60_000 }: DownloadOptions,
  reached: (at: number) => void,
): Promise<void> {
  const had = (await sizeOf(part)) ?? 0;
  if (size !== undefined && had === size) return;
  const wanted = size !== undefined && had > size ? 0 : had;
  const { start, body } = await archive.files.open(identifier, name, {
    start: wanted,
    signal,
    isCounted,
  });
  if (start > wanted) {
    body.cancel().catch(() => {});
    throw archiveError('unexpected-response', `A later part of "${name}" came than was asked for.`);
  }
  const handle = await open(part, start === 0 ? 'w' : 'r+');
  const reader = body.getReader();
  try {
    let at = start;
    for (;;) {
      const { done, value } = await withinTime(reader.read(), stallTimeoutMs, name);
      if (done) break;
      if (size !== undefined && at + value.length > size)
        throw archiveError('unexpected-response', `More bytes came than "${name}" has.`);
      await write(handle, value, at);
      at += value.length;
      reached(at);
      onProgress?.({ loaded: at, total: size ?? at, phase: 'receiving' });
    }
    if (size !== undefined && at < size)
      throw archiveError('network', 'The server ended before the file did.');
  } finally {
    // Not waited for: a server that hangs would hold us here.
    reader.cancel().catch(() => {});
    await handle.close();
  }
}

async function withinTime<T>(work: Promise<T>, ms: number, name: string): Promise<T> {
  let stop = (): void => {};
  const late = new Promise<never>((_, reject) => {
    stop = systemClock.after(ms, () =>
      reject(archiveError('stalled', `Nothing more came of "${name}".`)),
    );
  });
  try {
    return await Promise.race([work, late]);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'stalled') throw thrown;
    if (thrown instanceof DOMException) throw thrown; // the caller's own end
    throw archiveError('network', 'The line broke.');
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

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

async function md5Of(path: string): Promise<string> {
  const hash = createHash('md5');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
