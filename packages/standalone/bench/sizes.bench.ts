// What the one file weighs, what of it each element and each library is, and what the same costs elsewhere.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundledBytes, figure } from '@comunal/bench-kit';

const dir = fileURLToPath(new URL('..', import.meta.url));
const elements = ['peertube', 'jitsi', 'fundraising'] as const;
const importing = (names: readonly string[]): string =>
  names.map((name) => `import '@comunal/${name}/define';`).join(' ');

const file = await readFile(new URL('../dist/comunal.standalone.js', import.meta.url));
report('the one file', gzipSync(file, { level: 9 }).length, 40);

const all = await bundledBytes(importing(elements), dir);
for (const element of elements) {
  const others = elements.filter((name) => name !== element);
  report(
    `what the element of ${element} adds to the other two`,
    all - (await bundledBytes(importing(others), dir)),
  );
}
const fundraising = fileURLToPath(new URL('../../fundraising', import.meta.url));
for (const [metric, code] of [
  ['Lit', "export { LitElement, html, css } from 'lit'"],
  ['Lit and what the elements share', "export { ComunalElement, tokens } from '@comunal/ui'"],
  ['all rails', "export { rails } from '@comunal/fundraising'"],
  ['QR codes', "export { createQrSvg } from '@comunal/fundraising'"],
  [
    'hashes of addresses: @noble/hashes',
    "export { sha256 } from '@noble/hashes/sha2.js'; export { keccak_256 } from '@noble/hashes/sha3.js'",
  ],
  [
    'what addresses are written in: @scure/base',
    "export { bech32, bech32m, base58, base58xmr } from '@scure/base'",
  ],
  [
    'the texts of <comunal-donate> in three languages',
    "export { donate } from '@comunal/i18n/lite/donate'",
  ],
] as const)
  report(metric, await bundledBytes(code, fundraising));
report(
  'checking signatures, with its engine',
  await bundledBytes("export { verifyCampaign } from '@comunal/fundraising'", fundraising),
);

function report(metric: string, bytes: number, atMost?: number): void {
  figure({
    package: 'standalone',
    metric: `size of ${metric}, gzip`,
    value: bytes / 1_000,
    unit: 'kB',
    ...(atMost !== undefined && { target: { atMost } }),
  });
}
