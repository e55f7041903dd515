import type { Connection } from './connection.ts';

export interface BodyLimits {
  /** Destroys the connection after this many bytes of the body. */
  readonly destroyAfterBytes?: number | undefined;
  readonly bytesPerSecond?: number | undefined;
}

export interface BodyResult {
  readonly bytes: number;
  /** False if the connection ended before the body did. */
  readonly complete: boolean;
}

/** Reads the body of a request as a stream, without buffering it. */
export class BodyReader {
  readonly #connection: Pick<Connection, 'body' | 'destroy'>;
  readonly #limits: BodyLimits;
  #all: Promise<Buffer> | undefined;

  constructor(connection: Pick<Connection, 'body' | 'destroy'>, limits: BodyLimits) {
    this.#connection = connection;
    this.#limits = limits;
  }

  /**
   * Resolves when the body or the connection ends. It never rejects, since a lost connection is an expected outcome here.
   * @param onBytes - Receives each chunk. The stream is paused while the promise it returns is pending.
   */
  readChunks(onBytes: (bytes: Buffer) => void | Promise<void>): Promise<BodyResult> {
    const { body, destroy } = this.#connection;
    const { destroyAfterBytes = Infinity, bytesPerSecond } = this.#limits;
    return new Promise((resolve) => {
      let bytes = 0;
      const end = (complete: boolean): void => {
        body.removeAllListeners('data');
        resolve({ bytes, complete });
      };
      if (body.destroyed || body.readableEnded) return end(body.readableEnded);
      body.on('data', (chunk: Buffer) => {
        const remaining = destroyAfterBytes - bytes;
        const part = chunk.length > remaining ? chunk.subarray(0, remaining) : chunk;
        bytes += part.length;
        const handled = part.length > 0 ? onBytes(part) : undefined;
        if (bytes >= destroyAfterBytes) {
          destroy();
          return end(false);
        }
        const throttled = bytesPerSecond && wait((part.length / bytesPerSecond) * 1000);
        if (!handled && !throttled) return;
        body.pause();
        void Promise.all([handled, throttled]).then(() => body.resume());
      });
      body.once('end', () => end(true));
      body.once('error', () => end(false));
      body.once('close', () => end(false));
    });
  }

  /** Buffers the whole body in memory. For small bodies only: JSON, lists, captions. */
  readAll(): Promise<Buffer> {
    this.#all ??= this.#collect();
    return this.#all;
  }

  async #collect(): Promise<Buffer> {
    const parts: Buffer[] = [];
    await this.readChunks((bytes) => void parts.push(bytes));
    return Buffer.concat(parts);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
