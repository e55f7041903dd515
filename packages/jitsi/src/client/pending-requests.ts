import { RoomError } from './room-error.ts';

/** Requests that always settle: by their answer, by a time-out, or when the call ends. */
export class PendingRequests {
  readonly #open = new Set<(error: RoomError) => void>();
  readonly #timeoutMs: number;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Starts a request. @param description - Names the request in its time-out error. */
  start<T>(
    description: string,
    run: (resolve: (value: T) => void, reject: (error: RoomError) => void) => unknown,
    timeoutMs: number = this.#timeoutMs,
  ): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let close: (error: RoomError) => void = () => undefined;
    return new Promise<T>((resolve, reject) => {
      close = reject;
      this.#open.add(close);
      timer = setTimeout(
        () => reject(new RoomError('timed-out', `${description}: no answer in ${timeoutMs} ms.`)),
        timeoutMs,
      );
      run(resolve, reject);
    }).finally(() => {
      clearTimeout(timer);
      this.#open.delete(close);
    });
  }

  /** Rejects every request that is still open. */
  rejectAll(error: RoomError): void {
    for (const reject of this.#open) reject(error);
  }
}
