// The bytes that a page loads for each rail, the campaign, codes and verification.
import { fileURLToPath } from 'node:url';
import { bundledBytes, figure, loadedBytes } from '@comunal/bench-kit';
import * as fundraising from '@comunal/fundraising';

const dir = fileURLToPath(new URL('..', import.meta.url));
const from = "from '@comunal/fundraising'";
const railNames = Object.entries(fundraising).flatMap(([name, value]) =>
  Object.values<unknown>(fundraising.rails).includes(value) ? [name] : [],
);

const measured: readonly (readonly [metric: string, code: string, atMostKb?: number])[] = [
  ...railNames.map((rail) => [`the rail ${rail}`, `export { ${rail} } ${from}`] as const),
  ['all rails', `export { rails } ${from}`, 20],
  ['createCampaignView alone', `export { createCampaignView } ${from}`, 4],
  ['createQrSvg', `export { createQrSvg } ${from}`],
  ['createQrPng', `export { createQrPng } ${from}`],
  [
    'verifyCampaign, with the engine for browsers that have none',
    `export { verifyCampaign } ${from}`,
  ],
  ['computeKeyFingerprint, with the same', `export { computeKeyFingerprint } ${from}`],
  ['@noble/ed25519 alone', "export { verify } from '@noble/ed25519'"],
];

for (const [metric, code, atMost] of measured)
  figure({
    package: 'fundraising',
    metric: `size of ${metric}, gzip`,
    value: (await bundledBytes(code, dir)) / 1_000,
    unit: 'kB',
    ...(atMost !== undefined && { target: { atMost } }),
  });

const element = await loadedBytes("import '@comunal/fundraising/define'", dir);
figure({
  package: 'fundraising',
  metric: 'size of <comunal-donate> with Lit at once, gzip',
  value: element.atOnce / 1_000,
  unit: 'kB',
  target: { atMost: 12 },
});
figure({
  package: 'fundraising',
  metric: 'size of <comunal-donate> with every rail, code and check that it may load, gzip',
  value: element.inAll / 1_000,
  unit: 'kB',
});
