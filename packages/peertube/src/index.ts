/**
 * A client of PeerTube that goes on where an upload stopped.
 *
 * @packageDocumentation
 */
export {
  blobSource,
  UploadSourceError,
  type ResumeContext,
  type ResumeOptions,
  type Upload,
  type UploadPhase,
  type UploadProgress,
  type UploadSource,
} from '@comunal/http/upload';
export type { Actor, ActorImage } from './accounts/actor.ts';
export {
  createAccounts,
  type Account,
  type AccountRating,
  type Accounts,
} from './accounts/create-accounts.ts';
export { createAuth, type Auth, type Credentials } from './auth/create-auth.ts';
export type { AuthOptions, Session } from './auth/session.ts';
export { memoryTokenStore, type PeerTubeTokens, type TokenStore } from './auth/token-store.ts';
export { createCaptions, type Caption, type Captions } from './captions/create-captions.ts';
export type { Channel } from './channels/channel.ts';
export {
  createChannels,
  type ChannelInput,
  type Channels,
  type Follower,
  type NewChannel,
} from './channels/create-channels.ts';
export {
  createComments,
  type VideoComment,
  type Comments,
  type CommentSort,
  type CommentThread,
} from './comments/create-comments.ts';
export {
  createConfig,
  type AboutServer,
  type Config,
  type ServerConfig,
} from './config/create-config.ts';
export { connect, type Connection, type PeerTubeOptions } from './connection.ts';
export { createPeerTube, type PeerTube } from './create-peertube.ts';
export { embedUrl, watchUrl, type EmbedOptions, type WatchOptions } from './embed-url/embed-url.ts';
export { createFeeds, type Feed, type FeedFormat, type Feeds } from './feeds/create-feeds.ts';
export {
  createImports,
  type Imports,
  type ImportState,
  type NewImport,
  type VideoImport,
} from './imports/create-imports.ts';
export {
  createInstance,
  type CheckedVersion,
  type Instance,
  type InstanceStats,
  type Nodeinfo,
} from './instance/create-instance.ts';
export { createLives, type LiveInput, type Lives } from './live/create-live.ts';
export type { Live, LiveLatency, LiveSession } from './live/live.ts';
export {
  createOembed,
  type Oembed,
  type OembedAnswer,
  type OembedSize,
} from './oembed/create-oembed.ts';
export { isPeerTubeError, PeerTubeError, type PeerTubeErrorCode } from './peertube-error.ts';
export {
  createPlaylists,
  type PlaylistHolders,
  type Playlists,
} from './playlists/create-playlists.ts';
export type {
  ElementTimes,
  NewPlaylist,
  PlaylistId,
  PlaylistInput,
  PlaylistMove,
} from './playlists/playlist-input.ts';
export type { Playlist, PlaylistElement, PlaylistPrivacy } from './playlists/playlist.ts';
export { createRatings, type Rating, type Ratings } from './ratings/create-ratings.ts';
export { createSubscriptions, type Subscriptions } from './subscriptions/create-subscriptions.ts';
export type { UploadOptions } from './uploads/upload-options.ts';
export { streamSource, type StreamOptions } from './uploads/stream-source.ts';
export { readUploadState, type UploadState } from './uploads/upload-state.ts';
export {
  createUsers,
  type Me,
  type MeInput,
  type UserNotification,
  type QuotaUsed,
  type Users,
} from './users/create-users.ts';
export type { Chapter, VideoChapters } from './videos/create-video-chapters.ts';
export type { FileToken, VideoFiles, VideoSource } from './videos/create-video-files.ts';
export type {
  OverallStats,
  RetentionPoint,
  StatsRange,
  TimeseriesStats,
  VideoStats,
} from './videos/create-video-stats.ts';
export { createVideos, type Videos, type VideoView } from './videos/create-videos.ts';
export type {
  MyVideoFilters,
  VideoFilters,
  VideoSearch,
  VideoSort,
} from './videos/video-filters.ts';
export type { VideoId } from './videos/video-id.ts';
export type { VideoInput } from './videos/video-input.ts';
export type { NewVideo, UploadedVideo } from './videos/video-target.ts';
export type { Video, VideoDetails, VideoFile } from './videos/video.ts';
export { VideoPrivacy } from './vocabulary/privacy.ts';
