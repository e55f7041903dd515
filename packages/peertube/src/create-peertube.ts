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

/**
 * A client of one PeerTube server. Every call that fails rejects with a {@link PeerTubeError}: {@link PeerTubeErrorCode} lists the
 * codes with cause and remedy. Any of them may be `network`, `timed-out`, `rate-limited` or `unavailable`, and, where a log-in is
 * needed, `unauthorized` or `invalid-token`; what else a call can say stands at the call.
 */
export interface PeerTube {
  /** Logs in and out. */
  readonly auth: PeerTubeAuth;
  /** Accounts of people and collectives, with their videos and channels. */
  readonly accounts: PeerTubeAccounts;
  /** Captions of videos, one file for each language. */
  readonly captions: PeerTubeCaptions;
  /** Channels, to which videos belong. */
  readonly channels: PeerTubeChannels;
  /** Comments on videos. */
  readonly comments: PeerTubeComments;
  /** What the server lets people do, and its lists of categories, licences, languages and privacies. */
  readonly config: PeerTubeConfig;
  /** Feeds for feed readers and podcast players. */
  readonly feeds: PeerTubeFeeds;
  /** Videos that the server fetches by itself. */
  readonly imports: PeerTubeImports;
  /** The server as a whole: its version and statistics. */
  readonly instance: PeerTubeInstance;
  /** Live streams and their replays. */
  readonly live: PeerTubeLives;
  /** How to embed a video or playlist in another page. */
  readonly oembed: PeerTubeOembed;
  /** Playlists and their elements. */
  readonly playlists: PeerTubePlaylists;
  /** Likes and dislikes of the person who is logged in. */
  readonly ratings: PeerTubeRatings;
  /** The channels that the person who is logged in follows. */
  readonly subscriptions: PeerTubeSubscriptions;
  /** The person who is logged in. */
  readonly users: PeerTubeUsers;
  /** Videos: lists, search, uploads, changes, chapters, source files and statistics. */
  readonly videos: PeerTubeVideos;
}

/**
 * Creates a client of one PeerTube server with every group of calls. A bundle that needs one group alone uses its factory:
 * `createVideos(connect({ baseUrl }))`.
 * @param options - The server, how it is called, and where tokens are stored.
 * @throws `PeerTubeError` with `bad-address` or `insecure-address` for an unusable `baseUrl`,
 *   `bad-request` for `maxChunkBytes`. TypeError for an option of the wrong type.
 *
 * @example
 * ```ts
 * import { createPeerTube } from '@comunal/peertube';
 *
 * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
 * for await (const video of peertube.videos.list({ sort: '-publishedAt' })) console.log(video.name);
 * ```
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
