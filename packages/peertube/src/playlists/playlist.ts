import * as z from 'zod/mini';
import { actorSchema, type Actor } from '../accounts/actor.ts';
import { videoSchema, type Video } from '../videos/video.ts';
import { readPrivacy, type VideoPrivacy } from '../vocabulary/privacy.ts';

/** Who may see a playlist. */
export type PlaylistPrivacy = Exclude<VideoPrivacy, 'internal' | 'password'>;

/** Validates a playlist, and reads its privacy by name. */
export const playlistSchema = z.pipe(
  z.looseObject({
    id: z.number(),
    uuid: z.string(),
    shortUUID: z.string(),
    displayName: z.string(),
    description: z.nullish(z.string()),
    privacy: z.looseObject({ id: z.number() }),
    type: z.looseObject({ id: z.number() }),
    videosLength: z.number(),
    embedPath: z.optional(z.string()),
    thumbnailPath: z.nullish(z.string()),
    createdAt: z.string(),
    updatedAt: z.string(),
    ownerAccount: z.optional(actorSchema),
    videoChannel: z.nullish(actorSchema),
  }),
  z.transform(({ privacy, type, ...rest }) => ({
    ...rest,
    privacy: readPrivacy(privacy.id) as PlaylistPrivacy, // the first three numbers are the same
    isWatchLater: type.id === 2,
  })),
);

/** A playlist. */
export interface Playlist {
  /** The number on this server alone. */
  readonly id: number;
  /** The same on every server. */
  readonly uuid: string;
  /** The UUID in 22 characters, as in the addresses of pages. */
  readonly shortUUID: string;
  /** The name that people read. */
  readonly displayName: string;
  /** Markdown; absent or null when there is none. */
  readonly description?: string | null | undefined;
  /** Who may see it. */
  readonly privacy: PlaylistPrivacy;
  /** Whether it is the list that each account has for watching later. */
  readonly isWatchLater: boolean;
  /** How many videos it has. */
  readonly videosLength: number;
  /** The path of the player below the server's address; absent on older servers. */
  readonly embedPath?: string | undefined;
  /** The path of the thumbnail below the server's address; absent or null where there is none. */
  readonly thumbnailPath?: string | null | undefined;
  /** When it was created, in ISO 8601. */
  readonly createdAt: string;
  /** When it was changed last, in ISO 8601. */
  readonly updatedAt: string;
  /** The account that owns it; absent in some responses. */
  readonly ownerAccount?: Actor | undefined;
  /** The channel that it belongs to; absent or null when it is private. */
  readonly videoChannel?: Actor | null | undefined;
}

/** Validates an element of a playlist. */
export const playlistElementSchema = z.looseObject({
  id: z.number(),
  position: z.number(),
  startTimestamp: z.nullish(z.number()),
  stopTimestamp: z.nullish(z.number()),
  type: z.optional(z.number()),
  video: z.nullish(videoSchema),
});

/** An element of a playlist: a video and its position. */
export interface PlaylistElement {
  /** The number of the element, which `updateElement` and `removeElement` take. */
  readonly id: number;
  /** The position in the playlist, counted from 1. */
  readonly position: number;
  /** Where in the video to start, in seconds; absent or null for its beginning. */
  readonly startTimestamp?: number | null | undefined;
  /** Where in the video to stop, in seconds; absent or null for its end. */
  readonly stopTimestamp?: number | null | undefined;
  /** PeerTube's number for whether the video can be shown; absent on older servers. */
  readonly type?: number | undefined;
  /** The video; absent or null when it was deleted, is private, or is on a server that cannot be reached. */
  readonly video?: Video | null | undefined;
}
