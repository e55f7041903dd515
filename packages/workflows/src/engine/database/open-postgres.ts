import pg from 'pg';
import type { Database, Queryable } from './database.ts';

/** Opens a PostgreSQL database by its address. @throws What `pg` throws when it does not answer. */
export async function openPostgres(url: string): Promise<Database> {
  let sessionStatements: readonly string[] = [];
  const clients = new Set<pg.ClientBase>();
  const prepare = async (client: pg.ClientBase): Promise<void> => {
    for (const statement of sessionStatements) await client.query(statement);
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // A server behind a firewall that says nothing would be waited for without end.
    connectionTimeoutMillis: 30_000,
    application_name: 'comunal-jobs',
    // oxlint-disable-next-line typescript/no-misused-promises -- pg-pool awaits it, which its types do not say.
    onConnect: prepare,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => clients.add(client));
  pool.on('remove', (client) => clients.delete(client));
  try {
    await pool.query('SELECT 1');
  } catch (thrown) {
    await pool.end();
    throw thrown;
  }
  const onPool = toQueryable(pool);
  return {
    ...onPool,
    db: {
      ...onPool.db,
      // A clock of tests is a setting of each session.
      setSessionStatements: async (statements) => {
        sessionStatements = statements;
        for (const client of clients) await prepare(client);
      },
    },
    isShared: true,
    backend: 'postgres',
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(toQueryable(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (thrown) {
        await client.query('ROLLBACK').then(
          () => client.release(),
          (broken: Error) => client.release(broken),
        );
        throw thrown;
      }
    },
    listen: (channel, onPayload, onLoss) => listenOnOwnClient(url, channel, onPayload, onLoss),
    close: () => pool.end(),
  };
}

function toQueryable(connection: pg.Pool | pg.PoolClient): Queryable {
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
      const { rows } = await connection.query(sql, [...values]);
      return rows as Row[];
    },
    db: {
      executeSql: (text, values) =>
        values === undefined ? connection.query(text) : connection.query(text, values),
    },
  };
}

/** Listens on a connection of its own, and connects again a second after that broke. */
async function listenOnOwnClient(
  url: string,
  channel: string,
  onPayload: (payload: string) => void,
  onLoss: () => void,
): Promise<() => Promise<void>> {
  let isClosed = false;
  let current: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const reconnect = (): void => {
    if (isClosed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      connect().then(onLoss, reconnect);
    }, 1_000);
  };
  const connect = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'comunal-jobs-listen',
    });
    client.on('error', reconnect);
    client.on('end', reconnect);
    client.on('notification', ({ payload = '' }) => onPayload(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (thrown) {
      await client.end().catch(() => {}); // it may never have been connected
      throw thrown;
    }
    current = client;
    // It was closed meanwhile: a connection that is left would keep the process alive.
    if (isClosed) await client.end();
  };
  await connect();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    await current?.end();
  };
}
