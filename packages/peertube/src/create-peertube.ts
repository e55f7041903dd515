import { createAccounts, type Accounts } from './accounts/create-accounts.ts';
import { createAuth, type Auth } from './auth/create-auth.ts';
import { createCaptions, type Captions } from './captions/create-captions.ts';
import { createChannels, type Channels } from './channels/create-channels.ts';
import { createComments, type Comments } from './comments/create-comments.ts';
import { createConfig, type Config } from './config/create-config.ts';
import { connect, type PeerTubeOptions } from './connection.ts';
import { createFeeds, type Feeds } from './feeds/create-feeds.ts';
import { createImports, type Imports } from './imports/create-imports.ts';
import { createInstance, type Instance } from './instance/create-instance.ts';
import { createLives, type Lives } from './live/create-live.ts';
import { createOembed, type Oembed } from './oembed/create-oembed.ts';
import { createPlaylists, type Playlists } from './playlists/create-playlists.ts';
import { createRatings, type Ratings } from './ratings/create-ratings.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions/create-subscriptions.ts';
import { createUsers, type Users } from './users/create-users.ts';
import { createVideos, type Videos } from './videos/create-videos.ts';

/** A client of one PeerTube server. */
export interface PeerTube {
  readonly auth: Auth;
  readonly accounts: Accounts;
  readonly captions: Captions;
  readonly channels: Channels;
  readonly comments: Comments;
  readonly config: Config;
  readonly feeds: Feeds;
  readonly imports: Imports;
  readonly instance: Instance;
  readonly live: Lives;
  readonly oembed: Oembed;
  readonly playlists: Playlists;
  readonly ratings: Ratings;
  readonly subscriptions: Subscriptions;
  readonly users: Users;
  readonly videos: Videos;
}

/**
 * A client of one PeerTube server, with every group of calls. A bundle that needs one group alone takes its factory:
 * `createVideos(connect({ baseUrl }))`.
 *
 * @example
 * const peertube = createPeerTube({ baseUrl: 'https://video.example' });
 * for await (const video of peertube.videos.list({ sort: '-publishedAt' })) console.log(video.name);
 * @throws `PeerTubeError` with `bad-address` or `insecure-address` for a `baseUrl` that will not do.
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
