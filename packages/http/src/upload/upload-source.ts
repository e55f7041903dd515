import type { ChunkBody } from '../chunk.ts';
import { mediaEnding } from './media-ending.ts';

/** Bytes to upload: a file in a browser, on a disk, or a stream whose length is known. */
export interface UploadSource {
  /** The name of the file; the server looks at its ending. */
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  /** A media type, where it is known. */
  readonly type?: string | undefined;
  /** Tells whether it is still the file that the upload began with: its time of change, for instance. */
  readonly fingerprint: string;
  /**
   * The bytes from `start` up to, not including, `end`. It may be asked again while an answer is still awaited, when the
   * wait was given up.
   */
  chunk(start: number, end: number): ChunkBody | Promise<ChunkBody>;
  /**
   * The most bytes to ask for at once. A source that gives a chunk piece by piece can take any; one that holds it in memory
   * decides how much that is. @defaultValue 67108864
   */
  readonly maxChunkBytes?: number | undefined;
  /** The first byte that can still be had: a stream cannot go back. @defaultValue 0, always */
  firstByte?(): number;
  /** Rejects when the file is no longer what it was. Asked before the last chunk leaves. */
  check?(): Promise<void>;
  /** Lets go of what is open. That it fails changes nothing for the upload. */
  close?(): Promise<void>;
}

/** What a source throws when its bytes are not to be had. */
export class UploadSourceError extends Error {
  override readonly name = 'UploadSourceError';
  /** Whether it is another file now, cannot be read at all, or gives nothing. */
  readonly code: 'file-changed' | 'file-unreadable' | 'stalled';

  constructor(code: UploadSourceError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * A `File` or `Blob`.
 * @param name - For a blob, which has none; without it, `file` with the ending of its type, as of what a browser records.
 */
export function createBlobSource(blob: Blob, name?: string): UploadSource {
  const own = blob instanceof File ? blob : undefined;
  return {
    name: name ?? own?.name ?? `file${mediaEnding(blob.type)}`,
    size: blob.size,
    type: blob.type,
    fingerprint: String(own?.lastModified ?? ''),
    async chunk(start, end) {
      try {
        // Read before it is sent: fetch would take a file that changed for a line that broke, and try for ever.
        return new Uint8Array(await blob.slice(start, end).arrayBuffer());
      } catch {
        throw new UploadSourceError('file-changed', 'The browser no longer reads the file.');
      }
    },
  };
}
