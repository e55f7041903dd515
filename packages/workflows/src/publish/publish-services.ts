import type { WritableArchive } from '@comunal/archive/node';
import type { Content } from '@comunal/content';
import type { PeerTube } from '@comunal/peertube';

/** The PeerTube server that recordings are published on. */
export interface PeerTubeService {
  /** Its address, such as `https://tubo.example`. */
  readonly baseUrl: string;
  /** Name of the channel. @defaultValue the first one of the account */
  readonly channel?: string | undefined;
  /**
   * Returns a client that is logged in. It is called anew by each step, so that a log-in in between counts.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   * import type { PeerTubeService } from '@comunal/workflows/jobs';
   *
   * const baseUrl = 'https://tubo.example';
   * const auth = { store: fileTokenStore('tokens.json') }; // of an earlier `auth.logIn`
   * export const peertube: PeerTubeService = {
   *   baseUrl,
   *   connect: async () => createPeerTube({ baseUrl, auth }),
   * };
   * ```
   */
  readonly connect: () => Promise<PeerTube>;
}

/** The Internet Archive, where recordings are mirrored. */
export interface ArchiveService {
  /**
   * Returns a client with keys. It is called anew by each step.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive/node';
   * import type { ArchiveService } from '@comunal/workflows/jobs';
   *
   * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
   * export const archive: ArchiveService = {
   *   connect: async () => createArchive({ accessKey, secretKey }),
   * };
   * ```
   */
  readonly connect: () => Promise<WritableArchive>;
  /** Creator of the items: the name of the collective. */
  readonly creator?: string | undefined;
  /** Days between the newest consent and the upload. @defaultValue 3 */
  readonly waitDays?: number | undefined;
}

/** Tells the time, in milliseconds since 1970. */
export interface WallClock {
  /**
   * Returns milliseconds since 1970.
   *
   * @example
   * ```ts
   * import type { WallClock } from '@comunal/workflows/jobs';
   *
   * const clock: WallClock = { now: () => Date.UTC(2026, 10, 28) };
   * console.log(new Date(clock.now()).toISOString()); // → 2026-11-28T00:00:00.000Z
   * ```
   */
  now(): number;
}

/** What the workflow that publishes a recording works with. Nothing is contacted before a step needs it. */
export interface PublishServices {
  /**
   * Loads the content anew, closed entries included. It throws where the content has errors.
   *
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   * import { StepError, type PublishServices } from '@comunal/workflows/jobs';
   *
   * export const content: PublishServices['content'] = async () => {
   *   const loaded = await loadContent('content');
   *   if (loaded.problems.some(({ severity }) => severity === 'error'))
   *     throw new StepError('faulty-content', { values: { dir: 'content' } });
   *   return loaded;
   * };
   * ```
   */
  readonly content: () => Promise<Content>;
  /** The folder of the project: work files are kept below its `.comunal/`, and the site is built in it. */
  readonly projectDir: string;
  /** Where videos are published. */
  readonly peertube: PeerTubeService;
  /** Where they are mirrored; without it, no recording can be. */
  readonly archive?: ArchiveService | undefined;
  /** The program that builds the site, and its arguments; no shell reads them. Without it the site is built by somebody else. */
  readonly buildSite?: readonly [program: string, ...args: string[]] | undefined;
  /** How many days after publication the audience is collected. @defaultValue [7, 30] */
  readonly audienceDays?: readonly number[] | undefined;
  /** @defaultValue `Date` */
  readonly clock?: WallClock | undefined;
  /** Reads public figures of videos. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Returns the free bytes of a disk. The seam for tests. @defaultValue those that the system reports */
  readonly getFreeBytes?: ((folder: string) => Promise<number>) | undefined;
}

/** Returns the time. */
export function getNow({ clock = Date }: Pick<PublishServices, 'clock'>): number {
  return clock.now();
}

/** Returns the day in UTC, as `YYYY-MM-DD`. */
export function getToday(services: Pick<PublishServices, 'clock'>): string {
  return new Date(getNow(services)).toISOString().slice(0, 10);
}
