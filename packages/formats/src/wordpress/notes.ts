import type { ImportProblemCode, ReportProblem } from '../import/import-problem.ts';

/** Counts what was changed or left out of one post, so that each is told once. */
export class Notes {
  readonly #counts = new Map<
    string,
    { code: ImportProblemCode; name: string | undefined; count: number }
  >();

  readonly note = (code: ImportProblemCode, name?: string, count = 1): void => {
    const key = `${code} ${name ?? ''}`;
    const known = this.#counts.get(key);
    if (known) known.count += count;
    else this.#counts.set(key, { code, name, count });
  };

  /** Whether something of this kind was noted. */
  has(code: ImportProblemCode): boolean {
    return [...this.#counts.values()].some((each) => each.code === code);
  }

  /** Reports all of it. */
  report(report: ReportProblem): void {
    for (const { code, name, count } of this.#counts.values())
      report(code, name === undefined ? { count } : { name, count });
  }
}
