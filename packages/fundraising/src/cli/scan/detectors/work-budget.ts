/** Thrown where a page has more to check than anybody writes. */
export class WorkBudgetExceeded extends Error {
  override readonly name = 'WorkBudgetExceeded';
}

/** About as many steps as a busy machine takes in half a minute. A large page of prose needs a tenth. */
const STEPS = 60_000_000;

/** Ends a look at a page that was written to keep whoever watches it busy. */
export class WorkBudget {
  #left: number;

  constructor(steps = STEPS) {
    this.#left = steps;
  }

  /** Takes some steps off. @throws WorkBudgetExceeded where none are left. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new WorkBudgetExceeded();
  }
}
