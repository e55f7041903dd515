import type { CallOptions, List, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { actorImageSchema, type ActorImage } from '../accounts/actor.ts';
import type { Connection } from '../connection.ts';
import { listAt } from '../list-at.ts';
import { at, send } from '../send.ts';
import { emptyAsNull } from '../videos/empty-as-null.ts';
import { listVideosAt } from '../videos/list-videos.ts';
import { typedPicture } from '../videos/typed-picture.ts';
import type { VideoFilters } from '../videos/video-filters.ts';
import type { Video } from '../videos/video.ts';
import { channelSchema, type Channel } from './channel.ts';
import type { Known } from '../known.ts';

const createdSchema = z.looseObject({ videoChannel: z.looseObject({ id: z.number() }) });
const imagesSchema = z.looseObject({
  avatars: z.optional(z.array(actorImageSchema)),
  banners: z.optional(z.array(actorImageSchema)),
});
const followerSchema = z.looseObject({
  id: z.number(),
  state: z.string(),
  follower: z.looseObject({ name: z.string(), host: z.string() }),
  createdAt: z.string(),
});

/** What a channel can be told to be. */
export interface ChannelInput {
  /** 1 to 120 letters. */
  readonly displayName?: string | undefined;
  /** 3 to 1000 letters; null, or a text without a letter, empties it. */
  readonly description?: string | null | undefined;
  /** How to support the people behind it, 3 to 1000 letters; null, or a text without a letter, empties it. */
  readonly support?: string | null | undefined;
}

/** A new channel. */
export interface NewChannel extends ChannelInput {
  /** What addresses name it by: small letters, digits, `-`, `_` and `.`. It can never be changed. */
  readonly name: string;
  readonly displayName: string;
}

/** Somebody who follows a channel: of this server or of another one. */
export interface Follower extends Known<z.output<typeof followerSchema>> {}

/** Channels by their handles: `name` for those of the server, `name@host` for others. */
export interface Channels {
  list(page?: ListOptions, options?: CallOptions): List<Channel>;
  /** @throws `PeerTubeError` with `not-found`. */
  get(handle: string, options?: CallOptions): Promise<Channel>;
  videos(handle: string, filters?: VideoFilters & ListOptions, options?: CallOptions): List<Video>;
  /**
   * Makes a channel; gives its number, which uploads need.
   * @throws `PeerTubeError` with `conflict` for a name that is taken, or was: names of deleted channels and accounts stay taken.
   */
  create(input: NewChannel, options?: CallOptions): Promise<{ readonly id: number }>;
  /** Changes what `input` holds and leaves the rest. */
  update(handle: string, input: ChannelInput, options?: CallOptions): Promise<void>;
  /**
   * Deletes a channel and all its videos, for good.
   * @throws `PeerTubeError` with `conflict` for the last channel of an account, and with `server` (500) for one that was
   *   made a few seconds ago. It is not tried again: wait, look whether the channel is still there, and delete it then.
   */
  delete(handle: string, options?: CallOptions): Promise<void>;
  /** PNG, JPEG, GIF or WebP, known by its first bytes; the server cuts and scales it. Gives it in all its sizes, in any order. */
  setAvatar(handle: string, image: Blob, options?: CallOptions): Promise<readonly ActorImage[]>;
  deleteAvatar(handle: string, options?: CallOptions): Promise<void>;
  /** As for an avatar; best about six times as wide as it is high. */
  setBanner(handle: string, image: Blob, options?: CallOptions): Promise<readonly ActorImage[]>;
  deleteBanner(handle: string, options?: CallOptions): Promise<void>;
  /** Who follows a channel of one's own. */
  followers(handle: string, page?: ListOptions, options?: CallOptions): List<Follower>;
}

/** Channels, by themselves. */
export function createChannels(connection: Connection): Channels {
  const setImage =
    (kind: 'avatar' | 'banner'): Channels['setAvatar'] =>
    async (handle, image, options) => {
      const body = new FormData();
      body.append(`${kind}file`, await typedPicture(image, kind, connection.error));
      const path = at`video-channels/${handle}/${kind}/pick`;
      const answer = await send(connection, 'POST', path, options, { body, schema: imagesSchema });
      return answer[`${kind}s`] ?? [];
    };
  const deleteImage =
    (kind: string): Channels['deleteAvatar'] =>
    (handle, options) =>
      send(connection, 'DELETE', at`video-channels/${handle}/${kind}`, options);
  return {
    list: (page, options) =>
      listAt(connection, 'video-channels', channelSchema, { ...page }, options),
    get: (handle, options) =>
      send(connection, 'GET', at`video-channels/${handle}`, options, { schema: channelSchema }),
    videos: (handle, filters, options) =>
      listVideosAt(connection, at`video-channels/${handle}/videos`, filters, options),
    async create(input, options) {
      const parts = { json: emptyAsNull(input), schema: createdSchema };
      return (await send(connection, 'POST', 'video-channels', options, parts)).videoChannel;
    },
    update: (handle, input, options) =>
      send(connection, 'PUT', at`video-channels/${handle}`, options, { json: emptyAsNull(input) }),
    delete: (handle, options) => send(connection, 'DELETE', at`video-channels/${handle}`, options),
    setAvatar: setImage('avatar'),
    deleteAvatar: deleteImage('avatar'),
    setBanner: setImage('banner'),
    deleteBanner: deleteImage('banner'),
    followers: (handle, page, options) =>
      listAt(
        connection,
        at`video-channels/${handle}/followers`,
        followerSchema,
        { ...page },
        options,
        true,
      ),
  };
}
