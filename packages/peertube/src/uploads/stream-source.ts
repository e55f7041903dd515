import { UploadSourceError, type UploadSource } from '@comunal/http/upload';

/** What a stream cannot say of itself. */
export interface StreamOptions {
  /** As a file's: the server looks at its ending. */
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  /** A media type, where it is known. */
  readonly type?: string | undefined;
  /** Something that stays the same for the same bytes. @defaultValue '', so that only name and size are compared */
  readonly fingerprint?: string | undefined;
}

/** A chunk of a stream is held as a whole, and a slow stream has to give it before it counts as stalled. */
const maxChunkBytes = 8_388_608;

/**
 * A stream of known length. Only the chunk on its way is kept, at most 8 MiB, so an upload goes on as long as the server has
 * what came before it. In a later process give the same bytes from their start: those that the server has are passed over.
 */
export function streamSource(
  stream: ReadableStream<Uint8Array>,
  { name, size, type, fingerprint = '' }: StreamOptions,
): UploadSource {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  /** What of the stream is in `parts`. */
  const held = { start: 0, end: 0, isAll: false };
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    try {
      const { done, value } = await reader.read();
      held.isAll = done;
      if (!value) return;
      parts.push(value);
      held.end += value.length;
    } finally {
      reading = undefined;
    }
  };
  /** One read at a time, which whoever comes while it lasts shares: no part is read for nobody. */
  const more = (): Promise<void> => (reading ??= read());

  const pass = (upTo: number): void => {
    let [first] = parts;
    while (first && held.start + first.length <= upTo) {
      held.start += first.length;
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
      if (from < held.start)
        throw new UploadSourceError('file-unreadable', `The stream has passed byte ${from}.`);
      for (pass(from); held.end < to; pass(from)) {
        if (held.isAll)
          throw new UploadSourceError(
            'file-changed',
            `The stream ended at ${held.end} of ${size} bytes.`,
          );
        await more();
      }
      const bytes = new Uint8Array(to - from);
      let at = held.start;
      for (const part of parts) {
        const wanted = part.subarray(Math.max(0, from - at), Math.max(0, to - at));
        bytes.set(wanted, Math.max(0, at - from));
        at += part.length;
      }
      return bytes;
    },
    firstByte: () => held.start,
    async check() {
      while (held.end <= size && !held.isAll) await more();
      if (held.end > size)
        throw new UploadSourceError('file-changed', `The stream has over ${size} bytes.`);
    },
    async close() {
      // Not waited for: a stream that gives nothing may not end either.
      reader.cancel().catch(() => {});
    },
  };
}
