import type { ClaimedRun } from './claim-run.ts';
import { resetCounts } from './change-run.ts';
import type { Database } from './database/database.ts';
import { toLeaseText, type Lease } from './lease.ts';
import type { Queue } from './queue.ts';
import type { GoOutcome } from './run-journal.ts';
import type { RunState } from './run-state.ts';

/**
 * Keeps how a go ended, ends its job, and queues the next go where there is one: all of it, or nothing.
 * @returns The state of the run; undefined where another worker has it by now.
 */
export async function endGo(
  database: Database,
  queue: Queue,
  run: Pick<ClaimedRun, 'id' | 'workflow' | 'request'>,
  lease: Lease,
  outcome: Exclude<GoOutcome, { readonly state: 'lost' }>,
): Promise<RunState | undefined> {
  return database.transaction(async (transaction) => {
    const owner = [run.id, toLeaseText(lease)];
    const [row] = await transaction.query<{ request: string | null }>(
      'SELECT request FROM comunal.run WHERE id = $1 AND lease = $2 FOR UPDATE',
      owner,
    );
    if (!row) return undefined;
    // Whoever asked for a pause or the end of the run while the go came to a rest gets it.
    const isFinal = ['succeeded', 'failed', 'cancelled'].includes(outcome.state);
    const isPaused = row.request === 'pause' && !isFinal;
    const isTakingBack = run.request === 'cancel';
    const isCancelled = row.request === 'cancel' && !isTakingBack && outcome.state !== 'succeeded';
    const state = isPaused ? 'paused' : isCancelled ? 'queued' : outcome.state;
    const failure = 'failure' in outcome && !isCancelled ? outcome.failure : undefined;
    const result = outcome.state === 'succeeded' ? outcome.result : undefined;
    const delay = outcome.state === 'sleeping' ? toDelay(outcome.until) : undefined;
    const [ended] = await transaction.query<{ wakes_at: Date | null }>(
      `UPDATE comunal.run SET state = $3, lease = NULL, deaths = 0, progress = NULL, failure = $4, result = $5,
         request = CASE WHEN $6 THEN request END, updated_at = pgboss.job_now(),
         wakes_at = CASE WHEN $3 = 'sleeping' THEN
           coalesce($7::timestamptz, pgboss.job_now() + $8::float8 * interval '1 millisecond') END
       WHERE id = $1 AND lease = $2 RETURNING wakes_at`,
      [
        ...owner,
        state,
        failure === undefined ? null : JSON.stringify(failure),
        result === undefined ? null : JSON.stringify(result),
        isCancelled || (isTakingBack && !isFinal),
        delay?.moment ?? null,
        delay?.delayMs ?? null,
      ],
    );
    if (isCancelled) await resetCounts(transaction, run.id);
    await queue.complete(lease, transaction);
    if (state === 'sleeping')
      await queue.send(run, { after: ended?.wakes_at ?? undefined }, transaction);
    else if (state === 'queued') await queue.wake(run, transaction);
    return state;
  });
}

function toDelay(until: { readonly moment: string } | { readonly delayMs: number }) {
  return 'moment' in until
    ? { moment: until.moment, delayMs: undefined }
    : { moment: undefined, delayMs: until.delayMs };
}
