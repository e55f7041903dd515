import { systemClock, type Clock } from '@comunal/http';
import type { PublicEntry } from '@comunal/schemas';
import type { JsonObject, JsonValue } from '../../src/engine/json-value.ts';
import { compensateRun } from '../../src/engine/compensate-run.ts';
import { runGo } from '../../src/engine/run-go.ts';
import type {
  GoOutcome,
  Interruption,
  RunJournal,
  RunStart,
  StepRecord,
} from '../../src/engine/run-journal.ts';
import type { OpenGate, RunFailure, RunState } from '../../src/engine/run-state.ts';
import type { LogMessage, StepProgress } from '../../src/engine/step.ts';
import type { EntryRef, Workflow } from '../../src/engine/workflow.ts';

/** What {@link createInlineRun} takes. */
export interface InlineOptions {
  /** Answers of questions, by the name of the gate; the run waits at a gate without one. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Reads the public form of an entry. @defaultValue every entry is closed */
  readonly resolvePublic?: ((entry: EntryRef) => Promise<PublicEntry | undefined>) | undefined;
  /** The moment at which the run begins. @defaultValue 2027-02-05T12:00:00Z */
  readonly startAt?: string | undefined;
  /** Stays asleep until a moment or a retry, instead of moving the time on. @defaultValue false */
  readonly staysAsleep?: boolean | undefined;
  /** Secrets that are taken out of the log and of failures. */
  readonly secrets?: readonly string[] | undefined;
  /** Times the limits of steps. @defaultValue the system's */
  readonly timers?: Clock | undefined;
}

/** What {@link InlineRun.run} takes. */
export interface InlineGoOptions {
  /**
   * Stops everything at the so-manieth point, as SIGKILL would. There are two points at each write: an even number stops before
   * it, so that an effect is there and its note is not; an odd one stops after it.
   */
  readonly crashAt?: number | undefined;
  /** Interrupts the go when it aborts; its reason is an `Interruption`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a workflow in memory, by the code that the engine runs it by, for tests of workflows.
 *
 * @example
 * ```ts
 * const run = createInlineRun(publish, { recording: 'recording/charla' }, { answers: { 'drafts': 'publish-as-is' } });
 * expect(await run.run()).toBe('succeeded');
 * expect(run.result).toEqual({ video: 'v1' });
 * ```
 */
export function createInlineRun<Input extends JsonObject>(
  workflow: Workflow<Input>,
  input: Input,
  options: InlineOptions = {},
): InlineRun {
  return new InlineRun(workflow, input, options);
}

/** A run in memory. */
export class InlineRun {
  /** `crashed` after a point at which it was to crash; {@link InlineRun.run} then goes on as a new worker would. */
  state: RunState | 'crashed' = 'queued';
  result: JsonValue | undefined;
  failure: RunFailure | undefined;
  gate: Omit<OpenGate, 'askedAt'> | undefined;
  /** Until when it sleeps. */
  wakesAt: string | undefined;
  /** The time of the run. Tests may set it. */
  now: number;
  /** How many points there were at which it could have crashed. */
  points = 0;
  readonly steps = new Map<string, StepRecord>();
  readonly log: (LogMessage & { readonly step: string | undefined })[] = [];
  readonly progress: (StepProgress & { readonly step: string })[] = [];
  /** The runs that it started. */
  readonly started: RunStart[] = [];
  readonly runId = '018f0000-0000-7000-8000-000000000001';
  readonly #workflow: Workflow;
  readonly #input: JsonObject;
  readonly #options: InlineOptions;

  constructor(workflow: Workflow, input: JsonObject, options: InlineOptions) {
    this.#workflow = workflow;
    this.#input = input;
    this.#options = options;
    this.now = Date.parse(options.startAt ?? '2027-02-05T12:00:00Z');
  }

  /** Runs until the end, a question without an answer, a crash, or with `staysAsleep` a sleep. */
  async run(options: InlineGoOptions = {}): Promise<RunState | 'crashed'> {
    const { answers = {}, staysAsleep = false } = this.#options;
    for (;;) {
      await this.#go(options);
      const { gate } = this;
      const answer = gate && answers[gate.name];
      if (this.state === 'waiting' && gate && answer !== undefined) this.answer(gate.name, answer);
      else if (this.state === 'sleeping' && !staysAsleep && this.wakesAt)
        this.now = Math.max(this.now, Date.parse(this.wakesAt));
      else return this.state;
    }
  }

  /** Answers the open question. */
  answer(name: string, answer: string): void {
    const record = this.steps.get(name);
    if (this.gate?.name !== name || !record) throw new Error(`The run does not ask ${name}.`);
    if (!this.gate.answers.includes(answer)) throw new Error(`${name} has no answer ${answer}.`);
    this.steps.set(name, { ...record, state: 'succeeded', result: answer });
    this.gate = undefined;
  }

  /** Lets a failed run go on from the step that failed. */
  retry(): void {
    for (const [name, step] of this.steps) {
      if (step.state === 'failed')
        this.steps.set(name, { ...step, state: 'retrying', failures: 0, deaths: 0 });
    }
  }

  /** Cancels the run, and takes back what it has done; once more after a crash, it goes on with that. */
  async cancel(options: InlineGoOptions = {}): Promise<RunState | 'crashed'> {
    await this.#go(options, compensateRun);
    return this.state;
  }

  async #go({ crashAt, signal }: InlineGoOptions, go = runGo): Promise<void> {
    this.state = 'running';
    this.failure = undefined;
    this.wakesAt = undefined;
    const crash = Promise.withResolvers<'crashed'>();
    const journal = this.#createJournal(crashAt, () => crash.resolve('crashed'));
    const { secrets = [], resolvePublic = async () => undefined } = this.#options;
    const outcome = await Promise.race([
      crash.promise,
      go(this.#workflow, journal, {
        signal: signal ?? new AbortController().signal,
        timers: this.#options.timers ?? systemClock,
        resolvePublic,
        redact: (text) => secrets.reduce((kept, secret) => kept.replaceAll(secret, '•••'), text),
        graceMs: 1_000,
      }),
    ]);
    if (outcome === 'crashed') this.state = 'crashed';
    else this.#settle(outcome);
  }

  #settle(outcome: GoOutcome): void {
    this.state = outcome.state === 'lost' ? 'running' : outcome.state;
    if (outcome.state === 'succeeded') this.result = outcome.result;
    if ('failure' in outcome) this.failure = outcome.failure;
    if (outcome.state === 'sleeping') {
      const { until } = outcome;
      const wakes = 'moment' in until ? Date.parse(until.moment) : this.now + until.delayMs;
      this.wakesAt = new Date(wakes).toISOString();
    }
  }

  #createJournal(crashAt: number | undefined, crash: () => void): RunJournal {
    let isDead = false;
    const never = (): Promise<never> => new Promise(() => {});
    const point = async (): Promise<void> => {
      if (isDead) return never();
      if (this.points++ !== crashAt) return undefined;
      isDead = true;
      crash();
      return never();
    };
    const write = async <Result>(change: () => Result): Promise<Result> => {
      await point();
      const result = change();
      await point();
      return result;
    };
    return {
      runId: this.runId,
      input: this.#input,
      steps: [...this.steps.values()],
      putStep: (step, ...lines) =>
        write(() => {
          this.steps.set(step.name, step);
          this.log.push(...lines.map((line) => ({ ...line, step: step.name })));
        }),
      saveProgress: async (step, progress) => {
        if (!isDead) this.progress.push({ step, ...progress });
      },
      appendLog: (step, message) => write(() => void this.log.push({ ...message, step })),
      openGate: (step, gate) =>
        write(() => {
          this.steps.set(step.name, { ...step, attempts: 1 });
          this.gate = { name: step.name, ...gate };
        }),
      startRun: (step, start) =>
        write(() => {
          const result = `018f0000-0000-7000-8000-${String(this.started.push(start) + 1).padStart(12, '0')}`;
          this.steps.set(step.name, { ...step, result });
          return result;
        }),
      isPast: async (moment) => {
        if (isDead) return never();
        return Date.parse(moment) <= this.now;
      },
      assertLease: async () => (isDead ? never() : undefined),
    };
  }
}

/** Creates a signal that interrupts a go, and what aborts it. */
export function createInterruption(): {
  readonly signal: AbortSignal;
  readonly interrupt: (by: Interruption) => void;
} {
  const controller = new AbortController();
  return { signal: controller.signal, interrupt: (by) => controller.abort(by) };
}
