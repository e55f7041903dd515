import { duration } from '@comunal/command';
import { getSystemErrorCode } from '@comunal/http/node';
import { isLoopback } from '@comunal/http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';
import { isEmbedded } from '../embedded-database.ts';
import type { Finding } from '../finding.ts';

/** The oldest PostgreSQL that the queue works on. */
const NEEDED = 13;
const LIMIT_MS = 10_000;
/** Jobs go by the clock of the database, and a wrong one may be put right at any moment. */
const CLOCK_MS = 60_000;

/** Checks that the embedded database is installed, or that the server answers and is new enough. */
export const checkDatabase: DoctorCheck = async (context) => {
  const { texts, isOffline } = context;
  const { t } = texts;
  if (isEmbedded(context)) return [await checkEmbedded(context)];
  const address = await readDatabaseUrl(context);
  if (address === undefined)
    return [
      {
        status: 'warning',
        code: 'not-read',
        message: t('doctor:result.database.unread'),
        remedy: t('doctor:fix.database.unread'),
      },
    ];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'postgres:' && url?.protocol !== 'postgresql:')
    return [
      {
        status: 'error',
        code: 'bad-address',
        message: t('doctor:result.database.address'),
        remedy: t('doctor:fix.database.address'),
      },
    ];
  if (isOffline && !isLoopback(url.hostname))
    return [{ status: 'skipped', code: 'offline', message: t('doctor:result.offline') }];
  return askServer(address, url.host, context);
};

/** The address of the database; undefined where it was not read. It holds a password mostly. */
export async function readDatabaseUrl({
  config,
  env,
  secrets,
  logsIn,
}: Pick<DoctorContext, 'config' | 'env' | 'secrets' | 'logsIn'>): Promise<string | undefined> {
  const source = config.jobs?.databaseUrl;
  if (!source) return env['DATABASE_URL'] || undefined;
  if ('command' in source && !logsIn) return undefined;
  return secrets.read(source).catch(() => undefined);
}

/** Reads the version alone: to open the database takes a gigabyte, and another process may have it. */
async function checkEmbedded({ texts: { t } }: DoctorContext): Promise<Finding> {
  try {
    const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
    const version = await readVersion(dirname(entry));
    return {
      status: 'ok',
      code: 'embedded',
      message: t('doctor:result.database.embedded', { version }),
    };
  } catch {
    return {
      status: 'error',
      code: 'missing',
      message: t('doctor:result.database.missing'),
      remedy: t('doctor:fix.database.missing'),
    };
  }
}

async function readVersion(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  const manifest: unknown = text === undefined ? undefined : JSON.parse(text);
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  return dirname(folder) === folder ? '' : readVersion(dirname(folder));
}

async function askServer(
  connectionString: string,
  server: string,
  { texts: { t }, machine, signal }: DoctorContext,
): Promise<readonly Finding[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
    application_name: 'comunal-doctor',
  });
  client.on('error', () => {}); // what is asked next fails by itself
  try {
    await client.connect();
    const sentAt = machine.now();
    const { rows } = await client.query<{ server_version: string; now: Date }>(
      `SELECT current_setting('server_version') AS server_version, clock_timestamp() AS now`,
    );
    const { server_version: fullVersion = '', now } = rows[0] ?? {};
    const version = fullVersion.split(' ')[0] ?? '';
    const clock = compareClocks(now?.getTime(), sentAt, machine.now());
    const findings: Finding[] =
      clock === undefined
        ? []
        : [
            {
              status: 'warning',
              code: 'clock-off',
              message: t('doctor:result.database.clock', { server, difference: duration(clock) }),
              remedy: t('doctor:fix.database.clock'),
            },
          ];
    if (Number.parseInt(version, 10) >= NEEDED)
      return [
        {
          status: 'ok',
          code: 'server',
          message: t('doctor:result.database.server', { server, version }),
        },
        ...findings,
      ];
    return [
      {
        status: 'error',
        code: 'too-old',
        message: t('doctor:result.database.old', { server, version, needed: String(NEEDED) }),
        remedy: t('doctor:fix.database.old'),
      },
      ...findings,
    ];
  } catch (thrown) {
    signal.throwIfAborted();
    const code = codeOf(thrown);
    return [
      {
        status: 'error',
        code,
        message: t('doctor:result.database.silent', { server, code }),
        remedy: t('doctor:fix.database.silent'),
      },
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The seconds between two clocks, where they are more than the answer took and than what counts. */
function compareClocks(
  serverTime: number | undefined,
  sentAt: number,
  receivedAt: number,
): number | undefined {
  if (serverTime === undefined) return undefined;
  const differenceMs = Math.max(sentAt - serverTime, serverTime - receivedAt);
  return differenceMs > CLOCK_MS ? differenceMs / 1_000 : undefined;
}

/** The code alone: a message of the server may repeat the account. */
function codeOf(thrown: unknown): string {
  const code = getSystemErrorCode(thrown);
  if (code !== undefined) return code;
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string')
    return thrown.code;
  return 'no-answer';
}
