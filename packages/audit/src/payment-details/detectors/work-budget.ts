/** Thrown for a page whose analysis exceeds the work budget. */
export class WorkBudgetExceeded extends Error {
  override readonly name = 'WorkBudgetExceeded';
}

/** A busy machine takes about half a minute for so many steps. A large page of prose needs a tenth of them. */
const STEPS = 60_000_000;

/** Limits the work for a page, which may be written to keep a watcher busy. */
export class WorkBudget {
  #left: number;

  constructor(steps = STEPS) {
    this.#left = steps;
  }

  /** Spends some steps. @throws WorkBudgetExceeded where none are left. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new WorkBudgetExceeded();
  }
}
