import { createAuth, type Auth } from './auth/create-auth.ts';
import { connect, type PeerTubeOptions } from './connection.ts';
import { createVideos, type Videos } from './videos/create-videos.ts';

/** A client of one PeerTube server. */
export interface PeerTube {
  readonly auth: Auth;
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
  return { auth: createAuth(connection), videos: createVideos(connection) };
}
