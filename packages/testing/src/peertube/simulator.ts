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

/** A user who can log in to the simulator. */
export interface UserRecord {
  readonly id: number;
  readonly username: string;
  readonly password: string;
  /** Name and id of the first channel. */
  readonly channel: string;
  readonly channelId: number;
}

/** A simulated PeerTube server for one test. */
export interface PeerTubeSimulator extends SimulatorHost {
  /** The users who can log in. */
  readonly users: readonly UserRecord[];
  /** Injects faults. */
  readonly faults: PeerTubeFaults;
  /** Every request so far, in order. */
  readonly requests: readonly RequestRecord[];
  /** The stored records, in order of creation. */
  videos(): VideoRecord[];
  /** Uploads that have begun and are not complete. */
  uploads(): UploadRecord[];
  /** Creates a video as if it had been uploaded. */
  seed(video: SeedVideo): VideoRecord;
  /** Suspends the processing of complete uploads, so that a second PUT gets 503. Returns a function that resumes it. */
  holdProcessing(): () => void;
  /** Publishes the videos that wait with `transcoding: 'held'`: one, or all. */
  finishTranscoding(id?: number | string): void;
  /** Deletes incomplete uploads, as the real server does every hour. */
  purgeUploads(): void;
  /** Restarts the server: incomplete uploads are lost and connections are reset. Everything else is kept. */
  restart(): void;
  /** Blocks a user, as an administrator does: they can no longer log in. */
  blockUser(username: string): void;
  /** Expires every access token. */
  expireTokens(): void;
  /** Starts streaming to a live, as an encoder would over RTMP. */
  startStream(id: string): void;
  endStream(id: string): void;
  /** Publishes the replay of an ended live with `saveReplay` now, not five minutes later by the clock. */
  publishReplay(id: string): void;
  /** Completes a pending import, with a file or with an error message. */
  finishImport(id: number, end: ImportResult): void;
  /** Replaces the rate limits and resets their counters. */
  setRateLimits(limits: boolean | RateLimits): void;
}

/**
 * Starts a PeerTube server that stores everything in memory. It is reached on 127.0.0.1, or only through
 * {@link SimulatorHost.fetch}.
 *
 * @example
 * ```ts
 * await using simulator = await startPeerTubeSimulator();
 * const response = await fetch(`${simulator.url}/api/v1/videos`);
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
