/**
 * A client of PeerTube that goes on where an upload stopped.
 *
 * @packageDocumentation
 */
export { createAuth, type Auth, type Credentials } from './auth/create-auth.ts';
export type { AuthOptions, Session } from './auth/session.ts';
export { memoryTokenStore, type PeerTubeTokens, type TokenStore } from './auth/token-store.ts';
export { connect, type Connection, type PeerTubeOptions } from './connection.ts';
export { createPeerTube, type PeerTube } from './create-peertube.ts';
export { isPeerTubeError, PeerTubeError, type PeerTubeErrorCode } from './peertube-error.ts';
export type { UploadOptions, UploadPhase, UploadProgress } from './uploads/run-upload.ts';
export { streamSource, type StreamOptions } from './uploads/stream-source.ts';
export { blobSource, UploadSourceError, type UploadSource } from './uploads/upload-source.ts';
export { readUploadState, type UploadState } from './uploads/upload-state.ts';
export { createVideos, type Upload, type VideoId, type Videos } from './videos/create-videos.ts';
export type { VideoFilters, VideoSort } from './videos/video-filters.ts';
export type { VideoInput } from './videos/video-input.ts';
export type { NewVideo, UploadedVideo } from './videos/video-target.ts';
export type { Video, VideoDetails } from './videos/video.ts';
export { VideoPrivacy } from './vocabulary/privacy.ts';
