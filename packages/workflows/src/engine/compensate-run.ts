import { setImmediate } from 'node:timers/promises';
import type { JsonObject, JsonValue } from './json-value.ts';
import { attemptStep } from './attempt-step.ts';
import { toStepOptions } from './public-step.ts';
import type { GoOptions } from './go-options.ts';
import type { GoOutcome, RunJournal, StepRecord } from './run-journal.ts';
import { StepFailedError } from './step-failed-error.ts';
import type { StepOptions } from './step.ts';
import { mergeSuspensions } from './suspension.ts';
import type { Workflow, WorkflowContext } from './workflow.ts';

/** A step that was begun, with what its body gave for it; undefined where the body has changed and has no such step any more. */
interface BegunStep {
  readonly record: StepRecord;
  readonly options: StepOptions<JsonValue, JsonValue> | undefined;
}

/**
 * Takes back what a cancelled run has done, in the reverse order of its steps. The body runs as far as it had come, and gives
 * what takes each step back; nothing else of it is carried out. A step that had begun and not ended is looked for first.
 */
export async function compensateRun(
  workflow: Workflow,
  journal: RunJournal,
  options: GoOptions,
): Promise<GoOutcome> {
  const begun = await replay(workflow, journal, options);
  for (const step of begun.toReversed()) {
    const outcome = await takeBack(step, journal, options);
    if (outcome) return outcome;
  }
  return { state: 'cancelled', failure: undefined };
}

async function takeBack(
  { record, options }: BegunStep,
  journal: RunJournal,
  go: GoOptions,
): Promise<GoOutcome | undefined> {
  if (isSettled(record)) return undefined;
  const { compensate, find, retry } = options ?? {};
  const isDone = record.state === 'succeeded';
  if (!compensate || (!isDone && !find)) {
    // What is not known to be there can neither be taken back nor be said to stay.
    const code = isDone ? 'effect-kept' : 'effect-unknown';
    const state = isDone ? 'kept' : 'failed'; // One without a result is done again by a retry.
    await journal.putStep({ ...record, state, failure: undefined }, { code, level: 'warning' });
    return undefined;
  }
  let wasRemoved = true;
  const attempt = await attemptStep<JsonValue, JsonValue>(
    record,
    {
      ...(retry && { retry }),
      run: async (context) => {
        const result = isDone ? record.result : await find?.(context);
        const isThere = isDone || result !== undefined;
        // A step without a result has none to hand on.
        wasRemoved = isThere && (await compensate(result as JsonValue, context)) !== false;
        return null;
      },
    },
    {
      ...journal,
      putStep: async (step, ...lines) => journal.putStep(toKept(step, record), ...lines),
    },
    go,
  );
  if ('suspension' in attempt) return mergeSuspensions([attempt.suspension]);
  const isBack = attempt.record.state === 'succeeded';
  await journal.putStep(
    {
      ...attempt.record,
      result: record.result,
      failure: undefined,
      state: isBack ? 'compensated' : isDone ? 'kept' : 'failed',
    },
    ...(isBack && wasRemoved ? [{ code: 'effect-removed' } as const] : []),
    ...(isBack ? [] : [{ code: 'compensation-failed', level: 'error' } as const]),
  );
  return undefined;
}

/** Whether an earlier go has dealt with a step already. One that failed by itself has its failure still. */
function isSettled({ state, failure }: StepRecord): boolean {
  return state === 'compensated' || state === 'kept' || (state === 'failed' && !failure);
}

/** Keeps the result and the state of the step itself while it is being taken back: another go has to find them. */
function toKept(step: StepRecord, { result, state }: StepRecord): StepRecord {
  return { ...step, result, state };
}

/** Runs the body over what is kept, and collects the steps that were begun, in the order of their records. */
async function replay(
  workflow: Workflow,
  journal: RunJournal,
  { resolvePublic }: GoOptions,
): Promise<readonly BegunStep[]> {
  const records = new Map(journal.steps.map((step) => [step.name, step]));
  const begun = new Map<string, BegunStep['options']>();
  const answer = async <Result extends JsonValue | void>(name: string): Promise<Result> => {
    const record = records.get(name);
    if (record?.state === 'failed' && record.failure) throw new StepFailedError(record.failure);
    const isDone = record && ['succeeded', 'kept', 'compensated'].includes(record.state);
    // The body is not carried out beyond what was done.
    return isDone ? (record.result as Result) : new Promise<never>(() => {});
  };
  const step = async <Result extends JsonValue | void, Checkpoint extends JsonValue>(
    name: string,
    options: StepOptions<Result, Checkpoint>,
  ): Promise<Result> => {
    // The record was written by this very step, so its types are those of the record.
    begun.set(name, options as unknown as BegunStep['options']);
    return answer<Result>(name);
  };
  const context: WorkflowContext = {
    runId: journal.runId,
    step,
    publicStep: (name, entry, options) => step(name, toStepOptions(entry, options, resolvePublic)),
    gate: (name) => answer(name),
    sleepUntil: (name) => answer(name),
    startRun: <Input extends JsonObject>(name: string, _workflow: Workflow<Input>) =>
      answer<string>(name),
    log: (name) => answer(name),
  };
  workflow.execute(context, journal.input).catch(() => {});
  // Answers come at once, so the body stands still as soon as no new step appears for some turns.
  for (let turns = 0, before = -1; turns < 3; turns += 1) {
    await setImmediate();
    if (begun.size !== before) turns = 0;
    before = begun.size;
  }
  return journal.steps
    .filter(({ kind }) => kind === 'step')
    .map((record) => ({ record, options: begun.get(record.name) }));
}
