import { addAbortSignal, Readable } from 'node:stream';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Connection } from './connection.ts';

/** A connection within this process. When it is reset, its client sees what `fetch` reports for a socket: a rejected promise, or a failed body. */
export class InProcessConnection implements Connection {
  readonly body: Readable;
  readonly remoteAddress = '127.0.0.1';
  readonly #controller = new AbortController();
  /** Aborts with the reason that the client sees, whether from a fault or from its own signal. */
  readonly #signal: AbortSignal;
  readonly #onClose: () => void;
  #partialResponse: Response | undefined;

  /** @param onClose - Called when the connection is closed. */
  constructor(request: Request, onClose: () => void) {
    this.#signal = AbortSignal.any([request.signal, this.#controller.signal]);
    this.#onClose = onClose;
    const { body } = request;
    this.body = body instanceof NodeStream ? Readable.fromWeb(body) : Readable.from([]);
    // If the client's body stream fails, so does the connection.
    addAbortSignal(this.#signal, this.body).on('error', (error) => this.#controller.abort(error));
  }

  get isDestroyed(): boolean {
    return this.#signal.aborted;
  }

  readonly destroy = (): void => {
    this.#controller.abort(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
  };

  sendPartial(head: Response, part: Uint8Array): Response {
    const parts = [part];
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          const next = parts.shift();
          if (next) controller.enqueue(next);
          else this.destroy();
        },
      },
      { highWaterMark: 0 },
    );
    this.#partialResponse = new Response(body, head);
    return RESPONSE_ALREADY_SENT;
  }

  /** Returns the response as the client receives it. @throws the reason, if the connection is reset first. */
  async exchange(handle: () => Response | Promise<Response>): Promise<Response> {
    try {
      this.#signal.throwIfAborted();
      const handled = await this.#rejectOnAbort(Promise.resolve().then(handle));
      const response = this.#partialResponse ?? handled;
      if (response.body) return new Response(this.#forward(response.body), response);
      this.#onClose();
      return response;
    } catch (thrown) {
      this.#onClose();
      throw this.#toFetchError(thrown, 'fetch failed');
    }
  }

  #forward(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = body.getReader();
    return new ReadableStream(
      {
        pull: async (controller) => {
          try {
            const { done, value } = await this.#rejectOnAbort(reader.read());
            if (!done) return controller.enqueue(value);
            this.#onClose();
            controller.close();
          } catch (thrown) {
            this.#onClose();
            throw this.#toFetchError(thrown, 'terminated');
          }
        },
        cancel: async (reason) => {
          this.#onClose();
          await reader.cancel(reason);
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** Converts a reset into the TypeError that `fetch` throws. The abort reason of the client is passed on as it is. */
  #toFetchError(thrown: unknown, message: string): unknown {
    return thrown === this.#controller.signal.reason
      ? new TypeError(message, { cause: thrown })
      : thrown;
  }

  #rejectOnAbort<T>(work: Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const fail = (): void => reject(this.#signal.reason);
    if (this.#signal.aborted) fail();
    this.#signal.addEventListener('abort', fail, { once: true });
    work.then(resolve, reject).finally(() => this.#signal.removeEventListener('abort', fail));
    return promise;
  }
}
