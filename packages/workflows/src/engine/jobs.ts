import type { PublicEntry } from '@comunal/schemas';
import type { JsonObject } from './json-value.ts';
import type { RunDetail, RunState, RunSummary } from './run-state.ts';
import type { JobsError } from './jobs-error.ts';
import type { EntryRef, Workflow } from './workflow.ts';

/** What can be asked of the jobs, by the process that holds the database, and by others through it. */
export interface Jobs {
  /** Starts a run; where an unfinished one has the same key, that one is returned and `isNew` is false. */
  start<Input extends JsonObject>(
    workflow: Workflow<Input>,
    input: Input,
    options?: { readonly startAfter?: string | undefined },
  ): Promise<{ readonly runId: string; readonly isNew: boolean }>;
  /** The newest runs first. */
  list(filter?: RunFilter): Promise<readonly RunSummary[]>;
  /** A run with its steps and log; undefined where there is none. An identifier may be cut to its first characters, if one run has them. */
  get(runId: string): Promise<RunDetail | undefined>;
  /** Stops a run at its next safe moment; it keeps its place. */
  pause(runId: string): Promise<void>;
  /** Lets a paused run go on, and one that sleeps after a failure try at once. */
  resume(runId: string): Promise<void>;
  /** Ends a run for good and takes back what can be taken back. */
  cancel(runId: string): Promise<void>;
  /** Lets a failed or cancelled run go on from the step that failed. */
  retry(runId: string): Promise<void>;
  /** Answers the open question of a run. @throws `JobsError` with `no-gate` or `bad-answer`. */
  answer(runId: string, gate: string, answer: string): Promise<void>;
  /** Resolves once a run is final or waits for a person; reports each change meanwhile. */
  watch(
    runId: string,
    options?: {
      readonly signal?: AbortSignal | undefined;
      readonly onChange?: ((run: RunDetail) => void) | undefined;
    },
  ): Promise<RunDetail>;
  /** Ends the connection, and the lock where this process holds it. */
  close(): Promise<void>;
}

/** Which runs {@link Jobs.list} returns. */
export interface RunFilter {
  readonly states?: readonly RunState[] | undefined;
  readonly workflow?: string | undefined;
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
  /** Runs at the same time. @defaultValue 2 */
  readonly concurrency?: number | undefined;
  /** Stops the worker: steps are aborted, and their runs go back to the queue at once. */
  readonly signal: AbortSignal;
  /** Ends the worker by itself once nothing can go on without a person or the passing of time. @defaultValue false */
  readonly untilIdle?: boolean | undefined;
}

/** The jobs of the process that holds the database, which can also work. */
export interface JobsHost extends Jobs {
  /** Works until the signal aborts, or with `untilIdle` until nothing is left to do. */
  work(options: WorkOptions): Promise<void>;
}
