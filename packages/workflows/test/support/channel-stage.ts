import { createArchive as createReader } from '@comunal/archive';
import { createArchive } from '@comunal/archive/node';
import { loadContent } from '@comunal/content';
import { createPeerTube } from '@comunal/peertube';
import { fastClock } from '@comunal/test-kit/fast-clock';
import {
  sampleMedia,
  startArchiveSimulator,
  startPeerTubeSimulator,
  type ArchiveSimulatorOptions,
} from '@comunal/testing';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { MirrorChannelInput } from '../../src/channel/channel-input.ts';
import type { ChannelServices } from '../../src/channel/channel-services.ts';
import { mapFetch, server } from './map-fetch.ts';
import { event, organization, site } from './site-content.ts';

export const prefix = 'colectiva';
/** The day on which tests of channels take place. */
export const now = Date.parse('2026-11-25T12:00:00Z');

/** The file of a public recording with a consent, whose video has this short UUID. */
export const recordingOf = (video: string, title = 'Una charla'): string => `# Una charla
visibility: public
title: { es: ${title} }
of: event/charla
date: "2026-10-01"
languages: [es]
license: CC-BY-4.0
copies:
  - { kind: peertube, url: "${server}/w/${video}" }
consents:
  - { scope: recording, granted: "2026-10-02", by: uno }
`;

/** What a test changes while a channel is mirrored. */
export interface StageHooks {
  /** Milliseconds since 1970. */
  now: number;
  /** Bytes that are free on the disk; undefined for many. */
  freeBytes?: number | undefined;
  /** Called before anything is asked of PeerTube. */
  beforeFetch?: ((url: string) => void | Promise<void>) | undefined;
}

/** A channel of so many videos on a PeerTube server, each with an entry in the content, and an Internet Archive. */
export async function channelStage(
  videos: number,
  simulation: ArchiveSimulatorOptions & { readonly bytes?: number } = {},
) {
  const { bytes = 30_000, ...options } = simulation;
  const archive = await startArchiveSimulator(options);
  const peertube = await startPeerTubeSimulator();
  for (let index = 0; index < videos; index++)
    peertube.seed({
      name: `Charla ${index}`,
      bytes: sampleMedia({ size: bytes, seed: index + 1 }),
    });
  const folder = mkdtempSync(join(tmpdir(), 'comunal-channel-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('content/site.yaml', site);
  write('content/organizations/colectiva-de-ejemplo.yaml', organization);
  write('content/events/charla.yaml', event);
  for (const [index, { shortUUID }] of peertube.videos().entries())
    write(`content/recordings/charla-${index}.yaml`, recordingOf(shortUUID, `Charla ${index}`));
  const hooks: StageHooks = { now };
  const mapped = mapFetch(peertube.url);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    await hooks.beforeFetch?.(request.url);
    return mapped(request);
  };
  const [keys = { accessKey: '', secretKey: '' }] = archive.accounts;
  const clock = fastClock();
  const services: ChannelServices = {
    content: () => loadContent(join(folder, 'content'), { clock: { today: () => '2026-11-25' } }),
    peertube: (baseUrl) => createPeerTube({ baseUrl, fetch, clock, retry: { limit: 0 } }),
    archiveReader: () => createReader({ ...archive.addresses, clock }),
    archive: async (more) => createArchive({ ...archive.addresses, ...keys, clock, ...more }),
    projectDir: folder,
    fetch,
    now: () => hooks.now,
    clock,
    freeBytes: async () => hooks.freeBytes ?? Number.MAX_SAFE_INTEGER,
  };
  const [user] = peertube.users;
  const input: MirrorChannelInput = {
    baseUrl: server,
    kind: 'channel',
    name: user?.channel ?? '',
    prefix,
    confirmation: prefix,
    waitDays: 3,
    bandwidthKbps: null,
    hours: null,
    concurrency: 4,
    writeCopies: true,
  };
  return {
    hooks,
    archive,
    peertube,
    folder,
    services,
    input,
    write,
    /** A client of the person who owns the channel. */
    async owner() {
      const client = createPeerTube({ baseUrl: peertube.url });
      await client.auth.logIn({ username: user?.username ?? '', password: user?.password ?? '' });
      return client;
    },
    read: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    async [Symbol.asyncDispose]() {
      await Promise.all([archive.stop(), peertube.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
