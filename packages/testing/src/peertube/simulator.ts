import type { RequestRecord } from '../faults/inject-faults.ts';
import type { SimulatorHost } from '../http/host-app.ts';
import type { PeerTubeFaults } from './faults/faults.ts';
import type { ImportResult } from './imports/finish.ts';
import type { EndStreamOptions } from './live/stream.ts';
import type { RateLimits, SeedVideo } from './options.ts';
import type { VideoRecord } from './record.ts';
import type { UploadRecord } from './uploads/upload.ts';

/** A user who can log in to the simulator. */
export interface UserRecord {
  /** The number on this simulator. */
  readonly id: number;
  /** The name to log in with. */
  readonly username: string;
  /** The password, in plain text. */
  readonly password: string;
  /** The name of the first channel. */
  readonly channel: string;
  /** The number of that channel, which uploads need. */
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
  /**
   * The stored records, in order of creation.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Charla' }] });
   * console.log(server.videos().map(({ name }) => name)); // → [ 'Charla' ]
   * await server.stop();
   * ```
   */
  videos(): VideoRecord[];
  /**
   * Uploads that have begun and are not complete.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Charla' }] });
   * console.log(server.uploads().length); // → 0
   * await server.stop();
   * ```
   */
  uploads(): UploadRecord[];
  /**
   * Creates a video as if it had been uploaded.
   * @param video - What is known of it; the rest has defaults.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Charla' }] });
   * const { uuid } = server.seed({ name: 'Taller', fields: { privacy: 3 } }); // 3 is private
   * console.log(server.videos().length); // → 2
   * await server.stop();
   * ```
   */
  seed(video: SeedVideo): VideoRecord;
  /**
   * Suspends the processing of complete uploads, so that a second PUT gets 503. Returns a function that resumes it.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { sampleMedia, startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * const { username = '', password = '', channelId = 0 } = server.users[0] ?? {};
   * const { auth, videos, live } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * const resume = server.holdProcessing();
   * setTimeout(resume, 50);
   * const file = new File([sampleMedia({ size: 1_000 })], 'charla.mp4');
   * await videos.upload(file, { name: 'Charla', channelId }); // waits until then
   * await server.stop();
   * ```
   */
  holdProcessing(): () => void;
  /**
   * Publishes the videos that wait with `transcoding: 'held'`: one, or all.
   * @param id - The number or UUID of one of them. @defaultValue all
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ transcoding: 'held' });
   * // … a client uploads: the state of the video is 2
   * server.finishTranscoding(); // now it is 1, published
   * await server.stop();
   * ```
   */
  finishTranscoding(id?: number | string): void;
  /**
   * Ends a transcription that `captions.generate` has asked for, with `transcription: true`.
   * @param id - The number or UUID of the video.
   * @param captions - The language that the server heard, by its own code, and what it wrote.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ transcription: true, seed: [{ name: 'Charla' }] });
   * const { username = '', password = '' } = server.users[0] ?? {};
   * const { auth, captions } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * const id = server.videos()[0]?.uuid ?? '';
   * await captions.generate(id);
   * const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHola.\n';
   * server.finishTranscription(id, { language: 'es', vtt });
   * console.log((await captions.list(id)).length); // → 1
   * await server.stop();
   * ```
   */
  finishTranscription(
    id: number | string,
    captions: { readonly language: string; readonly vtt: string },
  ): void;
  /**
   * Deletes incomplete uploads, as the real server does every hour.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Charla' }] });
   * server.purgeUploads(); // an upload under way starts over, or fails with `upload-gone`
   * await server.stop();
   * ```
   */
  purgeUploads(): void;
  /**
   * Restarts the server: incomplete uploads are lost and connections are reset. Everything else is kept.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Charla' }] });
   * server.restart();
   * console.log(server.videos().length); // → 1
   * await server.stop();
   * ```
   */
  restart(): void;
  /**
   * Blocks a user, as an administrator does: they can no longer log in.
   * @param username - The name that they log in with.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Charla' }] });
   * server.blockUser('root'); // from now on a log-in fails
   * await server.stop();
   * ```
   */
  blockUser(username: string): void;
  /**
   * Expires every access token.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { sampleMedia, startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * const { username = '', password = '', channelId = 0 } = server.users[0] ?? {};
   * const { auth, videos, live } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * server.expireTokens();
   * console.log((await videos.listMine()).total); // → 0
   * console.log(server.requests.filter(({ status }) => status === 401).length); // → 1
   * await server.stop();
   * ```
   */
  expireTokens(): void;
  /**
   * Starts streaming to a live, as an encoder would over RTMP.
   * @param id - The UUID of the live.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { sampleMedia, startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * const { username = '', password = '', channelId = 0 } = server.users[0] ?? {};
   * const { auth, videos, live } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * const { uuid } = await live.create({ name: 'Asamblea', channelId });
   * server.startStream(uuid);
   * console.log((await videos.get(uuid)).state?.id); // → 1
   * await server.stop();
   * ```
   */
  startStream(id: string): void;
  /**
   * Ends the stream to a live, as an encoder that is closed does.
   * @param id - The UUID of the live.
   * @param options - How that shows. @defaultValue at once
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { sampleMedia, startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * const { username = '', password = '', channelId = 0 } = server.users[0] ?? {};
   * const { auth, videos, live } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * const { uuid } = await live.create({ name: 'Asamblea', channelId });
   * server.startStream(uuid);
   * server.endStream(uuid);
   * console.log((await live.listSessions(uuid)).length); // → 1
   * await server.stop();
   * ```
   */
  endStream(id: string, options?: EndStreamOptions): void;
  /**
   * Sets how many people are watching a live now, as its page shows.
   * @param id - The UUID of the live.
   * @param viewers - How many.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { sampleMedia, startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * const { username = '', password = '', channelId = 0 } = server.users[0] ?? {};
   * const { auth, videos, live } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * const { uuid } = await live.create({ name: 'Asamblea', channelId });
   * server.startStream(uuid);
   * server.setViewers(uuid, 12);
   * console.log((await videos.get(uuid)).viewers); // → 12
   * await server.stop();
   * ```
   */
  setViewers(id: string, viewers: number): void;
  /**
   * Publishes the replay of an ended live with `saveReplay` now, not five minutes later by the clock.
   * @param id - The UUID of the live.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { sampleMedia, startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * const { username = '', password = '', channelId = 0 } = server.users[0] ?? {};
   * const { auth, videos, live } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * const { uuid } = await live.create({ name: 'Asamblea', channelId, saveReplay: true });
   * server.startStream(uuid);
   * server.endStream(uuid);
   * server.publishReplay(uuid);
   * console.log((await videos.get(uuid)).isLive); // → false
   * await server.stop();
   * ```
   */
  publishReplay(id: string): void;
  /**
   * Completes a pending import, with a file or with an error message.
   * @param id - The number of the import.
   * @param end - The file that arrived, or why it failed.
   * @throws RangeError for a number that no import has.
   *
   * @example
   * ```ts
   * import { sampleMedia, startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * // … a client starts an import: `const { id } = await imports.create(…)`
   * const finish = (id: number) => server.finishImport(id, { bytes: sampleMedia({ size: 1_000 }) });
   * await server.stop();
   * ```
   */
  finishImport(id: number, end: ImportResult): void;
  /**
   * Replaces the rate limits and resets their counters.
   * @param limits - Attempts per window; true for those of a real server, false for none.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Charla' }] });
   * server.setRateLimits({ api: { max: 1, windowMs: 10_000 } });
   * await server.fetch(`${server.url}/api/v1/videos`);
   * console.log((await server.fetch(`${server.url}/api/v1/videos`)).status); // → 429
   * await server.stop();
   * ```
   */
  setRateLimits(limits: boolean | RateLimits): void;
}
