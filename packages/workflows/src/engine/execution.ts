import { setImmediate } from 'node:timers/promises';
import type { ContentType } from '@comunal/schemas';
import { attemptStep } from './attempt-step.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { toStepOptions } from './public-step.ts';
import type { GoOptions } from './go-options.ts';
import {
  readInterruption,
  type GoOutcome,
  type Interruption,
  type RunJournal,
  type StepKind,
  type StepRecord,
} from './run-journal.ts';
import type { RunFailure } from './run-state.ts';
import { redactMessage } from './step-context.ts';
import { StepFailedError } from './step-failed-error.ts';
import type { LogMessage, PublicStepOptions, StepOptions } from './step.ts';
import { mergeSuspensions, type Suspension } from './suspension.ts';
import { redactValues, toFailure } from './to-failure.ts';
import type { EntryRef, GateOptions, Workflow, WorkflowContext } from './workflow.ts';

/** How a call of the body ended in this go. */
type Settled<Result> =
  | { readonly result: Result }
  | { readonly failure: RunFailure }
  | { readonly suspension: Suspension };

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * One go at a run: what the body is given. Where a branch of the body cannot go on, its call does not settle any more, so that
 * no `catch` of the body takes that for a failure; the go ends once no other branch is at work.
 */
export class Execution implements WorkflowContext {
  readonly runId: string;
  readonly #journal: RunJournal;
  readonly #options: GoOptions;
  readonly #records: Map<string, StepRecord>;
  readonly #seen = new Set<string>();
  readonly #suspensions: Suspension[] = [];
  readonly #atWork = new Set<Promise<unknown>>();
  readonly #abort = new AbortController();
  /** Ends the go, whatever the body does. */
  readonly #ended = Promise.withResolvers<GoOutcome>();
  #isOver = false;

  constructor(journal: RunJournal, options: GoOptions) {
    this.runId = journal.runId;
    this.#journal = journal;
    const signal = AbortSignal.any([options.signal, this.#abort.signal]);
    this.#options = { ...options, signal };
    this.#records = new Map(journal.steps.map((step) => [step.name, step]));
  }

  /** Runs a body until it ends or has to wait. */
  async run(
    body: (context: WorkflowContext) => Promise<JsonValue | undefined>,
  ): Promise<GoOutcome> {
    body(this.#toContext()).then(
      (result) => this.#end(this.#toEnd(result)),
      (thrown: unknown) => this.#end({ state: 'failed', failure: this.#toBodyFailure(thrown) }),
    );
    return this.#ended.promise;
  }

  async step<Result extends JsonValue | void, Checkpoint extends JsonValue = JsonValue>(
    name: string,
    options: StepOptions<Result, Checkpoint>,
  ): Promise<Result> {
    return this.#once(name, 'step', async (record) => {
      const settled = await attemptStep(record, options, this.#journal, this.#options);
      if ('suspension' in settled) return settled;
      const { record: kept } = settled;
      return kept.failure && kept.state === 'failed'
        ? { failure: kept.failure }
        : { result: readResult(kept) as Result };
    });
  }

  async publicStep<
    Type extends ContentType,
    Result extends JsonValue | void,
    Checkpoint extends JsonValue = JsonValue,
  >(
    name: string,
    entry: EntryRef<Type>,
    options: PublicStepOptions<Type, Result, Checkpoint>,
  ): Promise<Result> {
    return this.step(name, toStepOptions(entry, options, this.#options.resolvePublic));
  }

  async gate<Answer extends string>(name: string, options: GateOptions<Answer>): Promise<Answer> {
    const { answers, values = {} } = options;
    const known = this.#records.get(name);
    // The body may have been changed since somebody answered: what it does not know any more is asked again.
    if (known?.kind === 'gate' && isFinished(known) && !answers.some((a) => a === known.result))
      this.#records.set(name, newRecord(name, 'gate'));
    return this.#once<Answer>(name, 'gate', async (record) => {
      const gate = { answers, values: redactValues(values, this.#options.redact) };
      // One that is open may have been answered since its record was read, and is not to be asked anew.
      if (record.attempts === 0) await this.#journal.openGate(record, gate);
      return { suspension: { state: 'waiting' } };
    });
  }

  async sleepUntil(name: string, moment: string): Promise<void> {
    return this.#once<void>(name, 'sleep', async (record) => {
      const until = readMoment(moment);
      if (await this.#journal.isPast(until)) {
        await this.#journal.putStep({ ...record, state: 'succeeded' });
        return { result: undefined };
      }
      if (record.attempts === 0)
        await this.#journal.putStep({ ...record, attempts: 1, state: 'running' });
      return { suspension: { state: 'sleeping', until: { moment: until }, failure: undefined } };
    });
  }

  async startRun<Input extends JsonObject>(
    name: string,
    workflow: Workflow<Input>,
    input: Input,
    options: { readonly startAfter?: string | undefined } = {},
  ): Promise<string> {
    return this.#once(name, 'start', async (record) => {
      const parsed = await workflow.parseInput(input);
      const start = {
        workflow: workflow.name,
        key: workflow.keyOf(parsed),
        subject: workflow.subjectOf(parsed),
        input: parsed,
        startAfter: options.startAfter === undefined ? undefined : readMoment(options.startAfter),
      };
      return { result: await this.#journal.startRun({ ...record, state: 'succeeded' }, start) };
    });
  }

  async log(name: string, message: LogMessage): Promise<void> {
    return this.#once<void>(name, 'log', async (record) => {
      await this.#journal.putStep(
        { ...record, state: 'succeeded' },
        redactMessage(message, this.#options.redact),
      );
      return { result: undefined };
    });
  }

  /** The calls as functions, so that a body may take them apart. */
  #toContext(): WorkflowContext {
    return {
      runId: this.runId,
      step: (name, options) => this.step(name, options),
      publicStep: (name, entry, options) => this.publicStep(name, entry, options),
      gate: (name, options) => this.gate(name, options),
      sleepUntil: (name, moment) => this.sleepUntil(name, moment),
      startRun: (name, workflow, input, options) => this.startRun(name, workflow, input, options),
      log: (name, message) => this.log(name, message),
    };
  }

  /** Does a call of the body once: returns its kept result, or does it. */
  async #once<Result extends JsonValue | void>(
    name: string,
    kind: StepKind,
    work: (record: StepRecord) => Promise<Settled<Result>>,
  ): Promise<Result> {
    if (this.#isOver) return never();
    const isRepeated = this.#seen.has(name);
    this.#seen.add(name);
    const record = this.#records.get(name) ?? newRecord(name, kind);
    if (isRepeated) this.#stop('repeated-step', name);
    else if (!KEBAB_CASE.test(name)) this.#stop('bad-step-name', name);
    else if (record.kind !== kind) this.#stop('workflow-changed', name);
    if (this.#isOver) return never();
    if (isFinished(record)) return readResult(record) as Result;
    if (record.state === 'failed' && record.failure) throw new StepFailedError(record.failure);
    const settled = await this.#track(this.#settle(record, work));
    if (!this.#isOver && 'result' in settled) return settled.result;
    if (!this.#isOver && 'failure' in settled) throw new StepFailedError(settled.failure);
    return never();
  }

  async #settle<Result extends JsonValue | void>(
    record: StepRecord,
    work: (record: StepRecord) => Promise<Settled<Result>>,
  ): Promise<Settled<Result>> {
    const missing = await this.#findChange(record.name);
    if (missing !== undefined) this.#stop('workflow-changed', missing);
    const { signal } = this.#options;
    if (this.#isOver || signal.aborted)
      return { suspension: { state: 'interrupted', by: readInterruption(signal) } };
    try {
      return await work(record);
    } catch (thrown) {
      const { failure } = toFailure(thrown, record.name, this.#options.redact);
      return failure.code === 'lease-lost'
        ? { suspension: { state: 'interrupted', by: 'lease-lost' } }
        : { failure };
    }
  }

  /** Keeps count of what is at work, and ends the go once all that is left is suspended. */
  async #track<Result>(work: Promise<Settled<Result>>): Promise<Settled<Result>> {
    this.#atWork.add(work);
    const settled = await work;
    this.#atWork.delete(work);
    if ('suspension' in settled) this.#suspensions.push(settled.suspension);
    void this.#endIfSuspended();
    return settled;
  }

  /** Finds what was kept and not asked for when a new step begins: this body is another than the one that made the records. */
  async #findChange(name: string): Promise<string | undefined> {
    if (this.#records.has(name) || this.#findMissing() === undefined) return undefined;
    // Other branches of the body may only be on their way through what is kept.
    await setImmediate();
    return this.#findMissing();
  }

  #findMissing(): string | undefined {
    return [...this.#records.keys()].find((name) => !this.#seen.has(name));
  }

  /** Ends the go for a mistake in the body, which no `catch` of the body is to hide. */
  #stop(code: string, step: string): void {
    void this.#end({ state: 'failed', failure: { code, step, values: { step } } });
  }

  async #endIfSuspended(): Promise<void> {
    // Branches that only pass through kept results are given the time to do so.
    await setImmediate();
    if (this.#atWork.size === 0 && this.#suspensions.length > 0)
      await this.#end(mergeSuspensions(this.#suspensions));
  }

  async #end(outcome: GoOutcome): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    // What other branches are at is interrupted and awaited, so that nothing happens after the go.
    this.#abort.abort('stop' satisfies Interruption);
    await Promise.allSettled(this.#atWork);
    const isLost = mergeSuspensions(this.#suspensions).state === 'lost';
    this.#ended.resolve(isLost ? { state: 'lost' } : outcome);
  }

  #toEnd(result: JsonValue | undefined): GoOutcome {
    const step = this.#findMissing();
    return step === undefined
      ? { state: 'succeeded', result }
      : { state: 'failed', failure: { code: 'workflow-changed', step, values: { step } } };
  }

  #toBodyFailure(thrown: unknown): RunFailure {
    if (thrown instanceof StepFailedError) return thrown.failure;
    return toFailure(thrown, undefined, this.#options.redact).failure;
  }
}

function newRecord(name: string, kind: StepKind): StepRecord {
  return {
    name,
    kind,
    state: 'running',
    attempts: 0,
    failures: 0,
    deaths: 0,
    compensations: 0,
    result: undefined,
    checkpoint: undefined,
    failure: undefined,
  };
}

function isFinished({ state }: StepRecord): boolean {
  return state === 'succeeded' || state === 'kept' || state === 'compensated';
}

/** The result that a step kept. The body that made it is the one that reads it, or the run fails as changed. */
function readResult(record: StepRecord): JsonValue | undefined {
  return record.result;
}

/** Never settles: the go is over for the branch that awaits it. */
function never(): Promise<never> {
  return new Promise(() => {});
}

function readMoment(moment: string): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time) || !/(?:Z|[+-]\d\d:?\d\d)$/i.test(moment))
    throw new TypeError('A moment is ISO 8601 with a zone, such as 2027-02-05T18:00:00Z.');
  return new Date(time).toISOString();
}
