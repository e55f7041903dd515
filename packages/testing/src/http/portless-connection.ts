import { addAbortSignal, Readable } from 'node:stream';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Connection } from './connection.ts';

/** A line within this process. Its client sees what `fetch` shows of a socket: a rejected promise, or a body that breaks off. */
export class PortlessConnection implements Connection {
  readonly body: Readable;
  readonly remoteAddress = '127.0.0.1';
  readonly #line = new AbortController();
  /** Aborts with what the client is told, be it a fault or its own wish. */
  readonly #end: AbortSignal;
  readonly #onClose: () => void;
  #brokenOff: Response | undefined;

  /** @param onClose - Called once nothing more goes over the line. */
  constructor(request: Request, onClose: () => void) {
    this.#end = AbortSignal.any([request.signal, this.#line.signal]);
    this.#onClose = onClose;
    const { body } = request;
    this.body = body instanceof NodeStream ? Readable.fromWeb(body) : Readable.from([]);
    // A body that its client breaks off breaks the line.
    addAbortSignal(this.#end, this.body).on('error', (error) => this.#line.abort(error));
  }

  get isCut(): boolean {
    return this.#end.aborted;
  }

  readonly cut = (): void => {
    this.#line.abort(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
  };

  breakOff(head: Response, part: Uint8Array): Response {
    const parts = [part];
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          const next = parts.shift();
          if (next) controller.enqueue(next);
          else this.cut();
        },
      },
      { highWaterMark: 0 },
    );
    this.#brokenOff = new Response(body, head);
    return RESPONSE_ALREADY_SENT;
  }

  /** What a handler answers, as the client gets it. @throws what broke the line, if that came first. */
  async exchange(answer: () => Response | Promise<Response>): Promise<Response> {
    try {
      this.#end.throwIfAborted();
      const answered = await this.#untilCut(Promise.resolve().then(answer));
      const response = this.#brokenOff ?? answered;
      if (response.body) return new Response(this.#carry(response.body), response);
      this.#onClose();
      return response;
    } catch (thrown) {
      this.#onClose();
      throw this.#asTold(thrown, 'fetch failed');
    }
  }

  #carry(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = body.getReader();
    return new ReadableStream(
      {
        pull: async (controller) => {
          try {
            const { done, value } = await this.#untilCut(reader.read());
            if (!done) return controller.enqueue(value);
            this.#onClose();
            controller.close();
          } catch (thrown) {
            this.#onClose();
            throw this.#asTold(thrown, 'terminated');
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

  /** A line that broke is told in the words of `fetch`; the reason of an abort is its client's own. */
  #asTold(thrown: unknown, message: string): unknown {
    return thrown === this.#line.signal.reason ? new TypeError(message, { cause: thrown }) : thrown;
  }

  #untilCut<T>(work: Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const fail = (): void => reject(this.#end.reason);
    if (this.#end.aborted) fail();
    this.#end.addEventListener('abort', fail, { once: true });
    work.then(resolve, reject).finally(() => this.#end.removeEventListener('abort', fail));
    return promise;
  }
}
