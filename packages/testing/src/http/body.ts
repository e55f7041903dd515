import type { Connection } from './connection.ts';

export interface BodyLimits {
  /** The connection is cut once this many bytes were handed on. */
  readonly cutAfterBytes?: number | undefined;
  readonly bytesPerSecond?: number | undefined;
}

export interface BodyEnd {
  readonly bytes: number;
  /** False when the connection ended before the body did. */
  readonly complete: boolean;
}

/** Hands a request's body on as it comes in, and keeps nothing. */
export class BodyReader {
  readonly #connection: Pick<Connection, 'body' | 'cut'>;
  readonly #limits: BodyLimits;
  #all: Promise<Buffer> | undefined;

  constructor(connection: Pick<Connection, 'body' | 'cut'>, limits: BodyLimits) {
    this.#connection = connection;
    this.#limits = limits;
  }

  /**
   * Resolves when the body or the connection ends; never rejects, as a cut connection is an ordinary thing here.
   * @param onBytes - The rest waits while a promise that it gives is pending.
   */
  pump(onBytes: (bytes: Buffer) => void | Promise<void>): Promise<BodyEnd> {
    const { body, cut } = this.#connection;
    const { cutAfterBytes = Infinity, bytesPerSecond } = this.#limits;
    return new Promise((resolve) => {
      let bytes = 0;
      const end = (complete: boolean): void => {
        body.removeAllListeners('data');
        resolve({ bytes, complete });
      };
      if (body.destroyed || body.readableEnded) return end(body.readableEnded);
      body.on('data', (chunk: Buffer) => {
        const room = cutAfterBytes - bytes;
        const part = chunk.length > room ? chunk.subarray(0, room) : chunk;
        bytes += part.length;
        const taken = part.length > 0 ? onBytes(part) : undefined;
        if (bytes >= cutAfterBytes) {
          cut();
          return end(false);
        }
        const pace = bytesPerSecond && wait((part.length / bytesPerSecond) * 1000);
        if (!taken && !pace) return;
        body.pause();
        void Promise.all([taken, pace]).then(() => body.resume());
      });
      body.once('end', () => end(true));
      body.once('error', () => end(false));
      body.once('close', () => end(false));
    });
  }

  /** The whole body in memory, for what is small: JSON, lists, captions. */
  all(): Promise<Buffer> {
    this.#all ??= this.#collect();
    return this.#all;
  }

  async #collect(): Promise<Buffer> {
    const parts: Buffer[] = [];
    await this.pump((bytes) => void parts.push(bytes));
    return Buffer.concat(parts);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
