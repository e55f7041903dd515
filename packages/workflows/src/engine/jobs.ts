import type { PublicEntry } from '@comunal/schemas';
import type { JsonObject } from './json-value.ts';
import type { RunDetail, RunFailure, RunState, RunSummary } from './run-state.ts';
import type { JobsError } from './jobs-error.ts';
import type { EntryRef, Workflow } from './workflow.ts';

/** What can be asked of the jobs, by the process that holds the database, and by others through it. */
export interface Jobs {
  /**
   * Starts a run; where an unfinished one has the same key, that one is returned and `isNew` is false.
   *
   * @param workflow - What is run. A worker has to know it too, or the run stays in the queue.
   * @param input - What it is about, which is kept in the database: references, no entries and no secrets.
   * @param options - When it starts, as ISO 8601 with a zone; without it, at once.
   * @throws `WorkflowInputError` when the input does not fit.
   * @example
   * ```ts
   * import type { Jobs, Workflow } from '@comunal/workflows/jobs';
   *
   * export async function greet(jobs: Jobs, workflow: Workflow<{ who: string }>) {
   *   const { runId, isNew } = await jobs.start(workflow, { who: 'Luna' });
   *   console.log(isNew ? `Started ${runId}.` : `${runId} is still at it.`);
   * }
   * ```
   */
  start<Input extends JsonObject>(
    workflow: Workflow<Input>,
    input: Input,
    options?: { readonly startAfter?: string | undefined },
  ): Promise<{ readonly runId: string; readonly isNew: boolean }>;
  /**
   * Lists runs, the newest first.
   *
   * @param filter - Which ones; without it, the last 50 of all states.
   * @example
   * ```ts
   * import type { Jobs } from '@comunal/workflows/jobs';
   *
   * export async function showWaiting(jobs: Jobs) {
   *   const runs = await jobs.list({ states: ['waiting'] });
   *   for (const { id, gate } of runs) console.log(id, gate?.name, gate?.answers);
   * }
   * ```
   */
  list(filter?: RunFilter): Promise<readonly RunSummary[]>;
  /**
   * Returns a run with its steps and log; undefined where there is none.
   *
   * @param runId - Its identifier, which may be cut to its first characters if one run alone has them.
   * @example
   * ```ts
   * import type { Jobs } from '@comunal/workflows/jobs';
   *
   * export async function show(jobs: Jobs, runId: string) {
   *   const run = await jobs.get(runId);
   *   for (const { name, state } of run?.steps ?? []) console.log(name, state);
   * }
   * ```
   */
  get(runId: string): Promise<RunDetail | undefined>;
  /**
   * Stops a run at its next safe moment; it keeps its place.
   *
   * @param runId - The identifier of the run, or its first characters.
   * @throws `JobsError` with `no-run`, or with `wrong-state` when the run is final.
   * @example
   * ```ts
   * import type { Jobs } from '@comunal/workflows/jobs';
   *
   * export async function pauseAll(jobs: Jobs) {
   *   for (const { id } of await jobs.list({ states: ['running'] })) await jobs.pause(id);
   * }
   * ```
   */
  pause(runId: string): Promise<void>;
  /**
   * Lets a paused run go on, and one that sleeps after a failure try at once.
   *
   * @param runId - The identifier of the run, or its first characters.
   * @throws `JobsError` with `no-run` or `wrong-state`.
   * @example
   * ```ts
   * import type { Jobs } from '@comunal/workflows/jobs';
   *
   * export async function resumeAll(jobs: Jobs) {
   *   for (const { id } of await jobs.list({ states: ['paused'] })) await jobs.resume(id);
   * }
   * ```
   */
  resume(runId: string): Promise<void>;
  /**
   * Ends a run for good and takes back what can be taken back; the log names what cannot.
   *
   * @param runId - The identifier of the run, or its first characters.
   * @throws `JobsError` with `no-run` or `wrong-state`.
   * @example
   * ```ts
   * import type { Jobs } from '@comunal/workflows/jobs';
   *
   * export async function cancel(jobs: Jobs, runId: string) {
   *   await jobs.cancel(runId);
   *   const { state, log } = await jobs.watch(runId);
   *   console.log(state, log.at(-1)?.code);
   * }
   * ```
   */
  cancel(runId: string): Promise<void>;
  /**
   * Lets a failed or cancelled run go on from the step that failed.
   *
   * @param runId - The identifier of the run, or its first characters.
   * @throws `JobsError` with `no-run`, `wrong-state`, or `key-taken` when another run is at the same by now.
   * @example
   * ```ts
   * import type { Jobs } from '@comunal/workflows/jobs';
   *
   * export async function retryAll(jobs: Jobs) {
   *   for (const { id } of await jobs.list({ states: ['failed'] })) await jobs.retry(id);
   * }
   * ```
   */
  retry(runId: string): Promise<void>;
  /**
   * Answers the open question of a run, which then goes on.
   *
   * @param runId - The identifier of the run, or its first characters.
   * @param gate - The name of the question, so that no answer goes to a later one.
   * @param answer - One of the answers that it names.
   * @throws `JobsError` with `no-run`, `no-gate` or `bad-answer`.
   * @example
   * ```ts
   * import type { Jobs } from '@comunal/workflows/jobs';
   *
   * export async function publishAsIs(jobs: Jobs, runId: string) {
   *   const run = await jobs.get(runId);
   *   if (run?.gate?.answers.includes('publish-as-is'))
   *     await jobs.answer(run.id, run.gate.name, 'publish-as-is');
   * }
   * ```
   */
  answer(runId: string, gate: string, answer: string): Promise<void>;
  /**
   * Resolves once a run is final, paused or waits for a person, with the run as it is then.
   *
   * @param runId - The identifier of the run, or its first characters.
   * @param options - What is told each change meanwhile, and a signal that ends the watching but not the run.
   * @throws `JobsError` with `no-run`, or the reason of the signal.
   * @example
   * ```ts
   * import type { Jobs } from '@comunal/workflows/jobs';
   *
   * export async function follow(jobs: Jobs, runId: string) {
   *   const onChange = (run: { readonly step?: string | undefined }) => console.log(run.step);
   *   const { state } = await jobs.watch(runId, { onChange, signal: AbortSignal.timeout(60_000) });
   *   console.log(state);
   * }
   * ```
   */
  watch(
    runId: string,
    options?: {
      readonly signal?: AbortSignal | undefined;
      readonly onChange?: ((run: RunDetail) => void) | undefined;
      /** Is told when the process that has the jobs open stands still, as after Ctrl-Z. The watching goes on. */
      readonly onStandstill?: ((error: JobsError) => void) | undefined;
    },
  ): Promise<RunDetail>;
  /**
   * Ends the connection, and the lock where this process holds it. Runs are kept, and go on with the next worker.
   * @example
   * ```ts
   * import { openJobs } from '@comunal/workflows/jobs';
   *
   * const jobs = await openJobs({ dir: '.comunal/jobs' });
   * try {
   *   console.log(await jobs.list());
   * } finally {
   *   await jobs.close();
   * }
   * ```
   */
  close(): Promise<void>;
}

/** Which runs {@link Jobs.list} returns. */
export interface RunFilter {
  /** The states that count. @defaultValue all of them */
  readonly states?: readonly RunState[] | undefined;
  /** The name of the workflow, such as `publish-recording`. @defaultValue any */
  readonly workflow?: string | undefined;
  /** The entry that they are about, such as `recording/charla`. @defaultValue any */
  readonly subject?: string | undefined;
  /** @defaultValue 50 */
  readonly limit?: number | undefined;
}

/** What {@link JobsHost.work} takes. */
export interface WorkOptions {
  /** The workflows that this worker knows; runs of others are left to other workers. */
  readonly workflows: readonly Workflow[];
  /**
   * Reads the public form of an entry anew, for the public steps; undefined where it has none. What it returns is parsed with the
   * strict schema of its type once more. @defaultValue every entry counts as closed
   */
  readonly resolvePublic?: ((entry: EntryRef) => Promise<PublicEntry | undefined>) | undefined;
  /** The secrets that are known by now; they are taken out of failures and of the log. @defaultValue none */
  readonly secrets?: (() => readonly string[]) | undefined;
  /** Is told when the database does not answer; the worker goes on as soon as it does. @defaultValue {@link JobsHost.work} rejects */
  readonly onProblem?: ((error: JobsError) => void) | undefined;
  /** Is told what this worker does. @defaultValue nobody is told */
  readonly onEvent?: ((event: WorkerEvent) => void) | undefined;
  /** Runs at the same time. @defaultValue 2 */
  readonly concurrency?: number | undefined;
  /** Stops the worker: steps are aborted, and their runs go back to the queue at once. */
  readonly signal: AbortSignal;
  /** Ends the worker by itself once nothing can go on without a person or the passing of time. @defaultValue false */
  readonly untilIdle?: boolean | undefined;
}

/** What a worker does with a run. It holds nothing that may not be shown to whoever may see the run. */
export interface WorkerEvent {
  /** `began`: to work on it, for the first time or again; `step`: a step of it; `rested`: it is at an end, asks, or waits. */
  readonly kind: 'began' | 'step' | 'rested';
  /** The identifier of the run. */
  readonly runId: string;
  /** The name of its workflow. */
  readonly workflow: string;
  /** The entry that it is about. Mask it where the entry is closed by now. */
  readonly subject: string | undefined;
  /** The state of the run from then on. */
  readonly state: RunState;
  /** The step that was begun; undefined unless `kind` is `step`. */
  readonly step: string | undefined;
  /** What it failed by, or is tried again after. */
  readonly failure: RunFailure | undefined;
}

/** The jobs of the process that holds the database, which can also work. */
export interface JobsHost extends Jobs {
  /**
   * Works until the signal aborts, or with `untilIdle` until nothing is left to do.
   *
   * @param options - The workflows that this worker knows, how entries are read, and what ends it.
   * @throws `JobsError` with `database-failed`, unless `onProblem` is there to be told.
   * @example
   * ```ts
   * import type { JobsHost, Workflow } from '@comunal/workflows/jobs';
   *
   * export async function workOff(jobs: JobsHost, workflow: Workflow) {
   *   const ending = new AbortController();
   *   process.once('SIGTERM', () => ending.abort());
   *   await jobs.work({ workflows: [workflow], signal: ending.signal, untilIdle: true });
   * }
   * ```
   */
  work(options: WorkOptions): Promise<void>;
}
