import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readState } from '../src/cli/verify/verifier-state.ts';
import { donationSite, type DonationSite } from './support/donation-site.ts';

const PAGE = '/apoyo/';
const FOREIGN = '<!doctype html><p>CLABE 014 027 0000 0555 555 8';

async function signedSite(): Promise<DonationSite> {
  const site = await donationSite();
  expect((await site.sign()).code).toBe(0);
  return site;
}

async function changeAccount(site: DonationSite): Promise<string> {
  const before = await site.read('apoyo/index.html');
  await site.write('apoyo/index.html', before.replace('07777777777', '08888888888'));
  return before;
}

function goOn(days: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

it('raises an alarm for an older manifest of another folder put in place of the newer one', async () => {
  const site = await signedSite();
  const [oldManifest, oldPage] = [
    await site.read('comunal-manifest.json'),
    await changeAccount(site),
  ];
  await rm(site.at('site/comunal-manifest.json'));
  goOn(1);
  const base = `${site.url}/apoyo/`;
  const { code, out } = await site.runCommand([
    'manifest',
    'site/apoyo',
    '--base-url',
    base,
    '--key-file',
    'key.pem',
  ]);
  expect(code).toBe(0);
  await site.write('apoyo/comunal-manifest.json', out);
  expect(await site.verifyJson()).toMatchObject({ code: 0 });
  await rm(site.at('site/apoyo/comunal-manifest.json'));
  await site.write('comunal-manifest.json', oldManifest);
  await site.write('apoyo/index.html', oldPage);
  expect(await site.verifyJson()).toMatchObject({
    code: 1,
    problems: [{ reason: 'older-than-seen' }],
  });
});

it('raises an alarm for a different manifest with the same sequence number, and says what to do', async () => {
  const site = await signedSite();
  const { sequence } = JSON.parse(await site.read('comunal-manifest.json')) as { sequence: number };
  const last = { ...(JSON.parse(await site.read('comunal-manifest.json')) as object) };
  await writeFile(
    site.at('last.json'),
    JSON.stringify({ ...last, sequence: sequence + 1_000_000 }),
  );
  expect((await site.sign('--last', 'last.json')).code).toBe(0);
  const oldManifest = await site.read('comunal-manifest.json');
  const oldPage = await changeAccount(site);
  expect((await site.sign('--last', 'last.json')).code).toBe(0);
  for (const _ of ['first', 'second']) expect(await site.verifyJson()).toMatchObject({ code: 0 });
  await site.write('comunal-manifest.json', oldManifest);
  await site.write('apoyo/index.html', oldPage);
  for (const _ of ['first', 'second']) {
    const { code, out } = await site.verify();
    expect([code, out]).toEqual([1, expect.stringContaining('con el mismo número')]);
  }
});

it('does not treat a reformatted manifest as a new one', async () => {
  const site = await signedSite();
  const text = await site.read('comunal-manifest.json');
  const page = await site.read('apoyo/index.html');
  let looks = 0;
  site.tampered.set('/comunal-manifest.json', {
    get body() {
      looks += 1;
      return looks === 1 ? text : text.trimEnd();
    },
  });
  site.tampered.set(PAGE, {
    get body() {
      return looks < 2 ? FOREIGN : page;
    },
  });
  expect(await site.verifyJson()).toMatchObject({ code: 1, files: [{ reason: 'changed' }] });
  expect(looks).toBe(2);
});

it.each([201, 300, 304, 401, 404, 410, 500, 503])(
  'does not accept an alias with status %d, which does not redirect, whatever its Location header',
  async (status) => {
    const site = await signedSite();
    site.tampered.set('/apoyo', { status, headers: { location: PAGE }, body: FOREIGN });
    expect((await site.verifyJson('/apoyo')).code).not.toBe(0);
  },
);

it('remembers what each of many simultaneous checks has seen', async () => {
  const sites = await Promise.all(Array.from({ length: 6 }, signedSite));
  const state = sites[0]?.at('shared.json') ?? '';
  const codes = await Promise.all(
    sites.map(async (site) => (await site.verify(PAGE, '--state', state)).code),
  );
  expect(codes).toEqual(sites.map(() => 0));
  const { seen } = await readState(state);
  const names = new Set(seen.map(({ name }) => name));
  expect(sites.filter(({ url }) => !names.has(`${url}/`))).toEqual([]);
  expect((await readFile(state, 'utf8')).endsWith('\n')).toBe(true);
});
