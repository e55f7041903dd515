import { UploadSourceError, type UploadSource } from './upload-source.ts';

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

/**
 * A stream of known length. Only the chunk on its way is kept, so an upload goes on as long as the server has what came
 * before it. In a later process give the same bytes from their start: those that the server has are passed over.
 */
export function streamSource(
  stream: ReadableStream<Uint8Array>,
  { name, size, type, fingerprint = '' }: StreamOptions,
): UploadSource {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let start = 0;
  let end = 0;
  let isOver = false;
  let reading: Promise<void> | undefined;

  /** One read at a time, which whoever comes while it lasts shares: parts stay in order. */
  const more = (): Promise<void> => {
    reading ??= reader
      .read()
      .then(({ done, value }) => {
        isOver = done;
        if (!value) return;
        parts.push(value);
        end += value.length;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  const pass = (upTo: number): void => {
    let [first] = parts;
    while (first && start + first.length <= upTo) {
      start += first.length;
      parts.shift();
      [first] = parts;
    }
  };
  return {
    name,
    size,
    type,
    fingerprint,
    async chunk(from, to) {
      if (from < start)
        throw new UploadSourceError('file-unreadable', `The stream has passed byte ${from}.`);
      for (pass(from); end < to; pass(from)) {
        if (isOver)
          throw new UploadSourceError(
            'file-changed',
            `The stream ended at ${end} of ${size} bytes.`,
          );
        await more();
      }
      const bytes = new Uint8Array(to - from);
      let at = start;
      for (const part of parts) {
        const wanted = part.subarray(Math.max(0, from - at), Math.max(0, to - at));
        bytes.set(wanted, Math.max(0, at - from));
        at += part.length;
      }
      return bytes;
    },
    firstByte: () => start,
    async check() {
      while (end <= size && !isOver) await more();
      if (end > size)
        throw new UploadSourceError('file-changed', `The stream has over ${size} bytes.`);
    },
    async close() {
      // Not waited for: a stream that gives nothing may not end either.
      reader.cancel().catch(() => {});
    },
  };
}
