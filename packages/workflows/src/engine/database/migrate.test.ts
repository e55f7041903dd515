import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../test/support/start-postgres.ts';
import { openQueue } from '../queue.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

it('waits for a process that creates the same schema, and sees what it has made', async () => {
  const databaseUrl = (await postgres?.createDatabase()) ?? '';
  const database = await openPostgres(databaseUrl, 30_000);
  onTestFinished(() => database.close());
  await (await openQueue(database, undefined)).close();
  // PostgreSQL remembers in each session that a schema was not there.
  await database.query('DROP SCHEMA IF EXISTS comunal');
  const rival = new pg.Client(databaseUrl);
  await rival.connect();
  onTestFinished(() => rival.end());
  await rival.query('BEGIN');
  await rival.query(`SELECT pg_advisory_xact_lock(hashtext('comunal.version'))`);
  await rival.query('LOCK TABLE pgboss.version IN SHARE ROW EXCLUSIVE MODE');
  await rival.query('CREATE SCHEMA comunal');
  const migration = migrate(database);
  await expect.poll(() => countWaiting(rival), { interval: 5 }).toBe(1);
  await rival.query('COMMIT');
  await migration;
  expect(await database.query('SELECT id FROM comunal.run')).toEqual([]);
});

async function countWaiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query('SELECT pid FROM pg_locks WHERE NOT granted');
  return rows.length;
}
