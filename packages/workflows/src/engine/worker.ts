import type { Clock } from '@comunal/http';
import { claimRun, type ClaimedRun } from './claim-run.ts';
import { compensateRun } from './compensate-run.ts';
import { CHANNEL } from './database/migrate.ts';
import type { Database } from './database/database.ts';
import { endGo } from './end-go.ts';
import { isJobsError } from './jobs-error.ts';
import type { WorkerEvent, WorkOptions } from './jobs.ts';
import { LeaseLostError } from './lease-lost-error.ts';
import { Heartbeat } from './heartbeat.ts';
import type { FetchedGo, Queue } from './queue.ts';
import { runGo } from './run-go.ts';
import type { GoOptions } from './go-options.ts';
import type { GoOutcome, RunJournal } from './run-journal.ts';
import { openSqlJournal } from './sql-journal.ts';
import { toDatabaseError } from './to-database-error.ts';
import { toFailure } from './to-failure.ts';
import type { Workflow } from './workflow.ts';

const POLL_MS = 2_000;
/** pg-boss takes a job for dead after a day; a go hands its run over before. */
const HANDOVER_MS = 20 * 3_600_000;
/** So many workers may die at one run without it getting on. */
const MAX_DEATHS = 10;

/** What a worker works with. */
export interface WorkerOptions extends Omit<GoOptions, 'signal'> {
  readonly database: Database;
  readonly queue: Queue;
  readonly timers: Clock;
  readonly onEvent?: WorkOptions['onEvent'];
}

/**
 * Works at the runs of some workflows. Jobs are fetched one by one as a place is free, rather than by pg-boss's own workers,
 * which take them in batches: one long upload would hold up what was fetched with it. While jobs are there, they are fetched
 * without a pause; else the worker is woken by a notification, or looks every two seconds.
 */
export async function work(
  { workflows, concurrency = 2, signal, untilIdle = false, onProblem, onEvent }: WorkOptions,
  workerOptions: WorkerOptions,
): Promise<void> {
  const options = { ...workerOptions, onEvent };
  const { database, queue, timers } = options;
  const byName = new Map(workflows.map((workflow) => [workflow.name, workflow]));
  for (const name of byName.keys()) await queue.ensure(name);
  const wakeup = createWakeup(timers, signal);
  const heartbeat = new Heartbeat(database, timers);
  const stopListening = await database.listen(
    CHANNEL,
    (payload) => {
      const [id = '', state, request] = payload.split(' ');
      if (state === 'queued') wakeup.wake();
      if (request === 'pause' || request === 'cancel') heartbeat.interrupt(id, request);
    },
    wakeup.wake,
  );
  const active = new Set<Promise<void>>();
  const names = [...byName.keys()];
  const fetchAll = async (): Promise<number> => {
    // The workflow that came first is last next time.
    names.push(...names.splice(0, 1));
    let fetched = 0;
    for (const name of names) {
      const free = concurrency - active.size;
      const workflow = byName.get(name);
      if (free <= 0 || !workflow) break;
      const gos = await queue.fetch(name, free);
      fetched += gos.length;
      for (const go of gos) {
        const done = carryOut(go, workflow, heartbeat, options).finally(() => {
          active.delete(done);
          wakeup.wake();
        });
        active.add(done);
      }
    }
    return fetched;
  };
  const onStop = (): void => heartbeat.interruptAll('stop');
  signal.addEventListener('abort', onStop);
  try {
    while (!signal.aborted) {
      const wasIdle = active.size === 0;
      wakeup.reset();
      const fetched = await fetchAll().catch((thrown: unknown) => {
        const problem = toDatabaseError(thrown);
        if (!onProblem || !isJobsError(problem)) throw problem;
        onProblem(problem);
        return undefined;
      });
      if (untilIdle && wasIdle && fetched === 0) break;
      if (active.size >= concurrency || !fetched) await wakeup.wait(POLL_MS);
    }
  } finally {
    signal.removeEventListener('abort', onStop);
    onStop();
    await Promise.all(active);
    heartbeat.stop();
    await stopListening();
  }
}

/** Makes one go at a run. A failure of the database leaves the job to its heartbeat: another go is made at it then. */
async function carryOut(
  { runId, lease }: FetchedGo,
  workflow: Workflow,
  heartbeat: Heartbeat,
  options: WorkerOptions,
): Promise<void> {
  const { database, queue, timers } = options;
  const go = heartbeat.add(runId, lease);
  const cancelHandover = timers.after(HANDOVER_MS, () => go.interrupt('stop'));
  try {
    const run = await claimRun(database, runId, lease);
    if (!run) {
      await queue.complete(lease);
      return;
    }
    const tell = createTeller(run, options.onEvent);
    tell('began');
    const outcome = await makeGo(
      run,
      workflow,
      { ...options, signal: run.request === 'cancel' ? go.stopSignal : go.signal },
      lease,
      (step) => tell('step', { step }),
    );
    if (outcome.state === 'lost') return;
    const state = await endGo(database, queue, run, lease, outcome);
    // A worker that stops says so itself.
    if (state !== undefined && state !== 'queued')
      tell('rested', { state, failure: 'failure' in outcome ? outcome.failure : undefined });
  } catch {
    go.interrupt('lease-lost');
  } finally {
    cancelHandover();
    go.end();
  }
}

async function makeGo(
  run: ClaimedRun,
  workflow: Workflow,
  options: WorkerOptions & GoOptions,
  lease: FetchedGo['lease'],
  onStep: (name: string) => void,
): Promise<GoOutcome> {
  if (run.request === 'pause') return { state: 'paused' };
  if (run.deaths >= MAX_DEATHS)
    return { state: 'failed', failure: { code: 'worker-died', values: { deaths: run.deaths } } };
  const { input, startsAfter } = run;
  if (startsAfter !== undefined && run.request !== 'cancel')
    return { state: 'sleeping', until: { moment: startsAfter }, failure: undefined };
  const { database, queue } = options;
  const journal = tellSteps(
    await openSqlJournal({ database, queue, runId: run.id, lease, input }),
    onStep,
  );
  try {
    return run.request === 'cancel'
      ? await compensateRun(workflow, journal, options)
      : await runGo(workflow, journal, options);
  } catch (thrown) {
    if (thrown instanceof LeaseLostError) return { state: 'lost' };
    return { state: 'failed', failure: toFailure(thrown, undefined, options.redact).failure };
  }
}

type Tell = (kind: WorkerEvent['kind'], more?: Partial<WorkerEvent>) => void;

function createTeller(
  { id: runId, workflow, subject }: ClaimedRun,
  onEvent: WorkOptions['onEvent'],
): Tell {
  const common = { runId, workflow, subject, state: 'running', step: undefined } as const;
  return (kind, more) => onEvent?.({ ...common, failure: undefined, ...more, kind });
}

/** A journal that tells which steps are begun. */
function tellSteps(journal: RunJournal, onStep: (name: string) => void): RunJournal {
  return {
    ...journal,
    async putStep(step, ...lines) {
      await journal.putStep(step, ...lines);
      if (step.kind === 'step' && step.state === 'running') onStep(step.name);
    },
  };
}

/** What a loop waits for: to be woken, or for a time. Nothing is lost between a reset and a wait. */
function createWakeup(timers: Clock, signal: AbortSignal) {
  let isWoken = false;
  let resolve = (): void => {};
  const wake = (): void => {
    isWoken = true;
    resolve();
  };
  signal.addEventListener('abort', wake);
  return {
    wake,
    reset: (): void => {
      isWoken = false;
    },
    wait: async (ms: number): Promise<void> => {
      if (isWoken || signal.aborted) return;
      const woken = Promise.withResolvers<void>();
      resolve = woken.resolve;
      const cancel = timers.after(ms, woken.resolve);
      await woken.promise;
      cancel();
    },
  };
}
