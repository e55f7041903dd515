import type { TokenSession, User } from './auth/user.ts';
import type { Caption } from './captions/caption.ts';
import type { Channel } from './channels/channel.ts';
import type { Comment } from './comments/comment.ts';
import type { HandlerResponse } from '../http/response.ts';
import type { EmbedHandshake } from './embed/channel-script.ts';
import type { VideoImport } from './imports/import.ts';
import type { Live, LiveSession } from './live/live.ts';
import type { Playlist } from './playlists/playlist.ts';
import type { Rating } from './ratings/rating.ts';
import type { Subscription } from './subscriptions/subscription.ts';
import type { ServerSettings } from './uploads/media-type.ts';
import type { Processing } from './uploads/processing.ts';
import type { StorageMode } from './uploads/storage.ts';
import type { Upload } from './uploads/upload.ts';
import type { Video } from './videos/video.ts';
import type { HistoryEntry } from './videos/history-entry.ts';

/** The state of the simulator, as plain data. */
export interface State {
  /** Set once the server listens. */
  host: string;
  url: string;
  readonly version: string;
  readonly instanceName: string;
  readonly storage: StorageMode;
  readonly transcoding: 'instant' | 'held';
  readonly sourceReplacement: boolean;
  /** Whether the server transcribes. */
  readonly transcription: boolean;
  /** The numbers of the videos that it is transcribing. */
  readonly transcribing: Set<number>;
  readonly embedHandshake: EmbedHandshake;
  readonly settings: ServerSettings;
  readonly chunkDelayMs: number;
  /** When stale uploads were last purged, in milliseconds since 1970. */
  lastPurgeAt: number;
  readonly anyHost: boolean;
  readonly tokenLifetimeMs: number | undefined;
  readonly twoFactorCode: string;
  /** See {@link PeerTubeSimulatorOptions.actorKeysDelayMs}. */
  readonly actorKeysDelayMs: number;
  /** See {@link PeerTubeSimulatorOptions.followDelayMs}. */
  readonly followDelayMs: number;
  readonly torrentImports: boolean;
  /** The duration of every new video, since no media is parsed. */
  readonly durationSeconds: number;
  readonly client: { readonly id: string; readonly secret: string };
  readonly processing: Processing;
  now(): number;
  nextId(kind: string): number;
  readonly users: User[];
  readonly sessions: TokenSession[];
  readonly twoFactorRequests: Map<string, number>;
  readonly channels: Channel[];
  /** Names that are or were in use; the server never assigns one again. */
  readonly takenNames: Set<string>;
  readonly uploads: Map<string, Upload>;
  readonly videos: Video[];
  readonly captions: Caption[];
  readonly lives: Live[];
  readonly liveSessions: LiveSession[];
  readonly playlists: Playlist[];
  readonly imports: VideoImport[];
  readonly abuses: { readonly id: number; readonly userId: number; readonly reason: string }[];
  readonly failedJobs: {
    readonly type: string;
    readonly data: object;
    readonly error: string;
    readonly at: number;
  }[];
  /** Images of channels, by path. */
  readonly images: Map<string, Uint8Array>;
  readonly fileTokens: Map<string, { readonly videoId: number; readonly expiresAt: number }>;
  readonly feedTokens: Map<number, string>;
  /** Cached feeds, by path and query. */
  readonly feedCache: Map<
    string,
    { readonly response: HandlerResponse; readonly expiresAt: number }
  >;
  /** Player sessions whose view has been counted. */
  readonly viewers: Set<string>;
  /** What users have watched, most recent last. */
  readonly history: HistoryEntry[];
  readonly comments: Comment[];
  readonly ratings: Rating[];
  readonly subscriptions: Subscription[];
}
