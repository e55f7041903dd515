import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  /** The connection is reset once this many bytes were handed on. */
  readonly resetAfterBytes?: number | undefined;
  readonly bytesPerSecond?: number | undefined;
}

export interface BodyEnd {
  readonly bytes: number;
  /** False when the connection ended before the body did. */
  readonly complete: boolean;
}

/** Hands a request's body on as it comes in, and keeps nothing. */
export class BodyReader {
  readonly #request: IncomingMessage;
  readonly #limits: BodyLimits;
  #all: Promise<Buffer> | undefined;

  constructor(request: IncomingMessage, limits: BodyLimits) {
    this.#request = request;
    this.#limits = limits;
  }

  /** Resolves when the body or the connection ends; never rejects, as a cut connection is an ordinary thing here. */
  pump(onBytes: (bytes: Buffer) => void): Promise<BodyEnd> {
    const request = this.#request;
    const { resetAfterBytes = Infinity, bytesPerSecond } = this.#limits;
    return new Promise((resolve) => {
      let bytes = 0;
      const end = (complete: boolean): void => {
        request.removeAllListeners('data');
        resolve({ bytes, complete });
      };
      request.on('data', (chunk: Buffer) => {
        const room = resetAfterBytes - bytes;
        const part = chunk.length > room ? chunk.subarray(0, room) : chunk;
        bytes += part.length;
        if (part.length > 0) onBytes(part);
        if (bytes >= resetAfterBytes) {
          request.socket.resetAndDestroy();
          end(false);
        } else if (bytesPerSecond !== undefined) {
          request.pause();
          setTimeout(() => request.resume(), (part.length / bytesPerSecond) * 1000);
        }
      });
      request.once('end', () => end(true));
      request.once('error', () => end(false));
      request.once('close', () => end(request.complete));
    });
  }

  /** The whole body in memory, for what is small: forms, JSON, captions. */
  all(): Promise<Buffer> {
    this.#all ??= this.#collect();
    return this.#all;
  }

  async #collect(): Promise<Buffer> {
    const parts: Buffer[] = [];
    await this.pump((bytes) => parts.push(bytes));
    return Buffer.concat(parts);
  }
}
