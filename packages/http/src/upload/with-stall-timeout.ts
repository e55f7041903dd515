import { abortable, systemClock } from '../clock.ts';
import type { UploadOptions } from './upload-options.ts';
import { UploadSourceError, type UploadSource } from './upload-source.ts';

/**
 * Guards a source that a caller may have written: each read has a stall time-out and can be aborted, and each failure is an
 * `UploadSourceError`, which keeps only the code or name of a foreign error.
 */
export function withStallTimeout(
  source: UploadSource,
  { signal, stallTimeoutMs = 60_000 }: Pick<UploadOptions<never>, 'signal' | 'stallTimeoutMs'>,
): UploadSource {
  const guard = async <T>(read: () => T | Promise<T>): Promise<T> => {
    let stop = (): void => {};
    const late = new Promise<never>((_, reject) => {
      const message = `The source gave nothing for ${stallTimeoutMs} ms.`;
      stop = systemClock.after(stallTimeoutMs, () =>
        reject(new UploadSourceError('stalled', message)),
      );
    });
    try {
      const work = (async () => read())();
      return await abortable(Promise.race([work, late]), signal);
    } catch (thrown) {
      signal?.throwIfAborted();
      if (thrown instanceof UploadSourceError) throw thrown;
      const { code, name = 'Error' }: { readonly code?: string; readonly name?: string } =
        thrown instanceof Error ? thrown : {};
      throw new UploadSourceError('file-unreadable', `The source cannot be read: ${code ?? name}.`);
    } finally {
      stop();
    }
  };
  const { name, size, type, fingerprint, maxChunkBytes } = source;
  return {
    name,
    size,
    type,
    fingerprint,
    maxChunkBytes,
    ...(source.firstByte && { firstByte: () => source.firstByte?.() ?? 0 }),
    check: () => guard(() => source.check?.()),
    close: () => guard(() => source.close?.()),
    async chunk(start, end) {
      const chunk = await guard(() => source.chunk(start, end));
      if (!('readInto' in chunk)) return chunk;
      return {
        size: chunk.size,
        readInto: (buffer, offset) => guard(() => chunk.readInto(buffer, offset)),
      };
    },
  };
}
