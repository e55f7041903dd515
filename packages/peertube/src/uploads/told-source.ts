import { UploadSourceError, type UploadSource } from './upload-source.ts';

/** The same source, whose failures are all of one kind, whoever wrote it. Of a foreign error only its code or name is kept. */
export function toldSource(source: UploadSource): UploadSource {
  const { name, size, type, fingerprint } = source;
  return {
    name,
    size,
    type,
    fingerprint,
    check: async () => told(() => source.check?.()),
    close: async () => source.close?.(),
    async chunk(start, end) {
      const chunk = await told(() => source.chunk(start, end));
      if (!('readInto' in chunk)) return chunk;
      return {
        size: chunk.size,
        readInto: (buffer, offset) => told(() => chunk.readInto(buffer, offset)),
      };
    },
  };
}

async function told<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof UploadSourceError) throw thrown;
    const { code, name = 'Error' }: { readonly code?: string; readonly name?: string } =
      thrown instanceof Error ? thrown : {};
    throw new UploadSourceError('file-unreadable', `The source cannot be read: ${code ?? name}.`);
  }
}
