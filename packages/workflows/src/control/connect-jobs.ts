import { systemClock, type Clock } from '@comunal/http';
import { createInterface } from 'node:readline';
import { isJobsError, JobsError } from '../engine/jobs-error.ts';
import type { Jobs, RunFilter } from '../engine/jobs.ts';
import type { JsonObject } from '../engine/json-value.ts';
import { prepareStart } from '../engine/prepare-start.ts';
import type { RunDetail, RunSummary } from '../engine/run-state.ts';
import { toNoRunError } from '../engine/run-rows.ts';
import type { Workflow } from '../engine/workflow.ts';
import { callControl, readJson, toUnreachable, type ControlCall } from './control-request.ts';
import { readOwner, type Owner } from './owner-file.ts';

/** After so long without a change, the process is asked whether it is still there. */
const PROBE_MS = 30_000;

/** What {@link connectJobs} takes. */
export interface ConnectJobsOptions {
  /** Times how long a run is watched without a change. @defaultValue that of the system */
  readonly timers?: Clock | undefined;
  /** How long the process may take until it answers, in milliseconds. @defaultValue 30000 */
  readonly answerLimitMs?: number | undefined;
}

/**
 * Connects to the jobs that another process of this account has open in a folder. It cannot work itself: the runs go on in that
 * process.
 *
 * @param dir - The folder, as it was given to `openJobs`.
 * @param options - How long the process may take to answer.
 * @throws `JobsError` with `unreachable` where no process has it open, or it does not answer.
 * @example
 * ```ts
 * import { connectJobs } from '@comunal/workflows/jobs';
 *
 * const jobs = await connectJobs('.comunal/jobs');
 * await jobs.pause('0f8c');
 * await jobs.close();
 * ```
 */
export async function connectJobs(
  dir: string,
  { timers = systemClock, answerLimitMs }: ConnectJobsOptions = {},
): Promise<Jobs> {
  const owner = await readOwner(dir);
  if (!owner)
    throw new JobsError(
      'unreachable',
      `No process has the jobs in ${dir} open. Start a worker.`,
      {},
    );
  const jobs = new ConnectedJobs(owner, timers, answerLimitMs);
  await jobs.list({ limit: 1 });
  return jobs;
}

class ConnectedJobs implements Jobs {
  readonly #owner: Owner;
  readonly #timers: Clock;
  readonly #answerLimitMs: number | undefined;
  readonly #closing = new AbortController();

  constructor(owner: Owner, timers: Clock, answerLimitMs: number | undefined) {
    this.#owner = owner;
    this.#timers = timers;
    this.#answerLimitMs = answerLimitMs;
  }

  async start<Input extends JsonObject>(
    workflow: Workflow<Input>,
    input: Input,
    { startAfter }: { readonly startAfter?: string | undefined } = {},
  ): Promise<{ readonly runId: string; readonly isNew: boolean }> {
    const body = await prepareStart(workflow, input, startAfter);
    const response = await this.#call({ method: 'POST', path: '/runs', body });
    return (await readJson(response)) as { readonly runId: string; readonly isNew: boolean };
  }

  async list({ states, workflow, subject, limit }: RunFilter = {}): Promise<readonly RunSummary[]> {
    const query = new URLSearchParams(states?.map((state) => ['states', state]));
    if (workflow !== undefined) query.set('workflow', workflow);
    if (subject !== undefined) query.set('subject', subject);
    if (limit !== undefined) query.set('limit', String(limit));
    const response = await this.#call({ method: 'GET', path: `/runs?${query}` });
    return (await readJson(response)) as readonly RunSummary[];
  }

  async get(runId: string): Promise<RunDetail | undefined> {
    const response = await this.#call({ method: 'GET', path: toPath(runId) });
    return ((await readJson(response)) as RunDetail | null) ?? undefined;
  }

  async pause(runId: string): Promise<void> {
    await this.#post(`${toPath(runId)}/pause`);
  }

  async resume(runId: string): Promise<void> {
    await this.#post(`${toPath(runId)}/resume`);
  }

  async cancel(runId: string): Promise<void> {
    await this.#post(`${toPath(runId)}/cancel`);
  }

  async retry(runId: string): Promise<void> {
    await this.#post(`${toPath(runId)}/retry`);
  }

  async answer(runId: string, gate: string, answer: string): Promise<void> {
    await this.#post(`${toPath(runId)}/answer`, { gate, answer });
  }

  async watch(
    runId: string,
    { signal, onChange, onStandstill }: Parameters<Jobs['watch']>[1] = {},
  ): Promise<RunDetail> {
    const signals = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]);
    const path = `${toPath(runId)}/watch`;
    const response = await this.#call({ method: 'GET', path, signal: signals });
    if (!response) throw toNoRunError(runId);
    const stopProbing = this.#probe(onStandstill);
    try {
      let event = '';
      for await (const line of createInterface({ input: response })) {
        if (line.startsWith('event: ')) event = line.slice(7);
        if (!line.startsWith('data: ')) continue;
        const run = JSON.parse(line.slice(6)) as RunDetail;
        if (event === 'rest') return run;
        onChange?.(run);
      }
    } catch {
      signals.throwIfAborted();
    } finally {
      stopProbing();
      response.destroy();
    }
    signals.throwIfAborted();
    throw toUnreachable(this.#owner);
  }

  async close(): Promise<void> {
    this.#closing.abort(new JobsError('closed', 'The jobs were closed.'));
  }

  /** Asks the process again and again whether it answers, and tells each time that it begins to stand still. */
  #probe(onStandstill: ((error: JobsError) => void) | undefined): () => void {
    let isStanding = false;
    let isOver = false;
    let cancel = (): void => {};
    const probe = async (): Promise<void> => {
      try {
        await this.list({ limit: 1 });
        isStanding = false;
      } catch (thrown) {
        if (!isOver && !isStanding && isJobsError(thrown) && thrown.code === 'folder-in-use') {
          isStanding = true;
          onStandstill?.(thrown);
        }
      }
      schedule();
    };
    const schedule = (): void => {
      if (!isOver) cancel = this.#timers.after(PROBE_MS, () => void probe());
    };
    if (onStandstill) schedule();
    return () => {
      isOver = true;
      cancel();
    };
  }

  async #post(path: string, body?: object): Promise<void> {
    (await this.#call({ method: 'POST', path, body }))?.resume();
  }

  async #call(call: ControlCall) {
    if (this.#closing.signal.aborted)
      throw new JobsError('closed', 'The jobs were closed. Open them again.');
    return callControl(this.#owner, { timeLimitMs: this.#answerLimitMs, ...call });
  }
}

function toPath(runId: string): string {
  return `/runs/${encodeURIComponent(runId)}`;
}
