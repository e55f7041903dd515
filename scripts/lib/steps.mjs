import { formatCounts } from './format-counts.ts';
import { workByNeeds } from './work-by-needs.mjs';

/** Counted steps: each prints `ok: name`, or `FAILED: name` with its output. */
export class Steps {
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  #failedNames = [];
  #formatCommand;

  /** `formatCommand` answers the command that repeats the step of a name. */
  constructor(formatCommand) {
    this.#formatCommand = formatCommand;
  }

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
      this.#failedNames.push(name);
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
  add({ passed, failed, skipped = 0 }) {
    this.#passed += passed;
    this.#failed += failed;
    this.#skipped += skipped;
  }

  /** Prints the failed steps again, then the closing line, and answers the exit code. */
  close() {
    if (this.#failedNames.length > 0) {
      console.log('\nFailed steps, each with the command that repeats it:');
      for (const name of this.#failedNames)
        console.log(`  ${name}\n    ${this.#formatCommand(name)}`);
    }
    const counts = { passed: this.#passed, failed: this.#failed, skipped: this.#skipped };
    console.log(`\n${formatCounts(counts)}`);
    return this.#failed === 0 ? 0 : 1;
  }
}
