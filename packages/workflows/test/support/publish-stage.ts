import { createArchive } from '@comunal/archive/node';
import { createPeerTube, memoryTokenStore, type PeerTube } from '@comunal/peertube';
import { fastClock } from '@comunal/test-kit/fast-clock';
import {
  startArchiveSimulator,
  startPeerTubeSimulator,
  type ArchiveSimulatorOptions,
  type PeerTubeSimulatorOptions,
} from '@comunal/testing';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishInput } from '../../src/publish/publish-input.ts';
import { createPublishRecording } from '../../src/publish/publish-recording.ts';
import type { PublishServices } from '../../src/publish/publish-services.ts';
import {
  buildSite,
  mapAddress,
  readContent,
  resolvePublic,
  startAt,
  toInput,
  writeFile,
  writeProject,
} from './publish-content.ts';
import { createInlineRun, type InlineOptions, type InlineRun } from './run-inline.ts';
import { makeDatabaseFolder } from './test-folder.ts';

export {
  captionsText,
  identifier,
  languages,
  mapAddress,
  recordingText,
} from './publish-content.ts';

/** What {@link publishStage} takes. */
export interface PublishStageOptions {
  readonly peertube?: PeerTubeSimulatorOptions;
  readonly archive?: ArchiveSimulatorOptions;
  readonly recording?: string;
}

/** A project with a recording that is to be published, a PeerTube server and an Internet Archive. */
export async function publishStage({ recording, ...options }: PublishStageOptions = {}) {
  const archive = await startArchiveSimulator(options.archive);
  const peertube = await startPeerTubeSimulator({ anyHost: true, ...options.peertube });
  const folder = makeDatabaseFolder('comunal-publish-');
  writeProject(folder, recording);
  const write = (path: string, text: string | Uint8Array): void => writeFile(folder, path, text);
  const hooks: { onRequest?: (request: Request) => void | Promise<void> } = {};
  const fetch = mapAddress(peertube.url, (request) => hooks.onRequest?.(request));
  const store = memoryTokenStore();
  const [user = { username: '', password: '' }] = peertube.users;
  const [keys = { accessKey: '', secretKey: '' }] = archive.accounts;
  const time: { run?: InlineRun } = {};
  const getNow = (): number => time.run?.now ?? Date.parse(startAt);
  const client = createPeerTube({
    baseUrl: 'https://video.example',
    fetch,
    auth: { store },
    maxChunkBytes: 100_000,
    retry: { limit: 0 },
    clock: fastClock(),
  });
  const logIn = (): Promise<unknown> => client.auth.logIn(user);
  const services: PublishServices = {
    content: () => readContent(join(folder, 'content'), getNow),
    projectDir: folder,
    peertube: {
      baseUrl: 'https://video.example',
      connect: async (): Promise<PeerTube> => {
        // As the command does it: with a log-in of earlier.
        if (!(await store.load())) await logIn();
        return client;
      },
    },
    archive: {
      connect: async () =>
        createArchive({
          ...archive.addresses,
          ...keys,
          clock: fastClock(),
          resume: { attempts: 2 },
        }),
      creator: 'Colectiva de Ejemplo',
    },
    buildSite,
    clock: { now: getNow },
    fetch,
  };
  return {
    archive,
    peertube,
    folder,
    services,
    client,
    store,
    hooks,
    logIn,
    write,
    read: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    exists: (path: string): boolean => existsSync(join(folder, path)),
    remove: (path: string): void => rmSync(join(folder, path)),
    /** How often the site was built. */
    builds: (): number =>
      existsSync(join(folder, 'builds')) ? readFileSync(join(folder, 'builds'), 'utf8').length : 0,
    /** A run in memory. */
    run: (
      input: Partial<PublishInput> = {},
      inline: InlineOptions = {},
      changed: PublishServices = services,
    ): InlineRun => {
      const run = createInlineRun(createPublishRecording(changed), toInput(input), {
        startAt,
        resolvePublic: resolvePublic(services),
        ...inline,
      });
      time.run = run;
      return run;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([archive.stop(), peertube.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
