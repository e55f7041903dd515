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

/** All that the simulator knows, in plain data. */
export interface State {
  /** Known once the server listens. */
  host: string;
  url: string;
  readonly version: string;
  readonly instanceName: string;
  readonly storage: StorageMode;
  readonly transcoding: 'instant' | 'held';
  readonly sourceReplacement: boolean;
  readonly embedHandshake: EmbedHandshake;
  readonly settings: ServerSettings;
  readonly chunkDelayMs: number;
  /** When uploads that were left alone were last forgotten, in ms since 1970. */
  lastPurgeAt: number;
  readonly anyHost: boolean;
  readonly tokenLifetimeMs: number | undefined;
  readonly twoFactorCode: string;
  /** See {@link PeerTubeSimulatorOptions.actorKeysDelayMs}. */
  readonly actorKeysDelayMs: number;
  /** See {@link PeerTubeSimulatorOptions.followDelayMs}. */
  readonly followDelayMs: number;
  readonly torrentImports: boolean;
  /** Length that every new video is said to have; nothing here reads media. */
  readonly durationSeconds: number;
  readonly client: { readonly id: string; readonly secret: string };
  readonly processing: Processing;
  now(): number;
  nextId(kind: string): number;
  readonly users: User[];
  readonly sessions: TokenSession[];
  readonly twoFactorRequests: Map<string, number>;
  readonly channels: Channel[];
  /** Names that were in use once; the server gives none of them out again. */
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
  /** Pictures of channels, by path. */
  readonly images: Map<string, Uint8Array>;
  readonly fileTokens: Map<string, { readonly videoId: number; readonly expiresAt: number }>;
  readonly feedTokens: Map<number, string>;
  /** Feeds as they were told, which they stay for a while. */
  readonly feedCache: Map<
    string,
    { readonly response: HandlerResponse; readonly expiresAt: number }
  >;
  /** Sessions of players whose view was counted. */
  readonly viewers: Set<string>;
  /** What people watched, the last last. */
  readonly history: HistoryEntry[];
  readonly comments: Comment[];
  readonly ratings: Rating[];
  readonly subscriptions: Subscription[];
}
