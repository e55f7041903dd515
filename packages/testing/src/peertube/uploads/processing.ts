/** Whether uploads wait at "processing" before they are answered. */
export class Processing {
  #held: Promise<void> | undefined;

  /** Every upload that completes from now on waits, until the returned function is called. */
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
