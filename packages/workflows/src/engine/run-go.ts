import { Execution } from './execution.ts';
import type { GoOptions } from './go-options.ts';
import type { GoOutcome, RunJournal } from './run-journal.ts';
import type { Workflow } from './workflow.ts';

/** Runs the body of a workflow once, from the top: to its end, or to where it has to wait. It never rejects. */
export async function runGo(
  workflow: Workflow,
  journal: RunJournal,
  options: GoOptions,
): Promise<GoOutcome> {
  const execution = new Execution(journal, options);
  return execution.run((context) => workflow.execute(context, journal.input));
}
