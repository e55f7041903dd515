import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { isSupportedVersion } from './is-supported-version.ts';

/** Validates the statistics of a server. */
export const statsSchema = z.looseObject({
  totalUsers: z.number(),
  totalLocalVideos: z.number(),
  totalLocalVideoViews: z.number(),
  totalLocalVideoFilesSize: z.number(),
  totalVideos: z.number(),
  totalInstanceFollowers: z.number(),
  totalInstanceFollowing: z.number(),
});

/** Validates a NodeInfo document. */
export const nodeinfoSchema = z.looseObject({
  software: z.looseObject({ name: z.string(), version: z.string() }),
  openRegistrations: z.boolean(),
  usage: z.looseObject({
    users: z.looseObject({ total: z.optional(z.number()), activeMonth: z.optional(z.number()) }),
    localPosts: z.optional(z.number()),
    localComments: z.optional(z.number()),
  }),
});

/** The statistics of a server, which renews them every few hours. */
export interface InstanceStats {
  /** How many accounts it has. */
  readonly totalUsers: number;
  /** How many videos it hosts. */
  readonly totalLocalVideos: number;
  /** How often the videos that it hosts were viewed. */
  readonly totalLocalVideoViews: number;
  /** How much the videos that it hosts take, in bytes. */
  readonly totalLocalVideoFilesSize: number;
  /** How many videos it knows, including those of other servers. */
  readonly totalVideos: number;
  /** How many servers follow it. */
  readonly totalInstanceFollowers: number;
  /** How many servers it follows. */
  readonly totalInstanceFollowing: number;
}

/** The NodeInfo document that every server of the fediverse publishes. */
export interface Nodeinfo {
  /** The program that the server runs. */
  readonly software: {
    /** In lower case, such as `peertube`. */
    readonly name: string;
    /** The version of the program, such as `8.0.1`. */
    readonly version: string;
  };
  /** Whether people may register. */
  readonly openRegistrations: boolean;
  /** Counts that a server may leave out. */
  readonly usage: {
    /** Its accounts. */
    readonly users: {
      /** How many there are. */
      readonly total?: number | undefined;
      /** How many were active in the last month. */
      readonly activeMonth?: number | undefined;
    };
    /** How many videos it hosts. */
    readonly localPosts?: number | undefined;
    /** How many comments were written on it. */
    readonly localComments?: number | undefined;
  };
}

/** The version of a server. */
export interface ServerVersion {
  /** `peertube`, unless the server runs another program. */
  readonly software: string;
  /** The version of that program, such as `8.0.1`. */
  readonly version: string;
  /** Whether it is PeerTube from 5.0 to 8.2, which this client supports. Others may work. */
  readonly isSupported: boolean;
}

/** The calls about the server as a whole. None of them needs a token. */
export interface PeerTubeInstance {
  /**
   * Gets the server's statistics.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { totalLocalVideos, totalLocalVideoFilesSize } = await peertube.instance.getStats();
   * console.log(`${totalLocalVideos} videos, ${totalLocalVideoFilesSize / 1e9} GB`);
   * ```
   */
  getStats(options?: CallOptions): Promise<InstanceStats>;
  /**
   * Gets the server's NodeInfo.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { software, openRegistrations } = await peertube.instance.getNodeinfo();
   * console.log(software.version, openRegistrations);
   * ```
   */
  getNodeinfo(options?: CallOptions): Promise<Nodeinfo>;
  /**
   * Resolves when the server responds.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` when it does not, or is something else.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * await peertube.instance.ping();
   * console.log('tubo.example responds');
   * ```
   */
  ping(options?: CallOptions): Promise<void>;
  /**
   * Reads which version the server runs, and tells whether this client supports it.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator(); // in its place, your server
   * const { instance } = createPeerTube({ baseUrl: server.url });
   * const { software, isSupported } = await instance.checkVersion();
   * console.log(software, isSupported); // → peertube true
   * await server.stop();
   * ```
   */
  checkVersion(options?: CallOptions): Promise<ServerVersion>;
}

/**
 * Creates the instance API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createInstance } from '@comunal/peertube';
 *
 * const instance = createInstance(connect({ baseUrl: 'https://tubo.example' }));
 * const { version, isSupported } = await instance.checkVersion();
 * ```
 */
export function createInstance(connection: PeerTubeConnection): PeerTubeInstance {
  const getNodeinfo: PeerTubeInstance['getNodeinfo'] = (options) =>
    connection.http.call(
      { method: 'GET', path: 'nodeinfo/2.0.json', schema: nodeinfoSchema },
      options,
    );
  return {
    getNodeinfo,
    getStats: (options) =>
      callApi(connection, 'GET', 'server/stats', options, { auth: false, schema: statsSchema }),
    async ping(options) {
      const parts = { auth: false, responseType: 'text' } as const;
      const text = await callApi(connection, 'GET', 'ping', options, parts);
      if (text !== 'pong')
        throw connection.createError(
          'unexpected-response',
          'This is not what PeerTube says to a ping.',
        );
    },
    async checkVersion(options) {
      const { name, version } = (await getNodeinfo(options)).software;
      if (name === 'peertube') connection.noteVersion(version);
      const isSupported = name === 'peertube' && isSupportedVersion(version);
      return { software: name, version, isSupported };
    },
  };
}
