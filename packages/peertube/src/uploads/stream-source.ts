import { UploadSourceError, type UploadSource } from '@comunal/http/upload';

/** What a stream does not tell about itself. */
export interface StreamOptions {
  /** The file name. The server checks its extension. */
  readonly name: string;
  /** The length of the stream, in bytes. */
  readonly size: number;
  /** The media type, if it is known. */
  readonly type?: string | undefined;
  /** A value that stays the same for the same bytes. @defaultValue '', so that only name and size are compared */
  readonly fingerprint?: string | undefined;
}

/** The largest chunk, in bytes: it is held in memory, and a slow stream has to give it before it counts as stalled. */
const maxChunkBytes = 8_388_608;

/**
 * Creates a source from a stream of known length. Only the current chunk is kept, at most 8 MiB, so an upload can resume as
 * long as the server has everything before it. To resume in a later process, give the same bytes from their start: those that
 * the server has are skipped.
 * @param stream - Read once, from its start.
 * @param options - What the stream does not tell about itself: `name` and `size` at least.
 *
 * @example
 * ```ts
 * import { streamSource } from '@comunal/peertube';
 *
 * const stream = new Blob(['WEBM']).stream();
 * const source = streamSource(stream, { name: 'charla.webm', size: 4, type: 'video/webm' });
 * console.log(source.name, source.size); // → charla.webm 4
 * ```
 */
export function streamSource(
  stream: ReadableStream<Uint8Array>,
  { name, size, type, fingerprint = '' }: StreamOptions,
): UploadSource {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  /** The range of the stream that is in `parts`. */
  const buffered = { start: 0, end: 0, isAll: false };
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    try {
      const { done, value } = await reader.read();
      buffered.isAll = done;
      if (!value) return;
      parts.push(value);
      buffered.end += value.length;
    } finally {
      reading = undefined;
    }
  };
  /** Reads one part at a time. Callers that come meanwhile share the read, so that no part gets lost. */
  const readMore = (): Promise<void> => (reading ??= read());

  const discard = (upTo: number): void => {
    let [first] = parts;
    while (first && buffered.start + first.length <= upTo) {
      buffered.start += first.length;
      parts.shift();
      [first] = parts;
    }
  };
  return {
    name,
    size,
    type,
    fingerprint,
    maxChunkBytes,
    async chunk(from, to) {
      if (from < buffered.start)
        throw new UploadSourceError('file-unreadable', `The stream has passed byte ${from}.`);
      for (discard(from); buffered.end < to; discard(from)) {
        if (buffered.isAll)
          throw new UploadSourceError(
            'file-changed',
            `The stream ended at ${buffered.end} of ${size} bytes.`,
          );
        await readMore();
      }
      const bytes = new Uint8Array(to - from);
      let position = buffered.start;
      for (const part of parts) {
        const wanted = part.subarray(Math.max(0, from - position), Math.max(0, to - position));
        bytes.set(wanted, Math.max(0, position - from));
        position += part.length;
      }
      return bytes;
    },
    firstByte: () => buffered.start,
    async check() {
      while (buffered.end <= size && !buffered.isAll) await readMore();
      if (buffered.end > size)
        throw new UploadSourceError('file-changed', `The stream has over ${size} bytes.`);
    },
    async close() {
      // The cancellation is not awaited: a stream that gives nothing may not end either.
      reader.cancel().catch(() => {});
    },
  };
}
