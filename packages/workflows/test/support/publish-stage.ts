import { createArchive } from '@comunal/archive/node';
import { loadContent, type Content } from '@comunal/content';
import { createPeerTube, memoryTokenStore, type PeerTube } from '@comunal/peertube';
import type { ContentType, PublicEntry } from '@comunal/schemas';
import { fastClock } from '@comunal/test-kit/fast-clock';
import {
  sampleMedia,
  startArchiveSimulator,
  startPeerTubeSimulator,
  type ArchiveSimulatorOptions,
  type PeerTubeSimulatorOptions,
} from '@comunal/testing';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EntryRef } from '../../src/engine/workflow.ts';
import type { PublishInput } from '../../src/publish/publish-input.ts';
import { createPublishRecording } from '../../src/publish/publish-recording.ts';
import type { PublishServices } from '../../src/publish/publish-services.ts';
import { createInlineRun, type InlineOptions, type InlineRun } from './run-inline.ts';

/** The moment at which runs begin. */
export const startAt = '2026-11-25T20:00:00Z';
/** What the file of the recording holds. It looks like a video to the simulators. */
export const media = sampleMedia({ size: 400_000 });
/** A text of closed entries, which is to be nowhere else. */
export const canary = 'canario-amarillo';
/** The languages of the captions. */
export const languages = ['es', 'en', 'pt'];
/** The identifier of the item. */
export const identifier = 'colectiva-charla';

const site = `visibility: public
title: { es: Sitio de prueba }
url: https://colectiva.example
tagline: { es: Un sitio de prueba }
summary: { es: Todo es inventado. }
languages: [es]
organization: colectiva-de-ejemplo
`;
const organization = `visibility: public
name: Colectiva de Ejemplo
kind: collective
`;
export const eventText = `visibility: public
title: { es: Charla de redes }
summary: { es: Una charla inventada. }
kind: conversation
mode: online
attendance: open
starts: "2026-10-01"
languages: [es]
`;
const closedEvent = eventText
  .replace('visibility: public', 'visibility: closed')
  .replace('Charla de redes', `Asamblea ${canary}`);

/** A recording as somebody has written it. */
export const recordingText = `# La charla de octubre
visibility: public
title: { es: Grabación de la charla }   # así la llamamos
summary: { es: Cómo se hace una red en el barrio. }
of: event/charla
date: "2026-10-01"
languages: [es]
license: CC-BY-4.0
topics:
  - { es: redes }
captions:
${languages.map((language) => `  - { language: ${language}, progress: { state: reviewed }, path: charla/charla.${language}.vtt }`).join('\n')}
chapters:
  - { starts: PT0S, title: { es: Bienvenida } }
  - { starts: PT2S, title: { es: Preguntas } }
consents:
  - { scope: recording, granted: "2026-10-02", by: uno, note: ${canary} }
notes: ${canary}
`;

/** The captions in a language. */
export const captionsText = (language: string): string =>
  `WEBVTT\n\n00:00:00.500 --> 00:00:03.000\nHola en ${language}.\n`;

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
  const folder = mkdtempSync(join(tmpdir(), 'comunal-publish-'));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('content/site.yaml', site);
  write('content/organizations/colectiva-de-ejemplo.yaml', organization);
  write('content/events/charla.yaml', eventText);
  write('content/private/events/asamblea.yaml', closedEvent);
  write('content/recordings/charla.yaml', recording ?? recordingText);
  for (const language of languages)
    write(`content/recordings/charla/charla.${language}.vtt`, captionsText(language));
  write('VID_ana_en_casa.mp4', media);
  const hooks: { onRequest?: (request: Request) => void | Promise<void> } = {};
  const fetch = mapAddress(peertube.url, (request) => hooks.onRequest?.(request));
  const store = memoryTokenStore();
  const [user = { username: '', password: '' }] = peertube.users;
  const [keys = { accessKey: '', secretKey: '' }] = archive.accounts;
  const time = { now: Date.parse(startAt) };
  const client = createPeerTube({
    baseUrl: 'https://video.example',
    fetch,
    auth: { store },
    maxChunkBytes: 100_000,
    clock: fastClock(),
  });
  const logIn = (): Promise<unknown> => client.auth.logIn(user);
  const services: PublishServices = {
    content: () => readContent(join(folder, 'content'), time),
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
    buildSite: [process.execPath, '-e', buildScript],
    clock: { now: () => time.now },
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
    /** How often the site was built. */
    builds: (): number =>
      existsSync(join(folder, 'builds')) ? readFileSync(join(folder, 'builds'), 'utf8').length : 0,
    /** A run in memory. */
    run: (input: Partial<PublishInput> = {}, inline: InlineOptions = {}): InlineRun => {
      const run = createInlineRun(createPublishRecording(services), toInput(input), {
        startAt,
        resolvePublic: resolvePublic(services),
        ...inline,
      });
      time.now = run.now;
      Object.defineProperty(time, 'now', { get: () => run.now });
      return run;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([archive.stop(), peertube.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Notes that the site was built. */
const buildScript = "require('node:fs').appendFileSync('builds', '.')";

/** What is published in these tests. The file is no real video, so that nothing can be cleaned. */
export function toInput(input: Partial<PublishInput> = {}): PublishInput {
  return {
    recording: 'recording/charla',
    file: 'VID_ana_en_casa.mp4',
    keepMetadata: true,
    ...input,
  };
}

/** Confirms the mirror. */
export const mirrored = { identifier, confirmation: identifier };

/** Reads the public form of an entry, as the command gives it to the engine. */
export function resolvePublic({ content }: Pick<PublishServices, 'content'>) {
  return async (entry: EntryRef): Promise<PublicEntry | undefined> => {
    const [type, slug = ''] = entry.split('/') as [ContentType, string?];
    return (await content()).toPublic().get(type, slug);
  };
}

/** Loads content that has no errors. */
export async function readContent(dir: string, time: { readonly now: number }): Promise<Content> {
  const today = new Date(time.now).toISOString().slice(0, 10);
  const content = await loadContent(dir, { clock: { today: () => today } });
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return content;
}

/**
 * Addresses in content are https; what is asked of them goes to the simulator. The response names no address of its own, which
 * the client would take for a redirect to another server.
 */
export function mapAddress(
  url: string,
  onRequest: (request: Request) => void | Promise<void> | undefined = () => {},
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    await onRequest(request);
    const address = request.url.replace('https://video.example', url);
    const { method, headers, signal } = request;
    const body = request.body === null ? null : await request.arrayBuffer();
    const response = await globalThis.fetch(address, { method, headers, signal, body });
    // A response without a body, such as 204, takes none.
    return new Response(response.body, response);
  };
}
