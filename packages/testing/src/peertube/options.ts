import type { EmbedGreeting } from './embed/channel-script.ts';
import type { ServerSettings } from './uploads/media-type.ts';
import type { Keep } from './uploads/storage.ts';

/** A person with a log-in and a channel. */
export interface SimulatedUser {
  readonly username: string;
  readonly password: string;
  /** Name of the channel. @defaultValue `<username>_channel` */
  readonly channel?: string;
  readonly displayName?: string;
  /** @defaultValue `<username>@example.com` */
  readonly email?: string;
  /** @defaultValue `'administrator'` for the first, `'user'` for the others */
  readonly role?: 'administrator' | 'moderator' | 'user';
  /** Bytes, −1 for no limit. @defaultValue -1 */
  readonly videoQuota?: number;
  /** Bytes within 24 hours, −1 for no limit. @defaultValue -1 */
  readonly videoQuotaDaily?: number;
  /** Whether the log-in asks for a code, which is that of {@link PeerTubeSimulatorOptions.twoFactorCode}. @defaultValue false */
  readonly twoFactor?: boolean;
}

/** A video that is there from the start. */
export interface SeedVideo {
  readonly name: string;
  /** So that a page can hold its address before the server has started. @defaultValue a new one */
  readonly uuid?: string;
  /** Name of a channel. @defaultValue the channel of the first user */
  readonly channel?: string;
  /** The file, served as it is; without one, a few bytes that only look like media. */
  readonly bytes?: Uint8Array;
  /** @defaultValue 'video.mp4' */
  readonly filename?: string;
  /** @defaultValue 5 */
  readonly durationSeconds?: number;
  /** Any field that an update of a video takes, such as `privacy`, `tags`, `language` or `videoPasswords`. @defaultValue `{ privacy: 1 }` */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** How many requests of one address are answered within a while. */
export interface RateLimit {
  readonly max: number;
  readonly windowMs: number;
}

/** Rate limits by kind of request; a missing kind has none. */
export interface RateLimits {
  /** Calls of `/api/v1`, but for `ping`. The stock server has 50 in 10 s. */
  readonly api?: RateLimit;
  /** Log-ins and refreshes. The stock server has 15 in 5 min. */
  readonly login?: RateLimit;
}

/** Options of {@link startPeerTubeSimulator}; all may be left out. */
export interface PeerTubeSimulatorOptions {
  /** @defaultValue one administrator: `root`, password `correct horse battery staple`, channel `root_channel` */
  readonly users?: readonly SimulatedUser[];
  /** Turns two-factor on for every user. @defaultValue false */
  readonly twoFactor?: boolean;
  /** The code that two-factor takes; it never changes. @defaultValue '123456' */
  readonly twoFactorCode?: string;
  /** What the server says its version is. @defaultValue '8.0.1' */
  readonly version?: string;
  /**
   * What becomes of uploaded bytes. `bytes` keeps them in memory, so that they can be played; `hash` keeps a running
   * SHA-256; `nothing` only counts, for benchmarks. @defaultValue 'bytes'
   */
  readonly keep?: Keep;
  /** Videos that are there from the start; `seed()` adds more later. */
  readonly seed?: readonly SeedVideo[];
  /** The clock, in milliseconds since 1970. @defaultValue Date */
  readonly clock?: { now(): number };
  /** `false` listens nowhere: only `fetch` of the simulator reaches it. @defaultValue 0, which takes a free one */
  readonly port?: number | false;
  /** `true` for those of the stock server. @defaultValue false */
  readonly rateLimits?: boolean | RateLimits;
  /** `held`: a new video stays in "To transcode" until `finishTranscoding()`. @defaultValue 'instant' */
  readonly transcoding?: 'instant' | 'held';
  /** Life of an access token. @defaultValue 86_400_000 (a day) */
  readonly tokenLifetimeMs?: number;
  /** Whether `/oauth-clients/local` answers to any Host header; the real server only to its own. @defaultValue false */
  readonly anyHost?: boolean;
  /** Whether a video's file can be replaced. @defaultValue true */
  readonly sourceReplacement?: boolean;
  /**
   * What files the server takes: `stock` as it is installed, with additional extensions and audio; `narrow` with audio alone.
   * Both judge an upload by the type that its client tells, and by its ending only once it is there. @defaultValue 'stock'
   */
  readonly settings?: ServerSettings;
  /**
   * How long each answer to a chunk takes, in ms, for benchmarks: a real server looks up token and upload and writes down how
   * far it is, which takes 20 to 40. @defaultValue 0
   */
  readonly chunkAnswerMs?: number;
  /** What the player greets the page around it with. @defaultValue 'publish-request', as PeerTube 8 does */
  readonly embedGreeting?: EmbedGreeting;
  /**
   * For so long a new channel cannot be deleted: the real 8.0.1 answers 500 until a job made its keys.
   * @defaultValue 0
   */
  readonly actorKeysDelayMs?: number;
  /**
   * So long after its answer a subscription takes effect, and until then no list knows it: the real server follows a channel by
   * a job, its own channels too. @defaultValue 0
   */
  readonly followDelayMs?: number;
  /** Whether torrents and magnet links are imported, which an installed server refuses. @defaultValue false */
  readonly torrentImports?: boolean;
  /** Name of the instance. @defaultValue 'PeerTube' */
  readonly instanceName?: string;
}
