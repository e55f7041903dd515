import { workByNeeds } from './work-by-needs.mjs';

/** Counted steps: each prints `ok: name`, or `FAILED: name` with its output. */
export class Steps {
  #passed = 0;
  #failed = 0;

  /** `work` answers `{ code, output, note? }`; the output is printed when the code is not 0, the note when it is. */
  async step(name, work) {
    const start = performance.now();
    const { code, output, note } = await work().catch((error) => ({
      code: 1,
      output: error.stack,
    }));
    const seconds = `(${((performance.now() - start) / 1000).toFixed(1)} s)`;
    if (code === 0) {
      this.#passed++;
      console.log(`ok: ${name} ${seconds}${note ? `: ${note}` : ''}`);
    } else {
      this.#failed++;
      console.log(`FAILED: ${name} ${seconds}\n${output.trimEnd().replaceAll(/^/gm, '  ')}`);
    }
    return code === 0;
  }

  /**
   * Steps `{ name, work, needs }`, several at a time, each printed when it is done. One that needs others, by their names, begins
   * after them.
   */
  together(steps) {
    return workByNeeds(steps, ({ name, work }) => this.step(name, work));
  }

  /** Adds counts that come from elsewhere, such as the test runner's. */
  add({ passed, failed }) {
    this.#passed += passed;
    this.#failed += failed;
  }

  /** Prints the closing line and answers the exit code. */
  close() {
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 ? 0 : 1;
  }
}
