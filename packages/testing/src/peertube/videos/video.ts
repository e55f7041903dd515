import type { Chapter } from './chapter.ts';
import type { StoredMedia } from '../uploads/storage.ts';

/** A stored video or live. */
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
  /** How many are watching now. */
  viewers: number;
  /** Until when the page says so, after the end of a stream; infinite while nobody ended one that way. */
  viewersUntil: number;
  chapters: Chapter[];
  /** The tags that the server has applied. */
  automaticTags: string[];
  /** Null for a pending import. */
  thumbnail: StoredImage | null;
  preview: StoredImage | null;
  /** Undefined for a live and for a pending import. */
  media: StoredMedia | undefined;
  inputFilename: string;
  inputFileUpdatedAt: number | null;
  /** Identifies its file in URLs. */
  fileUuid: string;
  playlistUuid: string;
  /** False for replays, which have only a streaming playlist. */
  hasWebFile: boolean;
  isLive: boolean;
  /** Whether a live has ever been streamed. */
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
