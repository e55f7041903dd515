import type { CallOptions, ListOptions, OptionNames, Paginator } from '@comunal/http';
import * as z from 'zod/mini';
import { actorImageSchema, type ActorImage } from '../accounts/actor.ts';
import { apiPath, callApi } from '../call-api.ts';
import { checkInput } from '../check-input.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { emptyToNull } from '../videos/empty-to-null.ts';
import { paginateVideos } from '../videos/paginate-videos.ts';
import { toImageFile } from '../videos/to-image-file.ts';
import type { VideoFilters } from '../videos/video-filters.ts';
import type { Video } from '../videos/video.ts';
import { channelSchema, type VideoChannel } from './channel.ts';

const createdSchema = z.looseObject({ videoChannel: z.looseObject({ id: z.number() }) });
const imagesSchema = z.looseObject({
  avatars: z.optional(z.array(actorImageSchema)),
  banners: z.optional(z.array(actorImageSchema)),
});

/** Validates a follower of a channel. */
export const followerSchema = z.looseObject({
  id: z.number(),
  state: z.string(),
  follower: z.looseObject({ name: z.string(), host: z.string() }),
  createdAt: z.string(),
});

/** The fields of a channel that can be set. */
export interface ChannelInput {
  /** 1 to 120 characters. */
  readonly displayName?: string | undefined;
  /** 3 to 1000 characters; null or a blank text empties it. */
  readonly description?: string | null | undefined;
  /** How to support the people behind it: 3 to 1000 characters; null or a blank text empties it. */
  readonly support?: string | null | undefined;
}

/** The fields of a new channel. */
export interface NewChannel extends ChannelInput {
  /** The name in its handle: lower-case letters, digits, `-`, `_` and `.`. It can never be changed. */
  readonly name: string;
  /** The name that people read: 1 to 120 characters. */
  readonly displayName: string;
}

const channelInputNames: OptionNames<ChannelInput> = {
  displayName: true,
  description: true,
  support: true,
};
const newChannelNames: OptionNames<NewChannel> = { ...channelInputNames, name: true };

/** An account that follows a channel. */
export interface ChannelFollower {
  /** The number of the follow on this server. */
  readonly id: number;
  /** `accepted`, `pending` or `rejected`. */
  readonly state: string;
  /** The account that follows. */
  readonly follower: {
    /** The name in its handle, `name@host`. */
    readonly name: string;
    /** The server that it belongs to, without a scheme. */
    readonly host: string;
  };
  /** Since when it follows, in ISO 8601. */
  readonly createdAt: string;
}

/** The calls about channels. A channel is named by its handle: `name` on this server, `name@host` on another. */
export interface PeerTubeChannels {
  /**
   * Lists all channels that the server knows.
   * @param page - Where to start, and how many a request asks for.
   * @param options - A signal that ends the listing.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for await (const channel of peertube.channels.list())
   *   console.log(`${channel.name}@${channel.host}`);
   * ```
   */
  list(page?: ListOptions, options?: CallOptions): Paginator<VideoChannel>;
  /**
   * Gets a channel.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const channel = await peertube.channels.get('talleres@otro.example');
   * console.log(channel.displayName, channel.followersCount);
   * ```
   */
  get(handle: string, options?: CallOptions): Promise<VideoChannel>;
  /**
   * Lists the videos of a channel.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param filters - Which videos, in which order, and how many a request asks for.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for await (const video of peertube.channels.listVideos('talleres', { languageOneOf: ['es'] }))
   *   console.log(video.name);
   * ```
   */
  listVideos(
    handle: string,
    filters?: VideoFilters & ListOptions,
    options?: CallOptions,
  ): Paginator<Video>;
  /**
   * Creates a channel and returns its number, which uploads need.
   * @param input - The name in its handle, which never changes, and the name that people read.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `conflict` for a name that is or was in use: names of deleted channels and accounts stay taken.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { id: channelId } = await peertube.channels.create({ name: 'talleres', displayName: 'Talleres' });
   * await peertube.live.create({ name: 'Charla en vivo', channelId });
   * ```
   */
  create(
    input: NewChannel,
    options?: CallOptions,
  ): Promise<{
    /** The number on this server, which `NewVideo` takes as `channelId`. */
    readonly id: number;
  }>;
  /**
   * Changes the fields that `input` has, and leaves the others.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param input - The fields to change.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the channel of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.channels.update('talleres', { description: 'Talleres de la colectiva, desde 2021.' });
   * ```
   */
  update(handle: string, input: ChannelInput, options?: CallOptions): Promise<void>;
  /**
   * Deletes a channel and all its videos for good.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `conflict` for the last channel of an account, and with `server` (500) for one that was
   *   created a few seconds ago. The call is not retried: wait, check whether the channel still exists, and delete it then.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.channels.delete('talleres'); // its videos go with it
   * ```
   */
  delete(handle: string, options?: CallOptions): Promise<void>;
  /**
   * Sets the avatar: PNG, JPEG, GIF or WebP, recognised by its first bytes. The server crops and scales it.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param image - The content of its file.
   * @param options - A signal that ends the call.
   * @returns The avatar in all its sizes, in any order.
   * @throws `PeerTubeError`: `unsupported-file` for an image of another kind, before anything is sent; `not-found`, `forbidden`.
   *
   * @example
   * ```ts
   * import { readFile } from 'node:fs/promises';
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const image = new Blob([await readFile('logo.png')]);
   * const avatars = await peertube.channels.setAvatar('talleres', image);
   * console.log(avatars.map(({ width }) => width));
   * ```
   */
  setAvatar(handle: string, image: Blob, options?: CallOptions): Promise<readonly ActorImage[]>;
  /**
   * Deletes the avatar.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the channel of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.channels.deleteAvatar('talleres'); // the server shows its own drawing instead
   * ```
   */
  deleteAvatar(handle: string, options?: CallOptions): Promise<void>;
  /**
   * Sets the banner, by the rules of an avatar; best about six times as wide as it is high.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param image - The content of its file.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `unsupported-file` for an image of another kind, before anything is sent; `not-found`, `forbidden`.
   *
   * @example
   * ```ts
   * import { readFile } from 'node:fs/promises';
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const image = new Blob([await readFile('banner.jpg')]);
   * await peertube.channels.setBanner('talleres', image);
   * ```
   */
  setBanner(handle: string, image: Blob, options?: CallOptions): Promise<readonly ActorImage[]>;
  /**
   * Deletes the banner.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the channel of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.channels.deleteBanner('talleres');
   * ```
   */
  deleteBanner(handle: string, options?: CallOptions): Promise<void>;
  /**
   * Lists the followers of a channel of one's own.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param page - Where to start, and how many a request asks for.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the channel of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * for await (const { follower } of peertube.channels.listFollowers('talleres'))
   *   console.log(`${follower.name}@${follower.host}`);
   * ```
   */
  listFollowers(
    handle: string,
    page?: ListOptions,
    options?: CallOptions,
  ): Paginator<ChannelFollower>;
}

/**
 * Creates the channels API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createChannels } from '@comunal/peertube';
 *
 * const channels = createChannels(connect({ baseUrl: 'https://tubo.example' }));
 * const { total } = await channels.list();
 * ```
 */
export function createChannels(connection: PeerTubeConnection): PeerTubeChannels {
  const setImage =
    (kind: 'avatar' | 'banner'): PeerTubeChannels['setAvatar'] =>
    async (handle, image, options) => {
      const body = new FormData();
      body.append(`${kind}file`, await toImageFile(image, kind, connection.createError));
      const path = apiPath`video-channels/${handle}/${kind}/pick`;
      const parts = { body, schema: imagesSchema };
      return (await callApi(connection, 'POST', path, options, parts))[`${kind}s`] ?? [];
    };
  const deleteImage =
    (kind: string): PeerTubeChannels['deleteAvatar'] =>
    (handle, options) =>
      callApi(connection, 'DELETE', apiPath`video-channels/${handle}/${kind}`, options);
  return {
    list: (page, options) =>
      paginateApi(
        connection,
        { path: 'video-channels', item: channelSchema },
        { ...page },
        options,
      ),
    get: (handle, options) =>
      callApi(connection, 'GET', apiPath`video-channels/${handle}`, options, {
        schema: channelSchema,
      }),
    listVideos: (handle, filters, options) =>
      paginateVideos(connection, apiPath`video-channels/${handle}/videos`, filters, options),
    async create(input, options) {
      checkInput('channels.create', input, newChannelNames, connection.createError);
      const parts = { json: emptyToNull(input), schema: createdSchema };
      return (await callApi(connection, 'POST', 'video-channels', options, parts)).videoChannel;
    },
    async update(handle, input, options) {
      checkInput('channels.update', input, channelInputNames, connection.createError);
      const parts = { json: emptyToNull(input) };
      await callApi(connection, 'PUT', apiPath`video-channels/${handle}`, options, parts);
    },
    delete: (handle, options) =>
      callApi(connection, 'DELETE', apiPath`video-channels/${handle}`, options),
    setAvatar: setImage('avatar'),
    deleteAvatar: deleteImage('avatar'),
    setBanner: setImage('banner'),
    deleteBanner: deleteImage('banner'),
    listFollowers: (handle, page, options) => {
      const path = apiPath`video-channels/${handle}/followers`;
      return paginateApi(
        connection,
        { path, item: followerSchema, auth: true },
        { ...page },
        options,
      );
    },
  };
}
