import { createAccounts, type PeerTubeAccounts } from './accounts/create-accounts.ts';
import { createAuth, type PeerTubeAuth } from './auth/create-auth.ts';
import { createCaptions, type PeerTubeCaptions } from './captions/create-captions.ts';
import { createChannels, type PeerTubeChannels } from './channels/create-channels.ts';
import { createComments, type PeerTubeComments } from './comments/create-comments.ts';
import { createConfig, type PeerTubeConfig } from './config/create-config.ts';
import { connect, type PeerTubeOptions } from './connection.ts';
import { createFeeds, type PeerTubeFeeds } from './feeds/create-feeds.ts';
import { createImports, type PeerTubeImports } from './imports/create-imports.ts';
import { createInstance, type PeerTubeInstance } from './instance/create-instance.ts';
import { createLives, type PeerTubeLives } from './live/create-live.ts';
import { createOembed, type PeerTubeOembed } from './oembed/create-oembed.ts';
import { createPlaylists, type PeerTubePlaylists } from './playlists/create-playlists.ts';
import { createRatings, type PeerTubeRatings } from './ratings/create-ratings.ts';
import {
  createSubscriptions,
  type PeerTubeSubscriptions,
} from './subscriptions/create-subscriptions.ts';
import { createUsers, type PeerTubeUsers } from './users/create-users.ts';
import { createVideos, type PeerTubeVideos } from './videos/create-videos.ts';

/** A client of one PeerTube server. */
export interface PeerTube {
  readonly auth: PeerTubeAuth;
  readonly accounts: PeerTubeAccounts;
  readonly captions: PeerTubeCaptions;
  readonly channels: PeerTubeChannels;
  readonly comments: PeerTubeComments;
  readonly config: PeerTubeConfig;
  readonly feeds: PeerTubeFeeds;
  readonly imports: PeerTubeImports;
  readonly instance: PeerTubeInstance;
  readonly live: PeerTubeLives;
  readonly oembed: PeerTubeOembed;
  readonly playlists: PeerTubePlaylists;
  readonly ratings: PeerTubeRatings;
  readonly subscriptions: PeerTubeSubscriptions;
  readonly users: PeerTubeUsers;
  readonly videos: PeerTubeVideos;
}

/**
 * Creates a client of one PeerTube server with every group of calls. A bundle that needs one group alone uses its factory:
 * `createVideos(connect({ baseUrl }))`.
 *
 * @example
 * const peertube = createPeerTube({ baseUrl: 'https://video.example' });
 * for await (const video of peertube.videos.list({ sort: '-publishedAt' })) console.log(video.name);
 * @throws `PeerTubeError` with `bad-address` or `insecure-address` for an unusable `baseUrl`,
 *   `bad-request` for `maxChunkBytes`. TypeError for an option of the wrong type.
 */
export function createPeerTube(options: PeerTubeOptions): PeerTube {
  const connection = connect(options);
  return {
    auth: createAuth(connection),
    accounts: createAccounts(connection),
    captions: createCaptions(connection),
    channels: createChannels(connection),
    comments: createComments(connection),
    config: createConfig(connection),
    feeds: createFeeds(connection),
    imports: createImports(connection),
    instance: createInstance(connection),
    live: createLives(connection),
    oembed: createOembed(connection),
    playlists: createPlaylists(connection),
    ratings: createRatings(connection),
    subscriptions: createSubscriptions(connection),
    users: createUsers(connection),
    videos: createVideos(connection),
  };
}
