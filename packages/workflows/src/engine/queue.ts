import { PgBoss } from 'pg-boss';
import type { Database, Queryable } from './database/database.ts';
import type { JobsClock } from './jobs-clock.ts';
import type { Lease } from './lease.ts';

const HEARTBEAT_SECONDS = 10;
/** How often dead workers are looked for, where there are others. */
const MONITOR_SECONDS = 5;
/** How often the sole owner of a database looks for jobs that it could not end, as on a full disk. */
const ALONE_MONITOR_SECONDS = 30;
const DAY_SECONDS = 86_400;

/** The queue of the jobs: one job of pg-boss is one go at a run. */
export interface Queue {
  /** Creates the queue of a workflow, unless it is there. */
  ensure(workflow: string): Promise<void>;
  /** Queues a go at a run, unless one is queued already. */
  send(
    run: QueuedRun,
    at: { readonly after?: Date | undefined },
    transaction: Queryable,
  ): Promise<void>;
  /** Queues a go at a run at once, or brings forward the one that is queued. */
  wake(run: QueuedRun, transaction: Queryable): Promise<void>;
  /** Takes jobs; each is this process's until it completes it, or until its heartbeat stops. */
  fetch(workflow: string, count: number): Promise<readonly FetchedGo[]>;
  /** Ends a job, unless it was taken over. */
  complete(lease: Lease, transaction?: Queryable): Promise<void>;
  /** Gives the jobs of dead workers back at once. Only the sole owner of a database may call it. */
  reclaimAll(): Promise<void>;
  close(): Promise<void>;
}

/** A run, as the queue knows it. */
export interface QueuedRun {
  readonly id: string;
  readonly workflow: string;
}

/** A job that was taken. */
export interface FetchedGo {
  readonly runId: string;
  readonly lease: Lease;
}

/** Opens the queue; its own tables are brought up to date. */
export async function openQueue(database: Database, clock: JobsClock | undefined): Promise<Queue> {
  const monitorSeconds = database.isShared ? MONITOR_SECONDS : ALONE_MONITOR_SECONDS;
  const boss = new PgBoss({
    db: database.db,
    backend: database.backend,
    ...(clock && { clock }),
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: monitorSeconds,
    monitorIntervalSeconds: monitorSeconds,
    openTelemetry: { enabled: false },
  });
  // What fails in the background is tried again by itself, and told by the next call that needs it.
  boss.on('error', () => {});
  boss.on('warning', () => {});
  await boss.start();
  const ensured = new Map<string, Promise<void>>();
  return {
    ensure(workflow) {
      const name = toQueueName(workflow);
      const creation =
        ensured.get(name) ??
        createQueue(boss, name).catch((thrown: unknown) => {
          // It may be there by the next call.
          ensured.delete(name);
          throw thrown;
        });
      ensured.set(name, creation);
      return creation;
    },
    async send({ id, workflow }, { after }, { db }) {
      await boss.send(
        toQueueName(workflow),
        { run: id },
        { singletonKey: id, db, ...(after && { startAfter: after }) },
      );
    },
    async wake({ id, workflow }, { db, query }) {
      const name = toQueueName(workflow);
      const queued = await query(
        `UPDATE pgboss.job SET start_after = pgboss.job_now()
         WHERE name = $1 AND singleton_key = $2 AND state < 'active' RETURNING id`,
        [name, id],
      );
      if (queued.length === 0) await boss.send(name, { run: id }, { singletonKey: id, db });
    },
    async fetch(workflow, count) {
      const queue = toQueueName(workflow);
      const jobs = await boss.fetch<{ run: string }>(queue, { batchSize: count });
      return jobs.map(({ id, retryCount, data }) => ({
        runId: data.run,
        lease: { jobId: id, retryCount, queue },
      }));
    },
    async complete({ queue, jobId, retryCount }, transaction) {
      const attempt = { id: jobId, retryCount };
      await boss.complete(queue, attempt, null, transaction && { db: transaction.db });
    },
    async reclaimAll() {
      const active = await database.query<{ name: string; ids: string[] }>(
        `SELECT name, array_agg(id) AS ids FROM pgboss.job WHERE state = 'active' AND name LIKE 'comunal-%' GROUP BY name`,
      );
      for (const { name, ids } of active) await boss.fail(name, ids);
    },
    close: () => boss.stop({ graceful: false, close: false }),
  };
}

function toQueueName(workflow: string): string {
  return `comunal-${workflow}`;
}

async function createQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(name, {
    // At most one queued and one active job for each run: no run is in the hands of two workers.
    policy: 'stately',
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // A go that lasts longer hands its run over before.
    expireInSeconds: DAY_SECONDS,
    // How often a run may lose its worker is counted by the run itself, which starts anew once it has got on.
    retryLimit: 1_000_000,
    retryDelay: 0,
    retentionSeconds: 400 * DAY_SECONDS,
    deleteAfterSeconds: 3_600,
  });
}
