import { systemClock, type Clock } from '@comunal/http';
import { serveControl } from '../control/serve-control.ts';
import type { JobsClock } from './jobs-clock.ts';
import { migrate } from './database/migrate.ts';
import { openPglite } from './database/open-pglite.ts';
import { openPostgres } from './database/open-postgres.ts';
import { JobsError } from './jobs-error.ts';
import type { JobsHost } from './jobs.ts';
import { openFolder } from './open-folder.ts';
import { openQueue } from './queue.ts';
import { SqlJobs } from './sql-jobs.ts';
import { toDatabaseError, toOpeningError } from './to-database-error.ts';

/** What {@link openJobs} takes. */
export interface OpenJobsOptions {
  /** The folder of the embedded database, `.comunal/jobs` of a project. It is made for its owner alone. */
  readonly dir: string;
  /** A PostgreSQL database in place of the embedded one, mostly `DATABASE_URL`. @defaultValue none */
  readonly databaseUrl?: string | undefined;
  /** The time of the queue, for tests: pg-boss's `TestClock`. @defaultValue that of the database */
  readonly clock?: JobsClock | undefined;
  /** Times limits of steps, heartbeats and progress. @defaultValue that of the system */
  readonly timers?: Clock | undefined;
  /** How long a step that does not heed its signal is waited for, in milliseconds. @defaultValue 5000 */
  readonly graceMs?: number | undefined;
  /**
   * How long PostgreSQL may take over one statement, in milliseconds: a line that is dead without a word is noticed by it.
   * @defaultValue 30000
   */
  readonly queryTimeoutMs?: number | undefined;
}

/**
 * Opens the jobs of a project: the embedded database in its folder, which only one process can hold, or a PostgreSQL database,
 * which many can share. The jobs of a process that died are given back: at once in the embedded database, within fifteen seconds
 * in PostgreSQL.
 *
 * @param options - Where the database is.
 * @throws `JobsError` which says what to do: `folder-in-use` where another process has the folder (see `connectJobs`),
 * `disk-full`, `database-missing`, `database-failed`, `database-newer`, `folder-open-to-others`.
 * @example
 * ```ts
 * import { openJobs } from '@comunal/workflows/jobs';
 *
 * const { DATABASE_URL: databaseUrl } = process.env;
 * const jobs = await openJobs({ dir: '.comunal/jobs', databaseUrl });
 * console.log(await jobs.list({ states: ['running', 'waiting'] }));
 * await jobs.close();
 * ```
 */
export async function openJobs(options: OpenJobsOptions): Promise<JobsHost> {
  const { dir, databaseUrl, clock, timers = systemClock, graceMs = 5_000 } = options;
  const { database, release } =
    databaseUrl === undefined
      ? await openEmbedded(dir)
      : await openShared(databaseUrl, options.queryTimeoutMs ?? 30_000);
  let stopServing = async (): Promise<void> => {};
  const close = async (): Promise<void> => {
    await stopServing();
    // The folder is free even where its database cannot be closed well, as on a full disk.
    try {
      await database.close();
    } finally {
      await release();
    }
  };
  try {
    const queue = await openQueue(database, clock);
    await migrate(database);
    if (!database.isShared) await queue.reclaimAll();
    const jobs = new SqlJobs({ database, queue, timers, graceMs, close });
    if (!database.isShared) stopServing = await serveControl(dir, jobs);
    return jobs;
  } catch (thrown) {
    await close();
    throw toDatabaseError(thrown);
  }
}

async function openEmbedded(dir: string) {
  const folder = await openFolder(dir);
  if ('pid' in folder)
    throw new JobsError(
      'folder-in-use',
      `Process ${folder.pid} has the jobs in ${dir} open. Ask it, or end it.`,
      { pid: folder.pid },
    );
  try {
    return { database: await openPglite(folder.database), release: () => folder.release() };
  } catch (thrown) {
    await folder.release();
    throw thrown;
  }
}

async function openShared(url: string, queryTimeoutMs: number) {
  try {
    return { database: await openPostgres(url, queryTimeoutMs), release: async () => {} };
  } catch (thrown) {
    throw toOpeningError(thrown);
  }
}
