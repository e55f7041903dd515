import { JobsError } from '../jobs-error.ts';
import type { Database } from './database.ts';

/** The channel on which changes of runs are notified, as `ID STATE REQUEST`. */
export const CHANNEL = 'comunal_run';

/** What each version of our tables adds. A version that was released is never changed. Times are those of the queue. */
const migrations: readonly string[] = [
  `
  CREATE TABLE comunal.run (
    id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    workflow text NOT NULL,
    key text NOT NULL,
    subject text,
    input text NOT NULL,
    state text NOT NULL,
    request text,
    lease text,
    deaths int NOT NULL DEFAULT 0,
    step text,
    progress text,
    failure text,
    result text,
    starts_after timestamptz,
    wakes_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT pgboss.job_now(),
    updated_at timestamptz NOT NULL DEFAULT pgboss.job_now()
  );
  CREATE UNIQUE INDEX run_key ON comunal.run (workflow, key)
    WHERE state IN ('queued', 'running', 'sleeping', 'waiting', 'paused');
  CREATE INDEX run_number ON comunal.run (number DESC);
  CREATE TABLE comunal.step (
    run_id uuid NOT NULL REFERENCES comunal.run ON DELETE CASCADE,
    name text NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    state text NOT NULL,
    attempts int NOT NULL,
    failures int NOT NULL,
    deaths int NOT NULL,
    result text,
    checkpoint text,
    failure text,
    gate text,
    started_at timestamptz NOT NULL DEFAULT pgboss.job_now(),
    ended_at timestamptz,
    PRIMARY KEY (run_id, name)
  );
  CREATE TABLE comunal.log (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id uuid NOT NULL REFERENCES comunal.run ON DELETE CASCADE,
    step text,
    code text NOT NULL,
    level text,
    "values" text,
    at timestamptz NOT NULL DEFAULT pgboss.job_now()
  );
  CREATE INDEX log_run ON comunal.log (run_id, number);
  CREATE FUNCTION comunal.notify_run() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('${CHANNEL}', NEW.id || ' ' || NEW.state || ' ' || coalesce(NEW.request, ''));
    RETURN NULL;
  END $$;
  CREATE TRIGGER notify_run AFTER INSERT OR UPDATE ON comunal.run
    FOR EACH ROW EXECUTE FUNCTION comunal.notify_run();
  `,
  `ALTER TABLE comunal.step ADD COLUMN compensations int NOT NULL DEFAULT 0`,
];

/**
 * Creates our tables, or brings them up to date; the queue has to be there already. Processes that do so at once wait for each
 * other.
 * @throws `JobsError` with `database-newer` when a later version of the toolkit has written them.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async ({ query, db }) => {
    // An advisory lock would not do: PostgreSQL hears of the schema that another process made only when it locks a table.
    await query('LOCK TABLE pgboss.version IN SHARE ROW EXCLUSIVE MODE');
    await query('CREATE SCHEMA IF NOT EXISTS comunal');
    await query('CREATE TABLE IF NOT EXISTS comunal.version (version int NOT NULL)');
    const [row] = await query<{ version: number }>('SELECT version FROM comunal.version');
    const version = row?.version ?? 0;
    if (version > migrations.length)
      throw new JobsError(
        'database-newer',
        'A newer version of the toolkit has written the database of the jobs. Update the toolkit.',
        { version },
      );
    if (version === migrations.length) return;
    for (const statements of migrations.slice(version)) await db.executeSql(statements);
    await query('DELETE FROM comunal.version');
    await query('INSERT INTO comunal.version VALUES ($1)', [migrations.length]);
  });
}
