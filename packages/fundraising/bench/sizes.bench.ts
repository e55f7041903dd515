// What a page loads: each way to give, the campaign, codes and checks; and what weighs what.
import { fileURLToPath } from 'node:url';
import { bundledBytes, figure, loadedBytes } from '@comunal/bench-kit';

const dir = fileURLToPath(new URL('..', import.meta.url));
const from = "from '@comunal/fundraising'";
const rails = [
  'clabe',
  'pix',
  'breb',
  'sepa',
  'iban',
  'account',
  'bitcoin',
  'monero',
  'shop',
  'link',
  'inPerson',
] as const;

const measured: readonly (readonly [metric: string, code: string, atMostKb?: number])[] = [
  ...rails.map((rail) => [`the rail ${rail}`, `export { ${rail} } ${from}`] as const),
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
