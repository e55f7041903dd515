import { createArchive as createReader, type Archive } from '@comunal/archive';
import { readAddresses } from '@comunal/archive/cli';
import {
  createArchive,
  type ArchiveWriterOptions,
  type WritableArchive,
} from '@comunal/archive/node';
import type { CommandContext } from '@comunal/command';
import { loadContent, type Content } from '@comunal/content';
import { findServer } from '@comunal/peertube/cli';
import { findIdentities } from '@comunal/content/sensitive';
import type { PeerTube } from '@comunal/peertube';
import { relative, resolve } from 'node:path';
import { createSecrets, type Secrets } from '../config/create-secrets.ts';
import type { ComunalConfig } from '../config/comunal-config.ts';
import { readConfig } from '../config/read-config.ts';
import { openPeerTube } from './open-peertube.ts';
import { ServicesError } from './services-error.ts';
import type { TestOverrides } from './test-overrides.ts';

/** What workflows work with. Nothing is contacted, and no secret is read, before it is asked for. */
export interface ProjectServices {
  /** The folder above the content, with the configuration and `.comunal`. */
  readonly projectDir: string;
  /** The content folder, as an absolute path. */
  readonly contentDir: string;
  /** What the configuration says; empty where there is none. */
  readonly config: ComunalConfig;
  /** The secrets that were read so far are what no message may repeat. */
  readonly secrets: Secrets;
  /** The environment of the command. */
  readonly env: CommandContext['env'];
  readonly clock: TestOverrides['clock'];
  readonly fetch: TestOverrides['fetch'];
  /** Tells the time of day; undefined for that of the machine. */
  readonly wallClock: TestOverrides['wallClock'];
  /** Days between the newest consent and the upload to the Internet Archive; undefined where nobody says so. */
  readonly waitDays: number | undefined;
  /** The address of the PeerTube server; undefined where none is named. */
  readonly peertubeUrl: string | undefined;
  /** Loads the content anew. @throws `ServicesError` with `faulty-content`. */
  content(): Promise<Content>;
  /**
   * A client of the PeerTube server with a log-in that holds: it asks the server, and logs in where it has to.
   * @throws `ServicesError` with `no-peertube`, `peertube-log-in` or `peertube-not-accepted`.
   */
  peertube(): Promise<PeerTube>;
  /** A client of the Internet Archive with its keys. @throws `ServicesError` with `no-archive-keys`. */
  archive(options?: Pick<ArchiveWriterOptions, 'sendChunk'>): Promise<WritableArchive>;
  /** A client of the Internet Archive that reads, and needs no keys. */
  readonly archiveReader: Archive;
}

/** What {@link openServices} takes. */
export interface ServicesOptions {
  readonly context: Pick<CommandContext, 'cwd' | 'env' | 'signal'>;
  readonly overrides?: TestOverrides | undefined;
  /** The content folder, as somebody typed it; else that of the configuration. */
  readonly content?: string | undefined;
}

/**
 * Opens what the workflows of a project work with, from its configuration, the environment and the log-ins at hand.
 * @throws `ConfigError` where the configuration cannot be used.
 */
export async function openServices({
  context,
  overrides = {},
  content,
}: ServicesOptions): Promise<ProjectServices> {
  const { cwd: projectDir, env, signal } = context;
  const { clock, fetch, today, wallClock } = overrides;
  const { config } = await readConfig(projectDir);
  const secrets = createSecrets({ env, projectDir, signal });
  const contentDir = resolve(projectDir, content ?? config.content ?? 'content');
  const addresses = { ...readAddresses({ env }), clock };
  const server = await findServer(config.peertube?.baseUrl, env);
  const getToday = (): string | undefined =>
    wallClock ? new Date(wallClock.now()).toISOString().slice(0, 10) : today;
  return {
    projectDir,
    contentDir,
    config,
    secrets,
    env,
    clock,
    fetch,
    wallClock,
    waitDays: config.archive?.waitDays ?? readWaitDays(env),
    peertubeUrl: server?.baseUrl,
    async content() {
      const { identities } = await findIdentities(contentDir, { cwd: projectDir, env, signal });
      const day = getToday();
      const loaded = await loadContent(contentDir, {
        signal,
        identities,
        clock: day === undefined ? {} : { today: () => day },
      });
      if (loaded.problems.some(({ severity }) => severity === 'error'))
        throw new ServicesError('faulty-content', { dir: relative(projectDir, contentDir) || '.' });
      return loaded;
    },
    peertube: () => openPeerTube({ server, config, secrets, env, clock, fetch, signal }),
    async archive(options = {}) {
      const { accessKey, secretKey } = config.archive ?? {};
      const keys = {
        accessKey: accessKey ? await secrets.read(accessKey) : env['ARCHIVE_ACCESS_KEY'],
        secretKey: secretKey ? await secrets.read(secretKey) : env['ARCHIVE_SECRET_KEY'],
      };
      if (!keys.accessKey || !keys.secretKey) throw new ServicesError('no-archive-keys');
      secrets.keep(keys.accessKey);
      secrets.keep(keys.secretKey);
      return createArchive({
        ...addresses,
        ...options,
        accessKey: keys.accessKey,
        secretKey: keys.secretKey,
      });
    },
    archiveReader: createReader(addresses),
  };
}

/** Reads `ARCHIVE_WAIT_DAYS`, as `comunal archive mirror` does. */
function readWaitDays(env: ServicesOptions['context']['env']): number | undefined {
  const value = env['ARCHIVE_WAIT_DAYS'] ?? '';
  return /^\d{1,4}$/.test(value) ? Number(value) : undefined;
}
