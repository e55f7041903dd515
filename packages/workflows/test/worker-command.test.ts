import pg from 'pg';
import { expect, it } from 'vitest';
import { workerCommand } from '../src/cli/worker-command.ts';
import { commandStage } from './support/command-stage.ts';
import { startPostgres } from './support/start-postgres.ts';

it('goes on as a worker while the database does not answer, and says so', async () => {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.createDatabase();
  await using stage = await commandStage({ databaseUrl });
  const stop = new AbortController();
  const reported = Promise.withResolvers<void>();
  let err = '';
  const working = stage.call(workerCommand, [], {
    signal: stop.signal,
    stderr: {
      write(text) {
        err += text;
        if (err.includes('tries again')) reported.resolve();
      },
    },
  });
  await expect.poll(() => countListeners(databaseUrl)).toBe(1);
  await postgres.stop();
  const ended = await Promise.race([reported.promise, working]);
  expect(ended).toBeUndefined();
  stop.abort();
  expect((await working).code).toBe(0);
  expect(err.match(/does not answer/g)).toHaveLength(1);
});

async function countListeners(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity WHERE application_name = 'comunal-jobs-listen' AND query LIKE 'LISTEN%'`,
  );
  await client.end();
  return rowCount ?? 0;
}
