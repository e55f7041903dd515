import { RoomError } from './room-error.ts';

/** Promises that are settled in any case: by what they wait for, by time, or by the end of all. */
export class Pending {
  readonly #open = new Set<(error: RoomError) => void>();
  readonly #timeoutMs: number;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** @param description - What is waited for, as the time-out error names it. */
  promise<T>(
    description: string,
    start: (resolve: (value: T) => void, reject: (error: RoomError) => void) => unknown,
    timeoutMs: number = this.#timeoutMs,
  ): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let close: (error: RoomError) => void = () => undefined;
    return new Promise<T>((resolve, reject) => {
      close = reject;
      this.#open.add(close);
      timer = setTimeout(
        () => reject(new RoomError('timedOut', `${description}: no answer in ${timeoutMs} ms.`)),
        timeoutMs,
      );
      start(resolve, reject);
    }).finally(() => {
      clearTimeout(timer);
      this.#open.delete(close);
    });
  }

  end(error: RoomError): void {
    for (const reject of this.#open) reject(error);
  }
}
