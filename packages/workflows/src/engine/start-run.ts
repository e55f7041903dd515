import { randomUUID } from 'node:crypto';
import type { Queryable } from './database/database.ts';
import type { Queue } from './queue.ts';
import type { RunStart } from './run-journal.ts';
import { unfinishedStates } from './run-rows.ts';

/** Starts a run in a transaction, or finds the unfinished one that has its key. The queue of the workflow has to be there. */
export async function startRun(
  transaction: Queryable,
  queue: Queue,
  { workflow, key, subject, input, startAfter }: RunStart,
): Promise<{ readonly runId: string; readonly isNew: boolean }> {
  const { query } = transaction;
  const values = [
    randomUUID(),
    workflow,
    key,
    subject ?? null,
    JSON.stringify(input),
    startAfter ?? null,
  ];
  const [created] = await query<{ id: string }>(
    `INSERT INTO comunal.run (id, workflow, key, subject, input, starts_after, wakes_at, state, created_at, updated_at)
     SELECT $1, $2, $3, $4, $5, $6::timestamptz, $6::timestamptz,
       CASE WHEN $6::timestamptz > pgboss.job_now() THEN 'sleeping' ELSE 'queued' END, pgboss.job_now(), pgboss.job_now()
     ON CONFLICT (workflow, key) WHERE state IN ('queued', 'running', 'sleeping', 'waiting', 'paused') DO NOTHING
     RETURNING id`,
    values,
  );
  if (created) {
    const after = startAfter === undefined ? undefined : new Date(startAfter);
    await queue.send({ id: created.id, workflow }, { after }, transaction);
    return { runId: created.id, isNew: true };
  }
  const [existing] = await query<{ id: string }>(
    'SELECT id FROM comunal.run WHERE workflow = $1 AND key = $2 AND state = ANY($3)',
    [workflow, key, unfinishedStates],
  );
  // It ended between the two statements: the next attempt creates it.
  return existing
    ? { runId: existing.id, isNew: false }
    : startRun(transaction, queue, { workflow, key, subject, input, startAfter });
}
