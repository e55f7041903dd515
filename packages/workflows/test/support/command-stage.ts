import type { CommandContext, CommandModule, Input, Locale, Output } from '@comunal/command';
import { childEnvironment } from '@comunal/test-kit/environment';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestOverrides } from '../../src/cli/test-overrides.ts';
import { copyJobsDatabase } from './open-test-jobs.ts';
import { buildSite } from './publish-content.ts';
import { mapAddress, publishStage, type PublishStageOptions } from './publish-stage.ts';

/** How a command is called. */
export interface CallOptions {
  readonly locale?: Locale;
  readonly stdin?: Input;
  readonly stderr?: Output;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A secret of each kind, which no output may repeat. */
export const canaries = ['canary-peertube', 'canary-access', 'canary-archive'];

/** A project with servers, a configuration and an empty database of jobs, on which commands are called. */
export async function commandStage({
  databaseUrl,
  now = '2026-11-25T20:00:00Z',
  ...options
}: PublishStageOptions & {
  /** A PostgreSQL database in place of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /**
   * The time of day of the commands. The database has the clock of the machine: a run that is to wait for a later day waits if
   * that day is ahead of both.
   */
  readonly now?: string;
} = {}) {
  const [peertubePassword = '', accessKey = '', secretKey = ''] = canaries;
  const stage = await publishStage({
    ...options,
    peertube: { users: [{ username: 'ana', password: peertubePassword }], ...options.peertube },
    archive: { accounts: [{ accessKey, secretKey }], ...options.archive },
  });
  const { folder, write, peertube, archive } = stage;
  write('keys/secret', `${secretKey}\n`);
  chmodSync(join(folder, 'keys/secret'), 0o600);
  write(
    'comunal.config.yaml',
    `peertube:
  baseUrl: https://video.example
  username: ana
  password: { env: CANARY_PASSWORD }
archive:
  accessKey: { command: [${JSON.stringify(process.execPath)}, -e, "console.log('canary-' + 'access')"] }
  secretKey: { file: keys/secret }
site:
  build: ${JSON.stringify(buildSite)}
`,
  );
  if (databaseUrl === undefined) {
    const jobs = join(folder, '.comunal', 'jobs');
    mkdirSync(jobs, { recursive: true, mode: 0o700 });
    await copyJobsDatabase(jobs);
  }
  const overrides: TestOverrides = {
    clock: fastClock(),
    fetch: mapAddress(peertube.url, (request) => stage.hooks.onRequest?.(request)),
    wallClock: { now: () => Date.parse(now) },
  };
  return Object.assign(stage, {
    remove: (path: string): void => rmSync(join(folder, path), { recursive: true }),
    /** Calls a command as a terminal does, and returns what it printed. */
    async call(
      command: (overrides: TestOverrides) => CommandModule,
      args: readonly string[],
      { locale = 'en', stdin, stderr, signal, env }: CallOptions = {},
    ) {
      let out = '';
      let err = '';
      const context: CommandContext = {
        args,
        cwd: folder,
        env: childEnvironment({
          ARCHIVE_URL: archive.addresses.baseUrl,
          ARCHIVE_S3_URL: archive.addresses.s3Url,
          ARCHIVE_VIEWS_URL: archive.addresses.viewsUrl,
          CANARY_PASSWORD: peertubePassword,
          ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
          XDG_CONFIG_HOME: join(folder, 'home'),
          XDG_STATE_HOME: join(folder, 'home'),
          ...env,
        }),
        locale,
        signal: signal ?? new AbortController().signal,
        stdin,
        stdout: { write: (text) => (out += text) },
        stderr: stderr ?? { write: (text) => (err += text) },
      };
      const code = await command(overrides).run(context);
      return { code, out, err };
    },
  });
}
