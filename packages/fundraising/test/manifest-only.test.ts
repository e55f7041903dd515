import { expect, it } from 'vitest';
import { signManifest, verifyManifest, type Manifest } from '../src/index.ts';
import { createManifest } from '../src/node/index.ts';
import { donationSite, SITE, type DonationSite } from './support/donation-site.ts';

/** A page that changes by itself beside a folder that does not. */
const BLOG = {
  'index.html': '<!doctype html><comunal-donate src="/campana/signed.json"></comunal-donate>',
  'campana/donate.js': "import './part.js';\n",
  'campana/part.js': 'export const one = 1;\n',
  'campana/feed.xml': '<feed/>',
};

async function signedPart(...only: readonly string[]): Promise<DonationSite> {
  const site = await donationSite(BLOG);
  await site.write('campana/signed.json', await site.read('../signed.json'));
  const options = only.flatMap((pattern) => ['--only', pattern]);
  const { code, err } = await site.sign(...options);
  expect([code, err]).toEqual([0, expect.stringContaining(only.join(', '))]);
  return site;
}

it('signs the matching files alone, and keeps the patterns in the signed manifest', async () => {
  const site = await signedPart('campana/**');
  const signed = JSON.parse(await site.read('comunal-manifest.json')) as { payload: Manifest };
  const { pages, files, campaigns, coverage } = signed.payload;
  expect([pages, files.map(({ path }) => path).toSorted()]).toEqual([
    [],
    ['campana/donate.js', 'campana/feed.xml', 'campana/part.js', 'campana/signed.json'],
  ]);
  expect(campaigns.map(({ path }) => path)).toEqual(['campana/signed.json']);
  expect(coverage).toEqual({ only: ['campana/**'], uncovered: [] });
  const changed = { ...signed, payload: { ...signed.payload, coverage: undefined } };
  const text = JSON.stringify(changed);
  expect(await verifyManifest(text, { keys: [site.key] })).toMatchObject({ outcome: 'failed' });
});

it.each([
  ['es', 'BIEN, EN PARTE: lo que coincide con campana/** '],
  ['en', 'GOOD, IN PART: what matches campana/** '],
  ['pt', 'CONFERE EM PARTE: o que corresponde a campana/** '],
] as const)('reports in %s that a part was checked, and which', async (locale, first) => {
  const { url, key, runCommand, tampered } = await signedPart('campana/**');
  const verify = (path: string) => runCommand(['verify', `${url}${path}`, '--key', key], locale);
  tampered.set('/index.html', { body: 'another page' });
  const { code, out } = await verify('/');
  expect([code, out.slice(0, first.length)]).toEqual([0, first]);
  tampered.set('/campana/donate.js', { body: "import './part.js'; //" });
  const changed = await verify('/');
  expect([changed.code, changed.out.split('campana/**')]).toMatchObject([1, { length: 2 }]);
});

it('raises an alarm for a page outside of the part', async () => {
  const site = await signedPart('campana/**');
  await site.write('apoyo/index.html', '<comunal-donate></comunal-donate>');
  const report = await site.verifyJson('/apoyo/');
  expect(report).toMatchObject({ code: 1, problems: [{ reason: 'not-listed' }] });
});

it('names what the signed files load and no pattern matches', async () => {
  const site = await donationSite({
    ...SITE,
    'apoyo/index.html': `${SITE['apoyo/index.html'] ?? ''}<img src="/fotos/de-otro-programa.png" alt="">`,
  });
  const signed = await site.sign('--only', 'apoyo/index.html', '--only', './apoyo/*.js');
  expect(signed.code).toBe(0);
  const uncovered = [
    'apoyo/apoyo.css',
    'apoyo/campaign.json',
    'apoyo/texts.json',
    'fotos/de-otro-programa.png',
  ];
  for (const path of uncovered)
    expect(signed.err).toContain(`? /${path} no entra en el manifiesto`);
  const { code, out } = await site.verify();
  expect([code, out]).toEqual([
    0,
    expect.stringContaining(`no se revisó: ${uncovered.join(', ')}.`),
  ]);
});

it.each([
  ['a pattern that no file matches', ['campana/**', 'otra/**'], '“otra/**”'],
  ['the manifest itself', ['comunal-manifest.json'], '“comunal-manifest.json”'],
])('rejects %s', async (_, only, message) => {
  const { runCommand, url } = await signedPart('campana/**');
  const args = ['manifest', 'site', '--base-url', url, '--key-file', 'key.pem'];
  const options = only.flatMap((pattern) => ['--only', pattern]);
  const { code, err } = await runCommand([...args, ...options], 'en');
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('rejects --only together with --page', async () => {
  const site = await donationSite(BLOG);
  const { code, err } = await site.sign('--only', 'campana/**', '--page', 'index.html');
  expect([code, err]).toEqual([2, expect.stringContaining('Quita --page y --file')]);
});

it('rejects a manifest whose coverage is not valid', async () => {
  const site = await donationSite(BLOG);
  const base = 'https://colectiva.example/';
  const options = { base, keys: [site.key], only: ['campana/**'] };
  const { manifest } = await createManifest(site.at('site'), options);
  for (const coverage of [
    { only: [], uncovered: [] },
    { only: ['\u{202e}'], uncovered: [] },
  ])
    await expect(signManifest({ ...manifest, coverage }, base, [])).rejects.toMatchObject({
      code: 'bad-manifest',
    });
});
