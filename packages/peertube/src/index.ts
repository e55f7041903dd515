/**
 * A PeerTube client whose uploads resume after interruptions.
 *
 * @packageDocumentation
 */
export {
  createBlobSource,
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
  type PeerTubeAccounts,
} from './accounts/create-accounts.ts';
export { createAuth, type PeerTubeAuth, type PeerTubeCredentials } from './auth/create-auth.ts';
export type { PeerTubeAuthOptions, PeerTubeSession } from './auth/session.ts';
export { memoryTokenStore, type PeerTubeTokens, type TokenStore } from './auth/token-store.ts';
export { createCaptions, type Caption, type PeerTubeCaptions } from './captions/create-captions.ts';
export type { VideoChannel } from './channels/channel.ts';
export {
  createChannels,
  type ChannelInput,
  type PeerTubeChannels,
  type ChannelFollower,
  type NewChannel,
} from './channels/create-channels.ts';
export {
  createComments,
  type VideoComment,
  type PeerTubeComments,
  type CommentSort,
  type CommentThread,
} from './comments/create-comments.ts';
export {
  createConfig,
  type AboutServer,
  type PeerTubeConfig,
  type ServerConfig,
} from './config/create-config.ts';
export { connect, type PeerTubeConnection, type PeerTubeOptions } from './connection.ts';
export { createPeerTube, type PeerTube } from './create-peertube.ts';
export {
  embedUrl,
  watchUrl,
  type VideoEmbedOptions,
  type VideoWatchOptions,
} from './embed-url/embed-url.ts';
export { renderVideo, type RenderVideoOptions } from './static/render-video.ts';
export {
  createFeeds,
  type Feed,
  type FeedFormat,
  type PeerTubeFeeds,
} from './feeds/create-feeds.ts';
export {
  createImports,
  type PeerTubeImports,
  type ImportState,
  type NewImport,
  type VideoImport,
} from './imports/create-imports.ts';
export {
  createInstance,
  type ServerVersion,
  type PeerTubeInstance,
  type InstanceStats,
  type Nodeinfo,
} from './instance/create-instance.ts';
export { createLives, type LiveInput, type PeerTubeLives } from './live/create-live.ts';
export type { Live, LiveLatency, LiveSession } from './live/live.ts';
export {
  createOembed,
  type PeerTubeOembed,
  type OembedResponse,
  type OembedSize,
} from './oembed/create-oembed.ts';
export { isPeerTubeError, PeerTubeError, type PeerTubeErrorCode } from './peertube-error.ts';
export {
  createPlaylists,
  type ContainingElement,
  type PeerTubePlaylists,
} from './playlists/create-playlists.ts';
export type {
  ElementTimes,
  NewPlaylist,
  PlaylistId,
  PlaylistInput,
  PlaylistMove,
} from './playlists/playlist-input.ts';
export type { Playlist, PlaylistElement, PlaylistPrivacy } from './playlists/playlist.ts';
export { createRatings, type VideoRating, type PeerTubeRatings } from './ratings/create-ratings.ts';
export {
  createSubscriptions,
  type PeerTubeSubscriptions,
} from './subscriptions/create-subscriptions.ts';
export type { PeerTubeUploadOptions } from './uploads/upload-state.ts';
export { streamSource, type StreamOptions } from './uploads/stream-source.ts';
export { readUploadState, type PeerTubeUploadState } from './uploads/upload-state.ts';
export {
  createUsers,
  type MyUser,
  type MyUserInput,
  type UserNotification,
  type QuotaUsed,
  type PeerTubeUsers,
} from './users/create-users.ts';
export type { VideoChapter, PeerTubeVideoChapters } from './videos/create-video-chapters.ts';
export type { FileToken, PeerTubeVideoFiles, VideoSource } from './videos/create-video-files.ts';
export type {
  OverallStats,
  RetentionPoint,
  StatsRange,
  TimeseriesStats,
  PeerTubeVideoStats,
} from './videos/create-video-stats.ts';
export { createVideos, type PeerTubeVideos, type VideoView } from './videos/create-videos.ts';
export type {
  MyVideoFilters,
  VideoFilters,
  VideoSearch,
  VideoSort,
} from './videos/video-filters.ts';
export type { VideoId } from './videos/video-id.ts';
export type { VideoInput } from './videos/video-input.ts';
export type { NewVideo, UploadedVideo, VideoUploadInput } from './videos/video-upload-target.ts';
export type { Video, VideoDetails, VideoFile } from './videos/video.ts';
export { VideoPrivacy } from './vocabulary/privacy.ts';
