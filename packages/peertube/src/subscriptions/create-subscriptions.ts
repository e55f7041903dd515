import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import { channelSchema, type VideoChannel } from '../channels/channel.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { paginateVideos } from '../videos/paginate-videos.ts';
import type { VideoFilters } from '../videos/video-filters.ts';
import type { Video } from '../videos/video.ts';

const existSchema = z.record(z.string(), z.boolean());
const path = 'users/me/subscriptions';

/** The calls about the channels that one follows. A channel is named by its handle `name@host`. */
export interface PeerTubeSubscriptions {
  /**
   * Lists the channels that one follows.
   * @param page - Where to start, and how many a request asks for.
   * @param options - A signal that ends the listing.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * for await (const { name, host } of peertube.subscriptions.list()) console.log(`${name}@${host}`);
   * ```
   */
  list(page?: ListOptions, options?: CallOptions): Paginator<VideoChannel>;
  /**
   * Lists the videos of these channels.
   * @param filters - Which videos, in which order, and how many a request asks for.
   * @param options - A signal that ends the listing.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { data } = await peertube.subscriptions.listVideos({ sort: '-publishedAt', pageSize: 10 });
   * console.log(data.map(({ name }) => name));
   * ```
   */
  listVideos(filters?: VideoFilters & ListOptions, options?: CallOptions): Paginator<Video>;
  /**
   * Follows a channel. The server does so a moment later, and the promise resolves before: `list` and `exist` may not know it
   * yet.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `bad-request` for what is no handle. One that does not exist is no error: it never appears in `list`.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.subscriptions.add('talleres@otro.example');
   * ```
   */
  add(handle: string, options?: CallOptions): Promise<void>;
  /**
   * Unfollows a channel.
   * @param handle - The channel: `name` on this server, `name@host` on another.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found` for one that is not followed.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.subscriptions.remove('talleres@otro.example');
   * ```
   */
  remove(handle: string, options?: CallOptions): Promise<void>;
  /**
   * Tells which of these channels one follows.
   * @param handles - Channels: `name` on this server, `name@host` on another.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const follows = await peertube.subscriptions.exist(['talleres@otro.example']);
   * console.log(follows['talleres@otro.example']);
   * ```
   */
  exist(
    handles: readonly string[],
    options?: CallOptions,
  ): Promise<Readonly<Record<string, boolean>>>;
}

/**
 * Creates the subscriptions API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createAuth, createSubscriptions } from '@comunal/peertube';
 *
 * const connection = connect({ baseUrl: 'https://tubo.example' });
 * await createAuth(connection).logIn({ username: 'ana', password: 'a passphrase of hers' });
 * const { total } = await createSubscriptions(connection).list();
 * ```
 */
export function createSubscriptions(connection: PeerTubeConnection): PeerTubeSubscriptions {
  return {
    list: (page, options) =>
      paginateApi(connection, { path, item: channelSchema, auth: true }, { ...page }, options),
    listVideos: (filters, options) =>
      paginateVideos(connection, `${path}/videos`, filters, options, { auth: true }),
    add: (uri, options) => callApi(connection, 'POST', path, options, { json: { uri } }),
    remove: (handle, options) => callApi(connection, 'DELETE', path + apiPath`/${handle}`, options),
    exist: (uris, options) =>
      callApi(connection, 'GET', `${path}/exist`, options, {
        query: { uris },
        auth: true,
        schema: existSchema,
      }),
  };
}
