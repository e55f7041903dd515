import { Socket } from 'node:net';
import pg from 'pg';
import { isConnectionLoss } from '../to-database-error.ts';
import type { Database, Queryable } from './database.ts';

/** How long a connection may take until it is there. A server behind a firewall that says nothing would be waited for without end. */
const CONNECT_MS = 30_000;
/** After so long without traffic the system asks whether the other end is still there. */
const KEEP_ALIVE_MS = 10_000;
/** How long a server may take to let go of a connection. */
const GOODBYE_MS = 2_000;

/**
 * Opens a PostgreSQL database by its address. A line that is dead without a word fails after a time limit, as a lost connection
 * does, and holds up neither what asks nor what closes.
 *
 * @param url - Its address.
 * @param queryTimeoutMs - How long it may take over one statement.
 * @throws What `pg` throws when it does not answer.
 */
export async function openPostgres(url: string, queryTimeoutMs: number): Promise<Database> {
  const sockets = new Set<Socket>();
  const connection: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: Math.min(CONNECT_MS, queryTimeoutMs),
    query_timeout: queryTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    stream: () => {
      const socket = new Socket();
      sockets.add(socket.once('close', () => sockets.delete(socket)));
      return socket;
    },
  };
  let sessionStatements: readonly string[] = [];
  const clients = new Set<pg.ClientBase>();
  const prepare = async (client: pg.ClientBase): Promise<void> => {
    // A server that loses a client in the midst of its work would keep the locks of that for hours.
    await client.query(
      `SELECT set_config(name, $1, false) FROM unnest(ARRAY['statement_timeout', 'idle_in_transaction_session_timeout']) AS name`,
      [String(queryTimeoutMs)],
    );
    for (const statement of sessionStatements) await client.query(statement);
  };
  const pool = new pg.Pool({
    ...connection,
    max: 10,
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
        // Nobody hears a ROLLBACK on a line that is dead: the server does it once it notices.
        if (isConnectionLoss(thrown)) client.release(true);
        else
          await client.query('ROLLBACK').then(
            () => client.release(),
            (broken: Error) => client.release(broken),
          );
        throw thrown;
      }
    },
    listen: (channel, onPayload, onLoss) =>
      listenOnOwnClient(connection, channel, onPayload, onLoss),
    async close() {
      await pool.end();
      // A connection that is left would keep the process alive.
      setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, GOODBYE_MS).unref();
    },
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
  connection: pg.ClientConfig,
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
    const client = new pg.Client({ ...connection, application_name: 'comunal-jobs-listen' });
    client.on('error', reconnect);
    client.on('end', reconnect);
    client.on('notification', ({ payload = '' }) => onPayload(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (thrown) {
      void client.end().catch(() => {}); // it may never have been connected
      throw thrown;
    }
    current = client;
    // It was closed meanwhile: a connection that is left would keep the process alive.
    if (isClosed) await endClient(client);
  };
  await connect();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    if (current) await endClient(current);
  };
}

/** Ends a connection, and waits for the server to agree no longer than that is worth it. */
async function endClient(client: pg.Client): Promise<void> {
  const goodbye = Promise.withResolvers<void>();
  const timer = setTimeout(goodbye.resolve, GOODBYE_MS);
  await Promise.race([client.end().catch(() => {}), goodbye.promise]);
  clearTimeout(timer);
}
