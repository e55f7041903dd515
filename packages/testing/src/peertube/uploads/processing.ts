/** Suspends complete uploads in the state "processing" before the response. */
export class Processing {
  #held: Promise<void> | undefined;

  /** Suspends every upload that completes from now on, until the returned function is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    return () => {
      this.#held = undefined;
      resolve();
    };
  }

  async wait(): Promise<void> {
    await this.#held;
  }
}
