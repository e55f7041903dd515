import { Readable } from 'node:stream';

/** A web stream as one of Node, whose end does not wait for a client that sends nothing. */
export function toReadable(body: ReadableStream<Uint8Array> | null): Readable {
  const reader = body?.getReader();
  return new Readable({
    read() {
      if (!reader) {
        this.push(null);
        return;
      }
      reader.read().then(
        ({ done, value }) => this.destroyed || this.push(done ? null : value),
        (thrown: Error) => this.destroy(thrown),
      );
    },
    destroy(error, callback) {
      if (reader) void cancel(reader, error);
      callback(error);
    },
  });
}

async function cancel(reader: ReadableStreamDefaultReader, reason: unknown): Promise<void> {
  try {
    await reader.cancel(reason);
  } catch {
    // A body that broke by itself has nothing left to be told.
  }
}
