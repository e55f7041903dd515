// Servers on this machine that stand in for the invented ones of `content-sample`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startJitsiSimulator, startPeerTubeSimulator } from '@comunal/testing';

const root = join(import.meta.dirname, '../../..');

/** What stands in for which address of the sample. The ports are in the built pages, so they are always the same. */
export const video = { instead: 'https://video.example', port: 4323 };
export const calls = { instead: 'https://llamadas.example', port: 4324 };

/** The simulators in the place of the servers, as an option of `comunal()`. */
export const originOverrides = Object.fromEntries(
  [video, calls].map(({ instead, port }) => [instead, `http://127.0.0.1:${port}`]),
);

/** Starts a PeerTube server that holds the video of the sample. */
export async function startVideoServer({ port = video.port } = {}) {
  const bytes = await readFile(join(root, 'fixtures/video/clip.webm'));
  return startPeerTubeSimulator({
    port,
    seed: [
      {
        uuid: '9c9de5e8-0a1e-470e-b9d5-9b6a1e5f4c01',
        name: 'Grabación de prueba',
        filename: 'clip.webm',
        durationSeconds: 6,
        bytes,
      },
    ],
  });
}

/** Starts a call server: every room is there when somebody opens it. */
export function startCallServer({ port = calls.port } = {}) {
  return startJitsiSimulator({ port });
}
