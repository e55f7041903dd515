import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** A PostgreSQL server of a test run, on a socket in a folder of its own. */
export interface TestPostgres {
  /** Creates an empty database, and returns its address. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** The folder with the programs of Debian's newest PostgreSQL; undefined where there is none. */
export function findPostgres(): string | undefined {
  return globSync('/usr/lib/postgresql/*/bin/postgres')
    .map((path) => path.slice(0, -'/postgres'.length))
    .toSorted()
    .at(-1);
}

/** Starts a server without a port, from the programs in a folder. It trusts whoever can reach its socket. */
export async function startPostgres(programs: string): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-pg-'));
  // PostgreSQL refuses to run as root.
  const account = process.getuid?.() === 0 ? readAccount() : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'comunal', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...account, cwd: folder },
  );
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=60',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((each) => ['-c', each])],
    { ...account, cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const toUrl = (database: string): string =>
    `postgres://comunal@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await waitUntilReady(toUrl('postgres'));
  let count = 0;
  return {
    async createDatabase() {
      const name = `test_${++count}`;
      await query(toUrl('postgres'), `CREATE DATABASE ${name}`);
      return toUrl(name);
    },
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readAccount(): { readonly uid: number; readonly gid: number } {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const line = ['postgres', 'nobody'].flatMap(
    (name) => lines.find((each) => each.startsWith(`${name}:`)) ?? [],
  )[0];
  const [, , uid = '65534', gid = '65534'] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

async function waitUntilReady(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await query(url, 'SELECT 1');
    } catch (thrown) {
      if (attempt === 200) throw thrown;
      await new Promise<void>((resolve) => void setTimeout(resolve, 50));
    }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
