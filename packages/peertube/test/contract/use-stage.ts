import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import {
  createBlobSource,
  createPeerTube,
  isPeerTubeError,
  memoryTokenStore,
  type NewVideo,
  type PeerTube,
  type PeerTubeOptions,
  type TokenStore,
  type UploadedVideo,
} from '../../src/index.ts';
import { contractServer, patientFetch, type ContractServer } from './server.ts';

export const clip = readFileSync(
  fileURLToPath(new URL('../../../../fixtures/video/clip.webm', import.meta.url)),
);
/** With a second between them. */
const MAX_ATTEMPTS = 60;
export const source = () => createBlobSource(new Blob([clip], { type: 'video/webm' }), 'clip.webm');

/** What the tests of one file work with: somebody who is logged in, with a channel of their own, and a stranger. */
export interface Stage {
  readonly server: ContractServer;
  readonly peertube: PeerTube;
  readonly stranger: PeerTube;
  readonly channelId: number;
  /** Of PeerTube: chapters, passwords and replaced files came with 6. */
  readonly major: number;
  /** Of one log-in for all: servers count them. */
  readonly store: TokenStore;
  /** A client that is not logged in, unless it is given the `store`. */
  client(options?: Partial<PeerTubeOptions>): PeerTube;
  /** Uploads a small video into the channel. */
  upload(input?: Partial<NewVideo>): Promise<UploadedVideo>;
  /** Does again what a real server fails over while it makes a new video's forms for streaming. */
  retryFailures(work: () => Promise<void>): Promise<void>;
}

/**
 * Sets a stage before the tests of a file, and takes away what they left after them.
 * @param run - What names of this run hold: names of deleted channels stay taken, so each run has one of its own.
 */
export function useStage(run: string, channelName: string): () => Stage {
  let stage: Stage | undefined;
  const ready = (): Stage => {
    if (!stage) throw new Error('The stage is set in beforeAll.');
    return stage;
  };

  beforeAll(async () => {
    stage = await setStage(run, channelName);
  }, 900_000);

  /** Each step by itself: what one leaves behind, the next may still take away. */
  afterAll(async () => {
    const { peertube, server, channelId } = ready();
    const failures: unknown[] = [];
    const step = async (work: () => Promise<unknown>): Promise<void> => {
      await work().catch((thrown: unknown) => failures.push(thrown));
    };
    if (await peertube.auth.isLoggedIn()) {
      await step(() => deleteVideos(ready(), run));
      await step(() => deletePlaylists(peertube, run));
      if (channelId) await step(() => deleteChannel(ready(), channelName));
      await step(() => peertube.auth.logOut());
    }
    await step(() => server.stop());
    if (failures.length > 0) throw new AggregateError(failures, 'Something was left behind.');
  }, 300_000);

  return ready;
}

async function setStage(run: string, channelName: string): Promise<Stage> {
  const server = await contractServer();
  const store = memoryTokenStore();
  const client: Stage['client'] = (options) =>
    // As long as a server may want `patientFetch` to wait: five minutes after 15 log-ins.
    createPeerTube({ baseUrl: server.url, fetch: patientFetch, timeoutMs: 400_000, ...options });
  const peertube = client({ auth: { store } });
  const stranger = client();
  await peertube.auth.logIn(server);
  const major = Number.parseInt((await stranger.config.get()).serverVersion, 10);
  const made = await peertube.channels.create({ name: channelName, displayName: 'Contract' });
  const channelId = made.id;
  const upload: Stage['upload'] = (input = {}) =>
    peertube.videos.upload(source(), { name: `Contract ${run}`, channelId, ...input });
  const retryFailures: Stage['retryFailures'] = async (work) => {
    for (let attempts = 0; ; attempts++) {
      try {
        return await work();
      } catch (thrown) {
        const isPassing = server.isReal && isPeerTubeError(thrown) && thrown.code === 'server';
        if (!isPassing || attempts >= MAX_ATTEMPTS) throw thrown;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
  };
  return { server, peertube, stranger, channelId, major, store, client, upload, retryFailures };
}

async function deleteVideos({ peertube, channelId }: Stage, run: string): Promise<void> {
  for await (const { id, channel } of peertube.videos.listMine({ search: run, pageSize: 100 }))
    if (channel.id === channelId) await peertube.videos.delete(id).catch(ignoreMissing);
}

async function deletePlaylists(peertube: PeerTube, run: string): Promise<void> {
  const { name: account } = (await peertube.users.me.get()).account;
  for await (const { id, displayName } of peertube.playlists.list({ account, pageSize: 100 }))
    if (displayName.endsWith(run)) await peertube.playlists.delete(id).catch(ignoreMissing);
}

/** A channel that is only just there may refuse to go (500): by then it is older. */
async function deleteChannel({ peertube, server }: Stage, channelName: string): Promise<void> {
  try {
    await peertube.channels.delete(channelName);
  } catch (thrown) {
    if (!isPeerTubeError(thrown) || thrown.code !== 'server' || !server.isReal) throw thrown;
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    await peertube.channels.delete(channelName);
  }
}

function ignoreMissing(thrown: unknown): void {
  if (!isPeerTubeError(thrown) || thrown.code !== 'not-found') throw thrown;
}
