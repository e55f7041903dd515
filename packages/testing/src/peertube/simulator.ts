import { hostApp, type SimulatorHost } from '../http/host-app.ts';
import { createApp } from './app.ts';
import { createState } from './create-state.ts';
import { FaultRegistry } from '../faults/fault-registry.ts';
import type { RequestRecord } from '../faults/inject-faults.ts';
import { peerTubeFaultDefinitions, type PeerTubeFaults } from './faults/faults.ts';
import { RateLimiter } from './http/rate-limiter.ts';
import { finishImport, type ImportResult } from './imports/finish.ts';
import { endStream, publishReplay, startStream } from './live/stream.ts';
import type { PeerTubeSimulatorOptions, RateLimits, SeedVideo } from './options.ts';
import { toVideoRecord, type VideoRecord } from './record.ts';
import { seedVideo } from './seed.ts';
import type { State } from './state.ts';
import type { UploadRecord } from './uploads/upload.ts';

/** A person who can log in to the simulator. */
export interface UserRecord {
  readonly id: number;
  readonly username: string;
  readonly password: string;
  /** Name and number of the first channel. */
  readonly channel: string;
  readonly channelId: number;
}

/** A PeerTube server of one test. */
export interface PeerTubeSimulator extends SimulatorHost {
  /** Who can log in. */
  readonly users: readonly UserRecord[];
  /** What is to go wrong. */
  readonly faults: PeerTubeFaults;
  /** Every request so far, in order. */
  readonly requests: readonly RequestRecord[];
  /** What is stored, in the order it came. */
  videos(): VideoRecord[];
  /** Uploads that began and did not end. */
  uploads(): UploadRecord[];
  /** Stores a video as if it had been uploaded. */
  seed(video: SeedVideo): VideoRecord;
  /** Lets uploads that complete wait, so that a second PUT meets 503; call what it returns to let them go on. */
  holdProcessing(): () => void;
  /** Publishes what waits with `transcoding: 'held'`: one video, or all. */
  finishTranscoding(id?: number | string): void;
  /** Forgets uploads that did not end, as the real server does by the hour. */
  purgeUploads(): void;
  /** Starts anew: uploads that did not end are forgotten and connections are cut, all else stays. */
  restart(): void;
  /** Blocks a person as an administrator does: no log-in is taken from now on. */
  blockUser(username: string): void;
  /** Ends every token, as when an administrator blocks a log-in for a while. */
  expireTokens(): void;
  /** Starts the stream of a live, as an encoder would over RTMP. */
  startStream(id: string): void;
  endStream(id: string): void;
  /** Turns an ended live with `saveReplay` into a video at once, and not five minutes later by the clock. */
  publishReplay(id: string): void;
  /** Ends a pending import, with a file or with the words of a failure. */
  finishImport(id: number, end: ImportResult): void;
  /** Sets other rate limits and begins to count anew. */
  setRateLimits(limits: boolean | RateLimits): void;
}

/**
 * Starts a PeerTube server that keeps all it is given in memory: on 127.0.0.1, or for {@link SimulatorHost.fetch} alone.
 *
 * @example
 * ```ts
 * await using simulator = await startPeerTubeSimulator();
 * const answer = await fetch(`${simulator.url}/api/v1/videos`);
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
    startStream: (id) => startStream(state, id),
    endStream: (id) => endStream(state, id),
    publishReplay: (id) => publishReplay(state, id),
    finishImport: (id, end) => finishImport(state, id, end),
    setRateLimits: (limits) => limiter.setLimits(limits),
    restart,
    purgeUploads: () => state.uploads.clear(),
    blockUser(username) {
      const user = state.users.find((candidate) => candidate.username === username);
      if (!user) throw new RangeError(`There is nobody called ${username}.`);
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
