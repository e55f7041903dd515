import type { ChunkBody } from '../chunk.ts';
import { getFileExtension } from './get-file-extension.ts';

/** Bytes to upload: a file in a browser, on a disk, or a stream whose length is known. */
export interface UploadSource {
  /** The name of the file; the server looks at its ending. */
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  /** A media type, where it is known. */
  readonly type?: string | undefined;
  /** Identifies the version of the file that the upload began with: its time of modification, for instance. */
  readonly fingerprint: string;
  /**
   * Returns the bytes from `start` up to, not including, `end`. It may be called again before an earlier call has settled,
   * when that was given up.
   * @param start - The offset of the first byte.
   * @param end - The offset after the last byte.
   */
  chunk(start: number, end: number): ChunkBody | Promise<ChunkBody>;
  /**
   * The largest number of bytes to request at once. A source that gives a chunk piece by piece can take any; one that holds it in memory
   * decides how much that is. @defaultValue 67108864
   */
  readonly maxChunkBytes?: number | undefined;
  /** Returns the offset of the first byte that can still be read: a stream cannot go back. @defaultValue 0, always */
  firstByte?(): number;
  /** Rejects when the file has changed. Called before the last chunk leaves. */
  check?(): Promise<void>;
  /** Closes the source. A failure does not affect the upload. */
  close?(): Promise<void>;
}

/** The error of a source whose bytes cannot be read. */
export class UploadSourceError extends Error {
  /** Always `UploadSourceError`. */
  override readonly name = 'UploadSourceError';
  /**
   * `file-changed`: it is not what the upload began with, upload it anew. `file-unreadable`: it is missing or may not be read.
   * `stalled`: it gave nothing for `stallTimeoutMs`, as a disk on a broken line does.
   */
  readonly code: 'file-changed' | 'file-unreadable' | 'stalled';

  constructor(code: UploadSourceError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Creates a source from a `File` or `Blob`.
 * @param blob - What the browser holds, in memory or on the disk.
 * @param name - For a blob, which has none; without it, `file` with the ending of its type, as of what a browser records.
 * @returns A source of at most 64 MiB a chunk, which rejects with `file-changed` once the browser no longer reads the file.
 *
 * @example
 * ```ts
 * import { createBlobSource } from '@comunal/http/upload';
 *
 * const recording = new Blob(['…'], { type: 'video/webm' }); // of a MediaRecorder, for instance
 * console.log(createBlobSource(recording).name); // → file.webm
 * console.log(createBlobSource(recording, 'charla.webm').name); // → charla.webm
 * ```
 */
export function createBlobSource(blob: Blob, name?: string): UploadSource {
  const own = blob instanceof File ? blob : undefined;
  return {
    name: name ?? own?.name ?? `file${getFileExtension(blob.type)}`,
    size: blob.size,
    type: blob.type,
    fingerprint: String(own?.lastModified ?? ''),
    async chunk(start, end) {
      try {
        // The bytes are read before they are sent: fetch would report a changed file as a broken connection, and retries would never end.
        return new Uint8Array(await blob.slice(start, end).arrayBuffer());
      } catch {
        throw new UploadSourceError('file-changed', 'The browser no longer reads the file.');
      }
    },
  };
}
