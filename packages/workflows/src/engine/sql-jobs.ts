import type { Clock } from '@comunal/http';
import { answerRun, cancelRun, pauseRun, resumeRun, retryRun } from './change-run.ts';
import type { Database } from './database/database.ts';
import { CHANNEL } from './database/migrate.ts';
import { JobsError } from './jobs-error.ts';
import type { JobsHost, RunFilter, WorkOptions } from './jobs.ts';
import type { JsonObject } from './json-value.ts';
import { prepareStart } from './prepare-start.ts';
import { createRedaction } from './redaction.ts';
import type { Queue } from './queue.ts';
import type { RunStart } from './run-journal.ts';
import { listRuns, readRun, resolveRunId, toNoRunError } from './run-rows.ts';
import type { RunDetail, RunSummary } from './run-state.ts';
import { startRun } from './start-run.ts';
import { toDatabaseError } from './to-database-error.ts';
import { watchRun } from './watch-run.ts';
import { work } from './worker.ts';
import type { Workflow } from './workflow.ts';

/** What the jobs of a database stand on. */
export interface SqlJobsOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly timers: Clock;
  readonly graceMs: number;
  /** Closes the database, and releases its lock. */
  readonly close: () => Promise<void>;
}

/** The jobs in a database that this process has open. */
export class SqlJobs implements JobsHost {
  readonly #options: SqlJobsOptions;
  readonly #closing = new AbortController();
  readonly #works = new Set<Promise<void>>();
  #closed: Promise<void> | undefined;

  constructor(options: SqlJobsOptions) {
    this.#options = options;
  }

  async start<Input extends JsonObject>(
    workflow: Workflow<Input>,
    input: Input,
    { startAfter }: { readonly startAfter?: string | undefined } = {},
  ): Promise<{ readonly runId: string; readonly isNew: boolean }> {
    return this.startPrepared(await prepareStart(workflow, input, startAfter));
  }

  /** Starts a run whose input was checked by whoever asks for it; each worker checks it again. */
  async startPrepared(
    start: RunStart,
  ): Promise<{ readonly runId: string; readonly isNew: boolean }> {
    const { database, queue } = this.#options;
    return this.#call(async () => {
      await queue.ensure(start.workflow);
      return database.transaction((transaction) => startRun(transaction, queue, start));
    });
  }

  async list(filter: RunFilter = {}): Promise<readonly RunSummary[]> {
    return this.#call(() => listRuns(this.#options.database, filter));
  }

  async get(runId: string): Promise<RunDetail | undefined> {
    const { database } = this.#options;
    return this.#call(async () => {
      const id = await resolveRunId(database, runId);
      return id === undefined ? undefined : readRun(database, id);
    });
  }

  async pause(runId: string): Promise<void> {
    await this.#change(runId, (id) => pauseRun(this.#options.database, id));
  }

  async resume(runId: string): Promise<void> {
    const { database, queue } = this.#options;
    await this.#change(runId, (id) => resumeRun(database, queue, id));
  }

  async cancel(runId: string): Promise<void> {
    const { database, queue } = this.#options;
    await this.#change(runId, (id) => cancelRun(database, queue, id));
  }

  async retry(runId: string): Promise<void> {
    const { database, queue } = this.#options;
    await this.#change(runId, (id) => retryRun(database, queue, id));
  }

  async answer(runId: string, gate: string, answer: string): Promise<void> {
    const { database, queue } = this.#options;
    await this.#change(runId, (id) => answerRun(database, queue, id, gate, answer));
  }

  async watch(
    runId: string,
    { signal, onChange }: Parameters<JobsHost['watch']>[1] = {},
  ): Promise<RunDetail> {
    const { database, timers } = this.#options;
    const signals = [this.#closing.signal, ...(signal ? [signal] : [])];
    return this.#change(runId, (id) =>
      watchRun({
        read: () => this.get(id),
        listen: (onPayload) =>
          database.listen(CHANNEL, (payload) => payload.startsWith(id) && onPayload(), onPayload),
        timers,
        signal: AbortSignal.any(signals),
        onChange,
      }),
    );
  }

  async work(options: WorkOptions): Promise<void> {
    const { database, queue, timers, graceMs } = this.#options;
    const { secrets = () => [], resolvePublic = async () => undefined } = options;
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    const done = this.#call(() =>
      work(
        { ...options, signal },
        { database, queue, timers, graceMs, resolvePublic, redact: createRedaction(secrets) },
      ),
    );
    const settled = done.catch(() => {}).finally(() => this.#works.delete(settled));
    this.#works.add(settled);
    await done;
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort(new JobsError('closed', 'The jobs were closed.'));
    await Promise.all(this.#works);
    await this.#options.queue.close();
    await this.#options.close();
  }

  async #change<Result>(runId: string, change: (id: string) => Promise<Result>): Promise<Result> {
    return this.#call(async () => {
      const id = await resolveRunId(this.#options.database, runId);
      if (id === undefined) throw toNoRunError(runId);
      return change(id);
    });
  }

  async #call<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#closing.signal.aborted)
      throw new JobsError('closed', 'The jobs were closed. Open them again.');
    try {
      return await call();
    } catch (thrown) {
      throw toDatabaseError(thrown);
    }
  }
}
