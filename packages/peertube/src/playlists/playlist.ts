import * as z from 'zod/mini';
import { actorSchema } from '../accounts/actor.ts';
import { videoSchema } from '../videos/video.ts';
import { readPrivacy, type VideoPrivacy } from '../vocabulary/privacy.ts';
import type { Known } from '../known.ts';

/** Who may see a playlist. */
export type PlaylistPrivacy = Exclude<VideoPrivacy, 'internal' | 'password'>;

/** What checks a playlist. */
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

/** A list of videos, in an order. */
export interface Playlist extends Known<z.output<typeof playlistSchema>> {}

/** What checks an element. */
export const playlistElementSchema = z.looseObject({
  id: z.number(),
  position: z.number(),
  startTimestamp: z.nullish(z.number()),
  stopTimestamp: z.nullish(z.number()),
  type: z.optional(z.number()),
  video: z.nullish(videoSchema),
});

/**
 * A video's place in a playlist. `position` counts from 1, the time stamps are seconds. `video` is missing where one may
 * not see it: deleted, private, or on a server that is not there.
 */
export interface PlaylistElement extends Known<z.output<typeof playlistElementSchema>> {}
