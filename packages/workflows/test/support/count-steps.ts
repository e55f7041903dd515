import type { JsonObject, JsonValue } from '../../src/engine/json-value.ts';
import type { StepContext } from '../../src/engine/step.ts';
import type { Workflow, WorkflowContext } from '../../src/engine/workflow.ts';

/** A workflow that reports each moment at which it has done something and not yet noted it, and each note. */
export function countSteps<Input extends JsonObject>(
  workflow: Workflow<Input>,
  onEvent: () => void,
): Workflow<Input> {
  const countContext = <Checkpoint extends JsonValue>(
    step: StepContext<Checkpoint>,
  ): StepContext<Checkpoint> => ({
    ...step,
    async saveCheckpoint(checkpoint) {
      onEvent();
      await step.saveCheckpoint(checkpoint);
      onEvent();
    },
  });
  const countRun = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    onEvent();
    const result = await run();
    onEvent();
    return result;
  };
  return {
    ...workflow,
    execute(context, input) {
      const counted: WorkflowContext = {
        ...context,
        runId: context.runId,
        step: (name, options) =>
          context.step(name, {
            ...options,
            run: (step) => countRun(() => options.run(countContext(step))),
          }),
        publicStep: (name, entry, options) =>
          context.publicStep(name, entry, {
            ...options,
            run: (visible, step) => countRun(() => options.run(visible, countContext(step))),
          }),
        gate: (name, options) => context.gate(name, options),
        sleepUntil: (name, moment) => context.sleepUntil(name, moment),
        startRun: (name, started, startInput, options) =>
          context.startRun(name, started, startInput, options),
        log: (name, message) => context.log(name, message),
      };
      return workflow.execute(counted, input);
    },
  };
}
