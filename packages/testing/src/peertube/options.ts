import type { EmbedHandshake } from './embed/channel-script.ts';
import type { ServerSettings } from './uploads/media-type.ts';
import type { StorageMode } from './uploads/storage.ts';

/** A user with an account and a channel. */
export interface SimulatedUser {
  /** The name to log in with. */
  readonly username: string;
  /** The password, in plain text. Give it none that is used anywhere. */
  readonly password: string;
  /** Name of the channel. @defaultValue `<username>_channel` */
  readonly channel?: string;
  /** The name that people read. @defaultValue the username */
  readonly displayName?: string;
  /** The e-mail address. @defaultValue `<username>@example.com` */
  readonly email?: string;
  /** What the user may do. @defaultValue `'administrator'` for the first, `'user'` for the others */
  readonly role?: 'administrator' | 'moderator' | 'user';
  /** Bytes, −1 for no limit. @defaultValue -1 */
  readonly videoQuota?: number;
  /** Bytes within 24 hours, −1 for no limit. @defaultValue -1 */
  readonly videoQuotaDaily?: number;
  /** Whether log-in requires the code of {@link PeerTubeSimulatorOptions.twoFactorCode}. @defaultValue false */
  readonly twoFactor?: boolean;
}

/** A video to create without an upload. */
export interface SeedVideo {
  /** The title. */
  readonly name: string;
  /** A fixed UUID lets a page link to the video before the server has started. @defaultValue a new one */
  readonly uuid?: string;
  /** Name of a channel. @defaultValue the channel of the first user */
  readonly channel?: string;
  /** The file, served unchanged. @defaultValue a few bytes that only look like media */
  readonly bytes?: Uint8Array;
  /** The name with which it was uploaded. @defaultValue 'video.mp4' */
  readonly filename?: string;
  /** The length, which no file decides here. @defaultValue 5 */
  readonly durationSeconds?: number;
  /** Any field that updating a video accepts, such as `privacy`, `tags`, `language` or `videoPasswords`. @defaultValue `{ privacy: 1 }` */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** How many requests from one IP address are allowed within a window. */
export interface RateLimit {
  /** How many requests are answered; the next one gets 429. */
  readonly max: number;
  /** The length of the window, in milliseconds. */
  readonly windowMs: number;
}

/** Rate limits by kind of request. A kind that is left out is not limited. */
export interface RateLimits {
  /** Requests to `/api/v1` except `ping`. The stock server allows 50 in 10 s. */
  readonly api?: RateLimit;
  /** Log-ins and token refreshes. The stock server allows 15 in 5 min. */
  readonly login?: RateLimit;
}

/** Options of {@link startPeerTubeSimulator}. */
export interface PeerTubeSimulatorOptions {
  /**
   * Who can log in.
   * @defaultValue one administrator: `root`, password `correct horse battery staple`, channel `root_channel`
   */
  readonly users?: readonly SimulatedUser[];
  /** Enables two-factor authentication for every user. @defaultValue false */
  readonly twoFactor?: boolean;
  /** The two-factor code; it never changes. @defaultValue '123456' */
  readonly twoFactorCode?: string;
  /** The version that the server reports. @defaultValue '8.0.1' */
  readonly version?: string;
  /**
   * How uploaded bytes are stored. `bytes` keeps them in memory, so that they can be downloaded; `hash` keeps only their
   * SHA-256; `none` only counts them, for benchmarks. @defaultValue 'bytes'
   */
  readonly storage?: StorageMode;
  /** Videos that exist from the start; `seed()` adds more later. */
  readonly seed?: readonly SeedVideo[];
  /** The clock, in milliseconds since 1970. @defaultValue Date */
  readonly clock?: {
    /** Returns milliseconds since 1970. */
    now(): number;
  };
  /** With `false` it does not listen: only the simulator's `fetch` reaches it. @defaultValue 0, a free port */
  readonly port?: number | false;
  /** `true` sets the limits of the stock server. @defaultValue false */
  readonly rateLimits?: boolean | RateLimits;
  /** With `held`, a new video stays in the state "To transcode" until `finishTranscoding()`. @defaultValue 'instant' */
  readonly transcoding?: 'instant' | 'held';
  /** Lifetime of an access token. @defaultValue 86_400_000 (a day) */
  readonly tokenLifetimeMs?: number;
  /** Whether `/oauth-clients/local` accepts any Host header; the real server accepts only its own. @defaultValue false */
  readonly anyHost?: boolean;
  /** Whether a video's file can be replaced. @defaultValue true */
  readonly sourceReplacement?: boolean;
  /**
   * The files that the server accepts: `stock` as installed, with additional extensions; `narrow` without them. Both check the
   * declared media type when an upload begins, and the file extension only when it is complete. @defaultValue 'stock'
   */
  readonly settings?: ServerSettings;
  /**
   * Delay of the response to each chunk, for benchmarks. A real server takes 20 to 40 ms to look up the token and the upload
   * and to store its progress. @defaultValue 0
   */
  readonly chunkDelayMs?: number;
  /** The first message of the player's handshake with the page that embeds it. @defaultValue 'publish-request', as in PeerTube 8 */
  readonly embedHandshake?: EmbedHandshake;
  /**
   * How long deleting a new channel fails: 8.0.1 responds with 500 until a job has created the keys of the channel.
   * @defaultValue 0
   */
  readonly actorKeysDelayMs?: number;
  /**
   * How long after the response a subscription takes effect and appears in lists: the real server follows channels, including
   * its own, in a job. @defaultValue 0
   */
  readonly followDelayMs?: number;
  /** Whether torrents and magnet links can be imported; a stock server rejects them. @defaultValue false */
  readonly torrentImports?: boolean;
  /**
   * Whether the server transcribes videos, which its people have to enable; `finishTranscription()` ends one.
   * @defaultValue false
   */
  readonly transcription?: boolean;
  /** Name of the instance. @defaultValue 'PeerTube' */
  readonly instanceName?: string;
}
