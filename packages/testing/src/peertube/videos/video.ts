import type { Chapter } from './chapter.ts';
import type { StoredMedia } from '../uploads/storage.ts';

/** A video or live, as the simulator stores it. */
export interface Video {
  readonly id: number;
  readonly uuid: string;
  readonly shortUUID: string;
  channelId: number;
  name: string;
  category: number | null;
  licence: number | null;
  language: string | null;
  privacy: number;
  nsfw: boolean;
  nsfwFlags: number;
  nsfwSummary: string | null;
  description: string | null;
  support: string | null;
  tags: string[];
  commentsPolicy: number;
  downloadEnabled: boolean;
  waitTranscoding: boolean;
  /** See `VIDEO_STATES`. */
  state: number;
  passwords: VideoPassword[];
  scheduleUpdate: { updateAt: string; privacy: number } | null;
  originallyPublishedAt: string | null;
  duration: number;
  views: number;
  chapters: Chapter[];
  /** Those that the server gave by itself. */
  automaticTags: string[];
  /** Null for an import until it has ended. */
  thumbnail: StoredImage | null;
  preview: StoredImage | null;
  /** Undefined for a live, and for an import that has not ended. */
  media: StoredMedia | undefined;
  inputFilename: string;
  inputFileUpdatedAt: number | null;
  /** Name of its file in addresses. */
  fileUuid: string;
  playlistUuid: string;
  /** Replays have only the form for streaming. */
  hasWebFile: boolean;
  isLive: boolean;
  /** Whether a live was ever on. */
  hasStreamed: boolean;
  readonly createdAt: number;
  updatedAt: number;
  publishedAt: number;
}

export interface VideoPassword {
  readonly id: number;
  readonly password: string;
  readonly createdAt: number;
}

export interface StoredImage {
  readonly filename: string;
  readonly bytes: Uint8Array;
}
