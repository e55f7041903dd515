/** Handles the data of one event. */
export type EventHandler = (data: never) => void;

/** A small event emitter: handlers by event name, until it is closed. */
export class Emitter {
  #handlers: Map<string, Set<EventHandler>> | undefined = new Map();

  /** Calls `handler` at each event of this name, until the returned function is called. */
  on(name: string, handler: EventHandler): () => void {
    // A wrapper of its own, so that a function that is added twice is called twice and removed once.
    const own: EventHandler = (data) => handler(data);
    const handlers = this.#handlers?.get(name) ?? new Set();
    this.#handlers?.set(name, handlers.add(own));
    return () => void handlers.delete(own);
  }

  /** Calls the handlers of an event. One that throws does not keep the others from being called. */
  emit(name: string, data: unknown): void {
    for (const handler of Array.from(this.#handlers?.get(name) ?? []))
      try {
        handler(data as never);
      } catch (error) {
        reportError(error);
      }
  }

  /** Drops all handlers and takes no new ones. */
  close(): void {
    this.#handlers = undefined;
  }
}
