import type { Database, Queryable } from './database/database.ts';
import { LeaseLostError } from './lease-lost-error.ts';
import { toLeaseText, type Lease } from './lease.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import type { Queue } from './queue.ts';
import type { RunJournal, StepRecord } from './run-journal.ts';
import { parseJson } from './run-rows.ts';
import type { RunFailure } from './run-state.ts';
import { startRun } from './start-run.ts';
import type { LogMessage } from './step.ts';

/** What a journal is opened with. */
export interface JournalOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly runId: string;
  readonly lease: Lease;
  readonly input: JsonObject;
}

/** Opens the journal of a run that this worker has claimed. */
export async function openSqlJournal(options: JournalOptions): Promise<RunJournal> {
  const { database, queue, runId, lease, input } = options;
  const owner = [runId, toLeaseText(lease)];
  return {
    runId,
    input,
    steps: await readSteps(database, runId),
    putStep: (step, ...lines) => putStep(database, owner, step, { lines }),
    openGate: (step, gate) =>
      putStep(database, owner, { ...step, attempts: 1 }, { gate: JSON.stringify(gate) }),
    async saveProgress(step, progress) {
      await assertWritten(
        database.query(
          `UPDATE comunal.run SET step = $3, progress = $4, updated_at = pgboss.job_now()
           WHERE id = $1 AND lease = $2 RETURNING id`,
          [...owner, step, JSON.stringify(progress)],
        ),
      );
    },
    async appendLog(step, message) {
      await assertWritten(
        database.query(
          `WITH owned AS (
             UPDATE comunal.run SET updated_at = pgboss.job_now() WHERE id = $1 AND lease = $2 RETURNING id
           )
           INSERT INTO comunal.log (run_id, step, code, level, "values", at)
           SELECT id, $3, $4, $5, $6, pgboss.job_now() FROM owned RETURNING run_id`,
          [...owner, step ?? null, ...toLogColumns(message)],
        ),
      );
    },
    async startRun(step, start) {
      await giveUpOnFailure(queue.ensure(start.workflow));
      return giveUpOnFailure(
        database.transaction(async (transaction) => {
          const { runId: started } = await startRun(transaction, queue, start);
          await putStep(transaction, owner, { ...step, result: started }, {});
          return started;
        }),
      );
    },
    async isPast(moment) {
      const [row] = await giveUpOnFailure(
        database.query<{ past: boolean }>('SELECT $1::timestamptz <= pgboss.job_now() AS past', [
          moment,
        ]),
      );
      return row?.past === true;
    },
    async assertLease() {
      await assertWritten(
        database.query(
          `UPDATE pgboss.job SET heartbeat_on = pgboss.job_now()
           WHERE name = $3 AND id = $4 AND retry_count = $5 AND state = 'active'
             AND EXISTS (SELECT 1 FROM comunal.run WHERE run.id = $1 AND run.lease = $2) RETURNING id`,
          [...owner, lease.queue, lease.jobId, lease.retryCount],
        ),
      );
    },
  };
}

async function putStep(
  { query }: Queryable,
  owner: readonly string[],
  step: StepRecord,
  { lines = [], gate }: { readonly lines?: readonly LogMessage[]; readonly gate?: string },
): Promise<void> {
  const isEnded = step.state !== 'running' && step.state !== 'retrying';
  const values = [
    ...owner,
    step.name,
    step.kind,
    step.state,
    step.attempts,
    step.failures,
    step.deaths,
    toText(step.result),
    toText(step.checkpoint),
    toText(step.failure),
    gate ?? null,
    isEnded,
    JSON.stringify(lines.map(toLogRow)),
  ];
  // A run that gets on is none that only kills its workers.
  await assertWritten(
    query(
      `WITH owned AS (
         UPDATE comunal.run
         SET step = CASE WHEN $4 = 'log' THEN step ELSE $3 END,
           progress = CASE WHEN step IS DISTINCT FROM $3 OR $13 THEN NULL ELSE progress END,
           deaths = least(deaths, greatest($8::int, 1)), updated_at = pgboss.job_now()
         WHERE id = $1 AND lease = $2 RETURNING id
       ), put AS (
         INSERT INTO comunal.step (run_id, name, kind, state, attempts, failures, deaths, result, checkpoint, failure, gate,
           started_at, ended_at)
         SELECT id, $3, $4, $5, $6::int, $7::int, $8::int, $9, $10, $11, $12, pgboss.job_now(),
           CASE WHEN $13 THEN pgboss.job_now() END FROM owned
         ON CONFLICT (run_id, name) DO UPDATE SET state = EXCLUDED.state, attempts = EXCLUDED.attempts,
           failures = EXCLUDED.failures, deaths = EXCLUDED.deaths, result = EXCLUDED.result,
           checkpoint = EXCLUDED.checkpoint, failure = EXCLUDED.failure, ended_at = EXCLUDED.ended_at,
           gate = coalesce(EXCLUDED.gate, step.gate),
           started_at = CASE WHEN EXCLUDED.gate IS NULL THEN step.started_at ELSE EXCLUDED.started_at END
       ), lines AS (
         INSERT INTO comunal.log (run_id, step, code, level, "values", at)
         SELECT owned.id, $3, line.code, line.level, line."values", pgboss.job_now()
         FROM owned, json_to_recordset($14::json) AS line (code text, level text, "values" text)
       )
       SELECT id FROM owned`,
      values,
    ),
  );
}

/** Reads the records of a run. */
async function readSteps({ query }: Queryable, runId: string): Promise<readonly StepRecord[]> {
  const rows = await query<{
    readonly name: string;
    readonly kind: StepRecord['kind'];
    readonly state: StepRecord['state'];
    readonly attempts: number;
    readonly failures: number;
    readonly deaths: number;
    readonly compensations: number;
    readonly result: string | null;
    readonly checkpoint: string | null;
    readonly failure: string | null;
  }>(
    `SELECT name, kind, state, attempts, failures, deaths, compensations, result, checkpoint, failure FROM comunal.step
     WHERE run_id = $1 ORDER BY number`,
    [runId],
  );
  return rows.map(({ result, checkpoint, failure, ...row }) => ({
    ...row,
    result: parseJson(result) as JsonValue | undefined,
    checkpoint: parseJson(checkpoint) as JsonValue | undefined,
    failure: parseJson(failure) as RunFailure | undefined,
  }));
}

/** A write that changed no row was that of a worker which does not own the run any more. */
async function assertWritten(write: Promise<readonly unknown[]>): Promise<void> {
  if ((await giveUpOnFailure(write)).length === 0) throw new LeaseLostError();
}

/**
 * A query that failed leaves open whether it was carried out, as where a laptop wakes up to a dead connection. That is no failure
 * of the step: the worker gives the run up, and the next go at it looks.
 */
async function giveUpOnFailure<Result>(query: Promise<Result>): Promise<Result> {
  return query.catch(() => {
    throw new LeaseLostError();
  });
}

function toText(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function toLogColumns({ code, level, values }: LogMessage): (string | null)[] {
  return [code, level ?? null, toText(values)];
}

function toLogRow({ code, level, values }: LogMessage) {
  return { code, level: level ?? null, values: toText(values) };
}
