import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { callApi } from '../call-api.ts';
import { isSupportedVersion } from './is-supported-version.ts';
import type { Known } from '../known.ts';

const statsSchema = z.looseObject({
  totalUsers: z.number(),
  totalLocalVideos: z.number(),
  totalLocalVideoViews: z.number(),
  totalLocalVideoFilesSize: z.number(),
  totalVideos: z.number(),
  totalInstanceFollowers: z.number(),
  totalInstanceFollowing: z.number(),
});

const nodeinfoSchema = z.looseObject({
  software: z.looseObject({ name: z.string(), version: z.string() }),
  openRegistrations: z.boolean(),
  usage: z.looseObject({
    users: z.looseObject({ total: z.optional(z.number()), activeMonth: z.optional(z.number()) }),
    localPosts: z.optional(z.number()),
    localComments: z.optional(z.number()),
  }),
});

/** Counts of a server, which makes them anew every few hours. Sizes are bytes. */
export interface InstanceStats extends Known<z.output<typeof statsSchema>> {}

/** What every server of the fediverse tells about itself. */
export interface Nodeinfo extends Known<z.output<typeof nodeinfoSchema>> {}

/** The version of a server. */
export interface ServerVersion {
  /** `peertube`, unless the address is that of another program's server. */
  readonly software: string;
  readonly version: string;
  /** Whether it is PeerTube from 5.0 to 8.2, which this client is written for. Others may work. */
  readonly isSupported: boolean;
}

/** The server as a whole. Nothing here takes a log-in. */
export interface PeerTubeInstance {
  stats(options?: CallOptions): Promise<InstanceStats>;
  nodeinfo(options?: CallOptions): Promise<Nodeinfo>;
  /** Resolves when the server answers. @throws `PeerTubeError` when it does not, or is something else. */
  ping(options?: CallOptions): Promise<void>;
  /** Which version it is, and whether that is one that this client is written for. */
  checkVersion(options?: CallOptions): Promise<ServerVersion>;
}

/** The server as a whole, by itself. */
export function createInstance(connection: PeerTubeConnection): PeerTubeInstance {
  const nodeinfo: PeerTubeInstance['nodeinfo'] = (options) =>
    connection.http.call(
      { method: 'GET', path: 'nodeinfo/2.0.json', schema: nodeinfoSchema },
      options,
    );
  return {
    nodeinfo,
    stats: (options) =>
      callApi(connection, 'GET', 'server/stats', options, { auth: false, schema: statsSchema }),
    async ping(options) {
      const said = await callApi(connection, 'GET', 'ping', options, {
        auth: false,
        responseType: 'text',
      });
      if (said !== 'pong')
        throw connection.createError(
          'unexpected-response',
          'This is not what PeerTube says to a ping.',
        );
    },
    async checkVersion(options) {
      const { name, version } = (await nodeinfo(options)).software;
      if (name === 'peertube') connection.noteVersion(version);
      const isSupported = name === 'peertube' && isSupportedVersion(version);
      return { software: name, version, isSupported };
    },
  };
}
