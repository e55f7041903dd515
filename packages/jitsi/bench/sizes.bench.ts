// What a page loads: the client, the element before the press and in all, beside the script of a call server.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundledBytes, figure, loadedBytes, type Figure } from '@comunal/bench-kit';
import { realExternalApi } from '../test/support/real-external-api.ts';

const dir = fileURLToPath(new URL('..', import.meta.url));
const script = await realExternalApi();
const scriptKb = script === undefined ? Number.NaN : kB(gzipSync(script, { level: 9 }).length);
/** As servers send it, from Jitsi's own build, weighed in November 2026: no registry has it. */
const SENT_KB = 34;

const client = await loadedBytes("export { joinRoom } from '@comunal/jitsi/client'", dir);
const card = await loadedBytes("import '@comunal/jitsi/define'", dir);
const sizes: readonly (readonly [metric: string, bytes: number, atMost: number])[] = [
  ['the client, as a page loads it', client.atOnce, 5],
  ['the client with names and addresses, which come when a room is joined', client.inAll, 16],
  ['<comunal-room> with Lit, before the press', card.atOnce, 12],
  ['<comunal-room> with Lit, with all that comes after the press', card.inAll, 22.5],
];

print('the script of a call server (external_api 13.2.0, by esbuild)', scriptKb);
for (const [metric, bytes, atMost] of sizes)
  print(metric, kB(bytes), {
    target: { atMost },
    peer: "the server's script by esbuild",
    ratio: kB(bytes) / scriptKb,
  });
for (const [metric, bytes] of sizes)
  print(metric, kB(bytes), {
    peer: `the ${SENT_KB} kB that a server sends`,
    ratio: kB(bytes) / SENT_KB,
  });
print(
  'createRoomUrl alone',
  kB(await bundledBytes("export { createRoomUrl } from '@comunal/jitsi'", dir)),
);

function print(metric: string, value: number, more: Partial<Figure> = {}): void {
  figure({ package: 'jitsi', metric: `size of ${metric}, gzip`, value, unit: 'kB', ...more });
}

function kB(bytes: number): number {
  return bytes / 1_000;
}
