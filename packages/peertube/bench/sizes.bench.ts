// What a page loads: the client whole, its videos alone, the element; and what weighs what.
import { fileURLToPath } from 'node:url';
import { bundledBytes, figure, loadedBytes } from '@comunal/bench-kit';

const dir = fileURLToPath(new URL('..', import.meta.url));
const from = "from '@comunal/peertube'";
const measured: readonly (readonly [metric: string, code: string, atMostKb?: number])[] = [
  ['the whole client', `export { createPeerTube } ${from}`, 36],
  ['connect with createVideos alone', `export { connect, createVideos } ${from}`, 30],
  ['connect alone', `export { connect } ${from}`, 20],
  ['connect with createCaptions alone', `export { connect, createCaptions } ${from}`],
  ['connect with createLives alone', `export { connect, createLives } ${from}`],
  ['embedUrl alone', `export { embedUrl } ${from}`],
  [
    'zod/mini with a schema like ours',
    `import * as z from 'zod/mini'; export const schema = ${schema()};`,
  ],
  ['Lit alone', "export { LitElement, html, css } from 'lit'"],
];

for (const [metric, code, atMost] of measured)
  figure({
    package: 'peertube',
    metric: `size of ${metric}, gzip`,
    value: (await bundledBytes(code, dir)) / 1_000,
    unit: 'kB',
    ...(atMost !== undefined && { target: { atMost } }),
  });

const video = await loadedBytes("export { ComunalVideo } from '@comunal/peertube/element'", dir);
figure({
  package: 'peertube',
  metric: 'size of <comunal-video> with Lit at once, before the press, gzip',
  value: video.atOnce / 1_000,
  unit: 'kB',
});
figure({
  package: 'peertube',
  metric: 'size of <comunal-video> with Lit in all, gzip',
  value: video.inAll / 1_000,
  unit: 'kB',
  target: { atMost: 10 },
});

function schema(): string {
  return 'z.pipe(z.looseObject({ a: z.string(), b: z.nullish(z.number()), c: z.array(z.boolean()) }), z.transform((value) => value))';
}
