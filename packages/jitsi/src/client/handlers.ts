/** Takes what it is called with. */
export type Handler = (data: never) => void;

/** Who wants to know of what. */
export class Handlers {
  #byName: Map<string, Set<Handler>> | undefined = new Map();

  /** Calls `handler` at each of this name, until the function that it returns is called. */
  add(name: string, handler: Handler): () => void {
    // Its own, so that the same function given twice is called twice and taken back once.
    const own: Handler = (data) => handler(data);
    const handlers = this.#byName?.get(name) ?? new Set();
    this.#byName?.set(name, handlers.add(own));
    return () => void handlers.delete(own);
  }

  /** A handler that throws does not keep the others from hearing. */
  call(name: string, data: unknown): void {
    for (const handler of Array.from(this.#byName?.get(name) ?? []))
      try {
        handler(data as never);
      } catch (error) {
        reportError(error);
      }
  }

  /** From now on nobody is told of anything. */
  end(): void {
    this.#byName = undefined;
  }
}
