import { FaultRegistry } from '../faults/fault-registry.ts';
import type { RequestRecord } from '../faults/inject-faults.ts';
import { hostApp } from '../http/host-app.ts';
import { createApp } from './app.ts';
import { finishTranscription } from './captions/finish-transcription.ts';
import { createState } from './create-state.ts';
import { peerTubeFaultDefinitions } from './faults/faults.ts';
import { RateLimiter } from './http/rate-limiter.ts';
import { finishImport } from './imports/finish.ts';
import { endStream, publishReplay, setViewers, startStream } from './live/stream.ts';
import type { PeerTubeSimulatorOptions } from './options.ts';
import { toVideoRecord } from './record.ts';
import { seedVideo } from './seed.ts';
import type { PeerTubeSimulator, UserRecord } from './simulator.ts';
import type { State } from './state.ts';

/**
 * Starts a PeerTube server that stores everything in memory. It is reached on 127.0.0.1, or only through its `fetch`.
 * @param options - The port, the users, and what is stored from the beginning.
 *
 * @example
 * ```ts
 * import { startPeerTubeSimulator } from '@comunal/testing';
 *
 * const server = await startPeerTubeSimulator({ seed: [{ name: 'Charla' }] });
 * const response = await fetch(`${server.url}/api/v1/videos`);
 * console.log(response.status, server.videos()[0]?.channel); // → 200 root_channel
 * await server.stop();
 * ```
 */
export async function startPeerTubeSimulator(
  options: PeerTubeSimulatorOptions = {},
): Promise<PeerTubeSimulator> {
  const state = createState(options);
  const faults = new FaultRegistry(peerTubeFaultDefinitions);
  const requests: RequestRecord[] = [];
  const limiter = new RateLimiter(options.rateLimits ?? false);
  const restart = (): void => {
    state.uploads.clear();
    closeAllConnections();
  };
  const app = createApp({ state, faults, requests, limiter, restart });
  const { host, closeAllConnections } = await hostApp(app, {
    port: options.port,
    name: 'peertube.example',
  });
  state.url = host.url;
  state.host = new URL(host.url).host;
  for (const video of options.seed ?? []) seedVideo(state, video);
  return {
    ...host,
    faults,
    requests,
    get users() {
      return userRecords(state);
    },
    videos: () => state.videos.map((video) => toVideoRecord(state, video)),
    uploads: () =>
      [...state.uploads.values()].map((upload) => {
        const { id, filename, size, storage, processing, lockedUntil } = upload;
        const isLocked = lockedUntil > state.now();
        return { id, filename, size, received: storage.end, processing, isLocked };
      }),
    seed: (video) => toVideoRecord(state, seedVideo(state, video)),
    holdProcessing: () => state.processing.hold(),
    finishTranscoding(id) {
      for (const video of state.videos) {
        const isSelected = id === undefined || [video.id, video.uuid, video.shortUUID].includes(id);
        if (isSelected && video.state === 2) video.state = 1;
      }
    },
    finishTranscription: (id, captions) => finishTranscription(state, id, captions),
    startStream: (id) => startStream(state, id),
    endStream: (id, options) => endStream(state, id, options),
    setViewers: (id, viewers) => setViewers(state, id, viewers),
    publishReplay: (id) => publishReplay(state, id),
    finishImport: (id, end) => finishImport(state, id, end),
    setRateLimits: (limits) => limiter.setLimits(limits),
    restart,
    purgeUploads: () => state.uploads.clear(),
    blockUser(username) {
      const user = state.users.find((candidate) => candidate.username === username);
      if (!user) throw new RangeError(`There is no user named ${username}.`);
      user.blocked = true;
    },
    expireTokens() {
      for (const session of state.sessions) session.accessExpiresAt = 0;
    },
  };
}

function userRecords({ users, channels }: State): UserRecord[] {
  return users.map(({ id, username, password }) => {
    const channel = channels.find(({ userId }) => userId === id);
    return { id, username, password, channel: channel?.name ?? '', channelId: channel?.id ?? 0 };
  });
}
