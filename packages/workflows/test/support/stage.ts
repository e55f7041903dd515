import { createArchive } from '@comunal/archive/node';
import type { CommandContext, CommandModule, Input, Locale, Output } from '@comunal/command';
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
import type { TestOverrides } from '../../src/cli/test-overrides.ts';
import { event, organization, site } from './site-content.ts';

/** The day on which tests take place. */
export const today = '2026-11-25';
export const media = sampleMedia({ size: 40_000 });

/** A recording as somebody has written it, comments and all. */
export const recordingText = (video: string): string => `# La charla de octubre
visibility: public
title: { es: Grabación de la charla }   # así la llamamos
of: event/charla
date: "2026-10-01"
duration: PT1M
languages: [es]
license: CC-BY-4.0
copies:
  - { kind: peertube, label: Nuestro PeerTube, url: "${video}" } # la primera casa
consents:
  - { scope: recording, granted: "2026-10-02", by: uno }
`;

/** A content folder, a PeerTube server with a video, and an Internet Archive. */
export async function stage(simulation: ArchiveSimulatorOptions = {}) {
  const archive = await startArchiveSimulator(simulation);
  const peertube = await startPeerTubeSimulator({ seed: [{ name: 'Charla de redes' }] });
  const [video] = peertube.videos();
  const folder = mkdtempSync(join(tmpdir(), 'comunal-workflows-'));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  // Addresses in content are https; what is asked of them goes to the simulator. The response names no address of its own,
  // which the client would take for a redirect to another server.
  const url = `https://video.example/w/${video?.shortUUID ?? ''}`;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const address = new Request(input).url.replace('https://video.example', peertube.url);
    const response = await globalThis.fetch(address, init);
    return new Response(response.body, response);
  };
  write('content/site.yaml', site);
  write('content/organizations/colectiva-de-ejemplo.yaml', organization);
  write('content/events/charla.yaml', event);
  write('content/recordings/grabacion.yaml', recordingText(url));
  write('charla.mp4', media);
  const [keys = { accessKey: '', secretKey: '' }] = archive.accounts;
  const overrides: TestOverrides = { clock: fastClock(), fetch, today };
  return {
    archive,
    peertube,
    url,
    folder,
    fetch,
    overrides,
    write,
    read: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    client: createArchive({ ...archive.addresses, ...keys, clock: fastClock() }),
    call: (
      word: (overrides: TestOverrides) => CommandModule,
      args: readonly string[],
      more: CallSettings = {},
    ) =>
      callWord(
        word({ ...overrides, ...more.overrides }),
        args,
        folder,
        {
          ARCHIVE_URL: archive.addresses.baseUrl,
          ARCHIVE_S3_URL: archive.addresses.s3Url,
          ARCHIVE_VIEWS_URL: archive.addresses.viewsUrl,
          ARCHIVE_ACCESS_KEY: keys.accessKey,
          ARCHIVE_SECRET_KEY: keys.secretKey,
          XDG_CONFIG_HOME: join(folder, 'config'),
          XDG_STATE_HOME: join(folder, 'state'),
          ...more.env,
        },
        more,
      ),
    async [Symbol.asyncDispose]() {
      await Promise.all([archive.stop(), peertube.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface CallSettings {
  readonly locale?: Locale;
  readonly stdin?: Input;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly overrides?: TestOverrides;
  /** In place of one without colours, whose text is given back. */
  readonly stderr?: Output;
}

async function callWord(
  word: CommandModule,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  { locale = 'en', stdin, signal = new AbortController().signal, stderr }: CallSettings,
) {
  let out = '';
  let err = '';
  const context: CommandContext = {
    args,
    cwd,
    env,
    locale,
    signal,
    stdin,
    stdout: { write: (text) => (out += text) },
    stderr: stderr ?? { write: (text) => (err += text) },
  };
  return { code: await word.run(context), out, err };
}

/** A terminal on which somebody gives these answers. */
export function answering(...answers: readonly string[]): Input {
  const rest = [...answers];
  return { isTTY: true, readLine: () => Promise.resolve(rest.shift()) };
}
