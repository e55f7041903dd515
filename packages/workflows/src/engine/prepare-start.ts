import type { JsonObject } from './json-value.ts';
import type { RunStart } from './run-journal.ts';
import type { Workflow } from './workflow.ts';

/** Checks the input of a run, and says what is started. @throws `WorkflowInputError` for another input */
export async function prepareStart<Input extends JsonObject>(
  workflow: Workflow<Input>,
  input: Input,
  startAfter: string | undefined,
): Promise<RunStart> {
  const parsed = await workflow.parseInput(input);
  return {
    workflow: workflow.name,
    key: workflow.keyOf(parsed),
    subject: workflow.subjectOf(parsed),
    input: parsed,
    startAfter: startAfter === undefined ? undefined : new Date(startAfter).toISOString(),
  };
}
