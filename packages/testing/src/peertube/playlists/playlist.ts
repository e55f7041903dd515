import type { StoredImage } from '../videos/video.ts';

export interface Playlist {
  readonly id: number;
  readonly uuid: string;
  readonly shortUUID: string;
  readonly userId: number;
  /** 1 regular, 2 the list of what to watch later. */
  readonly type: 1 | 2;
  displayName: string;
  description: string | null;
  /** 1 public, 2 unlisted, 3 private. */
  privacy: number;
  channelId: number | null;
  /** Null while there is neither a picture of its own nor a video. */
  thumbnail: StoredImage | null;
  /** The video whose picture it has; null for one of its own. */
  thumbnailVideoId: number | null;
  /** In order. */
  elements: PlaylistElement[];
  readonly createdAt: number;
  updatedAt: number;
}

export interface PlaylistElement {
  readonly id: number;
  readonly videoId: number;
  startTimestamp: number | null;
  stopTimestamp: number | null;
}
