import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { actorImageSchema, type ActorImage } from '../accounts/actor.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { apiPath, callApi } from '../call-api.ts';
import { emptyToNull } from '../videos/empty-to-null.ts';
import { paginateVideos } from '../videos/paginate-videos.ts';
import { toImageFile } from '../videos/to-image-file.ts';
import type { VideoFilters } from '../videos/video-filters.ts';
import type { Video } from '../videos/video.ts';
import { channelSchema, type VideoChannel } from './channel.ts';
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
export interface ChannelFollower extends Known<z.output<typeof followerSchema>> {}

/** Channels by their handles: `name` for those of the server, `name@host` for others. */
export interface PeerTubeChannels {
  list(page?: ListOptions, options?: CallOptions): Paginator<VideoChannel>;
  /** @throws `PeerTubeError` with `not-found`. */
  get(handle: string, options?: CallOptions): Promise<VideoChannel>;
  videos(
    handle: string,
    filters?: VideoFilters & ListOptions,
    options?: CallOptions,
  ): Paginator<Video>;
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
  followers(handle: string, page?: ListOptions, options?: CallOptions): Paginator<ChannelFollower>;
}

/** Channels, by themselves. */
export function createChannels(connection: PeerTubeConnection): PeerTubeChannels {
  const setImage =
    (kind: 'avatar' | 'banner'): PeerTubeChannels['setAvatar'] =>
    async (handle, image, options) => {
      const body = new FormData();
      body.append(`${kind}file`, await toImageFile(image, kind, connection.createError));
      const path = apiPath`video-channels/${handle}/${kind}/pick`;
      const answer = await callApi(connection, 'POST', path, options, {
        body,
        schema: imagesSchema,
      });
      return answer[`${kind}s`] ?? [];
    };
  const deleteImage =
    (kind: string): PeerTubeChannels['deleteAvatar'] =>
    (handle, options) =>
      callApi(connection, 'DELETE', apiPath`video-channels/${handle}/${kind}`, options);
  return {
    list: (page, options) =>
      paginateApi(connection, 'video-channels', channelSchema, { ...page }, options),
    get: (handle, options) =>
      callApi(connection, 'GET', apiPath`video-channels/${handle}`, options, {
        schema: channelSchema,
      }),
    videos: (handle, filters, options) =>
      paginateVideos(connection, apiPath`video-channels/${handle}/videos`, filters, options),
    async create(input, options) {
      const parts = { json: emptyToNull(input), schema: createdSchema };
      return (await callApi(connection, 'POST', 'video-channels', options, parts)).videoChannel;
    },
    update: (handle, input, options) =>
      callApi(connection, 'PUT', apiPath`video-channels/${handle}`, options, {
        json: emptyToNull(input),
      }),
    delete: (handle, options) =>
      callApi(connection, 'DELETE', apiPath`video-channels/${handle}`, options),
    setAvatar: setImage('avatar'),
    deleteAvatar: deleteImage('avatar'),
    setBanner: setImage('banner'),
    deleteBanner: deleteImage('banner'),
    followers: (handle, page, options) =>
      paginateApi(
        connection,
        apiPath`video-channels/${handle}/followers`,
        followerSchema,
        { ...page },
        options,
        true,
      ),
  };
}
