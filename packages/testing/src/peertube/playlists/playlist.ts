import type { StoredImage } from '../videos/video.ts';

export interface Playlist {
  readonly id: number;
  readonly uuid: string;
  readonly shortUUID: string;
  readonly userId: number;
  /** 1 regular, 2 watch later. */
  readonly type: 1 | 2;
  displayName: string;
  description: string | null;
  /** 1 public, 2 unlisted, 3 private. */
  privacy: number;
  channelId: number | null;
  /** Null without a thumbnail of its own and without videos. */
  thumbnail: StoredImage | null;
  /** The video whose thumbnail it has; null if the thumbnail is its own. */
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
