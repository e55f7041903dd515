import type { Database, Queryable } from './database/database.ts';
import { JobsError } from './jobs-error.ts';
import type { Queue } from './queue.ts';
import { parseJson, toNoRunError, unfinishedStates } from './run-rows.ts';
import type { RunFailure, RunState } from './run-state.ts';

interface LockedRun {
  readonly id: string;
  readonly workflow: string;
  readonly state: RunState;
  readonly request: 'pause' | 'cancel' | null;
  readonly failure: string | null;
}

/** Stops a run at its next safe moment. */
export async function pauseRun(database: Database, id: string): Promise<void> {
  await changeRun(database, id, async (run, { query }) => {
    if (run.state === 'paused') return;
    if (run.request === 'cancel' || !isUnfinished(run.state)) throw toStateError(run, 'pause');
    await query(
      run.state === 'running'
        ? `UPDATE comunal.run SET request = 'pause', updated_at = pgboss.job_now() WHERE id = $1`
        : `UPDATE comunal.run SET state = 'paused', wakes_at = NULL, updated_at = pgboss.job_now() WHERE id = $1`,
      [id],
    );
  });
}

/** Lets a paused run go on, and one that sleeps try at once; so does one that was queued by a clock which was wrong. */
export async function resumeRun(database: Database, queue: Queue, id: string): Promise<void> {
  await changeRun(database, id, async (run, transaction) => {
    if (run.state === 'running' && run.request === 'pause') {
      await transaction.query(
        'UPDATE comunal.run SET request = NULL, updated_at = pgboss.job_now() WHERE id = $1',
        [id],
      );
      // The go may be on its way to its pause already.
      await queue.wake(run, transaction);
      return;
    }
    if (run.state === 'running') return;
    if (run.state === 'queued') {
      await queue.wake(run, transaction);
      return;
    }
    if (run.state !== 'paused' && run.state !== 'sleeping') throw toStateError(run, 'resume');
    await queueRun(transaction, queue, run);
  });
}

/** Ends a run for good. What it has done is taken back by a worker; a run that has done nothing ends at once. */
export async function cancelRun(database: Database, queue: Queue, id: string): Promise<void> {
  await changeRun(database, id, async (run, transaction) => {
    const { query } = transaction;
    if (run.request === 'cancel') return;
    if (!isUnfinished(run.state) && run.state !== 'failed') throw toStateError(run, 'cancel');
    if (run.state === 'running') {
      await query(
        `UPDATE comunal.run SET request = 'cancel', updated_at = pgboss.job_now() WHERE id = $1`,
        [id],
      );
      return;
    }
    const steps = await query('SELECT 1 FROM comunal.step WHERE run_id = $1 LIMIT 1', [id]);
    if (steps.length === 0) {
      await query(
        `UPDATE comunal.run SET state = 'cancelled', wakes_at = NULL, updated_at = pgboss.job_now() WHERE id = $1`,
        [id],
      );
      return;
    }
    await refuseTakenKey(transaction, run);
    await query(`UPDATE comunal.run SET request = 'cancel' WHERE id = $1`, [id]);
    await resetCounts(transaction, id);
    await queueRun(transaction, queue, run);
  });
}

/** Lets a failed or cancelled run go on from the step that failed. */
export async function retryRun(database: Database, queue: Queue, id: string): Promise<void> {
  await changeRun(database, id, async (run, transaction) => {
    const { query } = transaction;
    if (run.state !== 'failed' && run.state !== 'cancelled') throw toStateError(run, 'retry');
    await refuseTakenKey(transaction, run);
    const failure = parseJson(run.failure) as RunFailure | undefined;
    // Effects that were taken back are made again, and so is what had not ended; the others stay.
    await query(
      `UPDATE comunal.step SET state = 'retrying', failures = 0, deaths = 0, ended_at = NULL,
         result = NULL, compensations = compensations + (state = 'compensated')::int, checkpoint = CASE WHEN state = 'compensated' THEN NULL ELSE checkpoint END
       WHERE run_id = $1 AND (state = 'compensated' OR state = 'failed' AND (name = $2 OR $3))`,
      [id, failure?.step ?? null, run.state === 'cancelled'],
    );
    await query(
      `UPDATE comunal.step SET state = 'succeeded' WHERE run_id = $1 AND state = 'kept'`,
      [id],
    );
    await queueRun(transaction, queue, run);
  });
}

/** Answers the open question of a run. */
export async function answerRun(
  database: Database,
  queue: Queue,
  id: string,
  gate: string,
  answer: string,
): Promise<void> {
  await changeRun(database, id, async (run, transaction) => {
    const { query } = transaction;
    const [row] = await query<{ gate: string }>(
      `SELECT gate FROM comunal.step WHERE run_id = $1 AND name = $2 AND kind = 'gate' AND state = 'running'`,
      [id, gate],
    );
    if (!row || !isUnfinished(run.state))
      throw new JobsError('no-gate', 'The run does not ask that question now. Show the run.', {});
    const { answers } = JSON.parse(row.gate) as { answers: readonly string[] };
    if (!answers.includes(answer))
      throw new JobsError('bad-answer', `The answers are: ${answers.join(', ')}.`, {
        answers: answers.join(', '),
      });
    await query(
      `UPDATE comunal.step SET state = 'succeeded', result = $3, ended_at = pgboss.job_now()
       WHERE run_id = $1 AND name = $2`,
      [id, gate, JSON.stringify(answer)],
    );
    if (run.state === 'paused') return;
    if (run.state === 'running') await queue.wake(run, transaction);
    else await queueRun(transaction, queue, run);
  });
}

/** Lets steps that are to be taken back be tried as often as they may be, whatever it took to do them. */
export async function resetCounts({ query }: Queryable, id: string): Promise<void> {
  await query('UPDATE comunal.step SET failures = 0, deaths = 0 WHERE run_id = $1', [id]);
}

async function changeRun(
  database: Database,
  id: string,
  change: (run: LockedRun, transaction: Queryable) => Promise<void>,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const [run] = await transaction.query<LockedRun>(
      'SELECT id, workflow, state, request, failure FROM comunal.run WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!run) throw toNoRunError(id);
    await change(run, transaction);
  });
}

async function queueRun(transaction: Queryable, queue: Queue, run: LockedRun): Promise<void> {
  await transaction.query(
    `UPDATE comunal.run SET state = 'queued', deaths = 0, wakes_at = NULL, failure = NULL, updated_at = pgboss.job_now()
     WHERE id = $1`,
    [run.id],
  );
  await queue.wake(run, transaction);
}

function isUnfinished(state: RunState): boolean {
  return unfinishedStates.includes(state);
}

function toStateError({ state }: LockedRun, action: string): JobsError {
  return new JobsError('wrong-state', `A run that is ${state} cannot ${action}.`, {
    state,
    action,
  });
}

/** @throws `JobsError` where another run that is not over has the key of this one. */
async function refuseTakenKey({ query }: Queryable, { id }: LockedRun): Promise<void> {
  const [taken] = await query<{ id: string }>(
    `SELECT holder.id FROM comunal.run JOIN comunal.run AS holder USING (workflow, key)
     WHERE run.id = $1 AND holder.id <> run.id AND holder.state = ANY($2)`,
    [id, unfinishedStates],
  );
  if (taken)
    throw new JobsError(
      'key-taken',
      `Run ${taken.id} does the same, and is not over. Wait for it, or cancel it.`,
      { run: taken.id },
    );
}
