import { createPeerTube, type PeerTube } from '@comunal/peertube';
import {
  startPeerTubeSimulator,
  type PeerTubeSimulator,
  type PeerTubeSimulatorOptions,
} from '@comunal/testing';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createImportCommand } from '../../src/cli/import/import-command.ts';
import type { ImportOverrides } from '../../src/cli/import/server/import-overrides.ts';
import { goodFiles, withFolder, type Files } from './folder.ts';

/** The address of the server, as people write it. */
export const origin = 'https://tubo.example';

/** How the command is called. */
export interface ImportCall {
  readonly args?: readonly string[];
  readonly channelUrl?: string;
  readonly locale?: 'es' | 'en' | 'pt';
  readonly signal?: AbortSignal;
  readonly isTTY?: boolean;
  readonly overrides?: ImportOverrides;
}

/** A channel on a simulated server, and a content folder that it is imported into. */
export interface StagedChannel {
  readonly dir: string;
  readonly server: PeerTubeSimulator;
  /** Logged in as the owner of the channel. */
  readonly owner: PeerTube;
  readonly run: (
    call?: ImportCall,
  ) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  readonly read: (file: string) => string;
}

/** Asks the simulator for what is asked of `origin`; the response names no address of its own, as one of another server would. */
export function createFetch(server: PeerTubeSimulator): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const address = request.url.replace(origin, server.url);
    const { signal, redirect } = request;
    const response = await globalThis.fetch(address, { ...init, signal, redirect });
    return new Response(response.body, response);
  };
}

/** Calls `run` with a channel of some videos, and a content folder that knows nothing of it. */
export async function withChannel(
  options: PeerTubeSimulatorOptions,
  run: (staged: StagedChannel) => Promise<void>,
  files: Files = goodFiles,
): Promise<void> {
  const server = await startPeerTubeSimulator(options);
  try {
    const [user = { username: '', password: '' }] = server.users;
    const owner = createPeerTube({ baseUrl: server.url });
    await owner.auth.logIn({ username: user.username, password: user.password });
    await withFolder(files, (dir) =>
      run({
        dir,
        server,
        owner,
        read: (file) => readFileSync(join(dir, file), 'utf8'),
        run: (call) => callImport(dir, server, call),
      }),
    );
  } finally {
    await server.stop();
  }
}

async function callImport(
  dir: string,
  server: PeerTubeSimulator,
  {
    args = [],
    channelUrl = `${origin}/c/root_channel`,
    locale = 'en',
    signal = new AbortController().signal,
    isTTY = false,
    overrides = {},
  }: ImportCall = {},
) {
  const written = { out: '', err: '' };
  const command = createImportCommand({ fetch: createFetch(server), delay: () => 0, ...overrides });
  const code = await command.run({
    args: ['peertube', channelUrl, '--out', dir, ...args],
    cwd: '/',
    env: {},
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text), isTTY, columns: 80 },
    locale,
    signal,
  });
  return { code, ...written };
}

/** Every file below a folder, with its bytes and the time of its last change. */
export function snapshot(dir: string): Readonly<Record<string, readonly [string, number]>> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path, [readFileSync(path, 'latin1'), statSync(path).mtimeMs]]),
  );
}
