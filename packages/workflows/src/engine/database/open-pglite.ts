import { fromPglite, type PGliteLike } from 'pg-boss';
import { JobsError } from '../jobs-error.ts';
import type { Database, Queryable } from './database.ts';

/** The parts of PGlite that are used: it is imported only once a database is opened. */
interface Pglite extends PgliteQueries {
  transaction<Result>(work: (transaction: PgliteQueries) => Promise<Result>): Promise<Result>;
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

type PgliteQueries = Pick<PGliteLike, 'query' | 'exec'>;

/**
 * Opens the embedded database in a folder. Only one process may do so at a time: whoever calls this holds the lock.
 * @throws `JobsError` when PGlite is not installed, or the database does not open.
 */
export async function openPglite(folder: string): Promise<Database> {
  const pglite = await createPglite(folder);
  const onAll = toQueryable(pglite);
  return {
    ...onAll,
    db: fromPglite(pglite),
    isShared: false,
    backend: 'pglite',
    transaction: (work) => pglite.transaction((transaction) => work(toQueryable(transaction))),
    listen: (channel, onPayload) => pglite.listen(channel, onPayload),
    close: () => pglite.close(),
  };
}

async function createPglite(folder: string): Promise<Pglite> {
  const { PGlite } = await import('@electric-sql/pglite').catch(() => {
    throw new JobsError(
      'database-missing',
      'The embedded database is not installed. Install @electric-sql/pglite 0.5, or set DATABASE_URL to a PostgreSQL database.',
    );
  });
  try {
    return await PGlite.create({ dataDir: folder });
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : 'unknown';
    throw new JobsError(
      'database-failed',
      `The embedded database in ${folder} did not open: ${detail}. Check the free space and the permissions of that folder.`,
      { detail },
    );
  }
}

function toQueryable(pglite: PgliteQueries): Queryable {
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
      const { rows } = await pglite.query<Row>(sql, [...values]);
      return rows;
    },
    db: {
      executeSql: async (text, values) => {
        if (values?.length) return pglite.query(text, values);
        const results = await pglite.exec(text);
        return { rows: results.flatMap(({ rows }) => rows as unknown[]) };
      },
    },
  };
}
