import { truncate } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createManifest } from '../src/node/index.ts';
import { donationSite, SITE } from './support/donation-site.ts';

const BASE = 'https://colectiva.example/';
const PAGE = SITE['apoyo/index.html'] ?? '';

it('names the file that exceeds the size limit of verifiers, and signs nothing', async () => {
  const page = `${PAGE}<video src="video.mp4"></video>`;
  const site = await donationSite({ ...SITE, 'apoyo/index.html': page, 'apoyo/video.mp4': '' });
  await truncate(site.at('site/apoyo/video.mp4'), 50_000_001);
  const { code, out, err } = await site.sign();
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('! /apoyo/video.mp4: ');
  expect(err).toContain('50000001');
});

it('reports how many files exceed the limit of verifiers', async () => {
  const names = Array.from({ length: 2_001 }, (_, index) => `fotos/${index}.png`);
  const site = await donationSite({
    'index.html': `<comunal-donate></comunal-donate>${names.map((name) => `<img src="${name}">`).join('')}`,
    ...Object.fromEntries(names.map((name) => [name, 'png'])),
  });
  const { problems } = await createManifest(site.at('site'), { base: BASE, keys: [] });
  expect(problems).toEqual([{ code: 'too-many', path: 'fotos/1999.png', about: '2002' }]);
});

it.each([
  [
    'a header that is longer than a verifier reads',
    `/apoyo/\n  X-Long: ${'a'.repeat(8_193)}\n`,
    [],
  ],
  ['the same key twice', '', ['--key-file', 'key.pem']],
])('signs nothing, and says so: %s', async (_, headers, more) => {
  const site = await donationSite({ ...SITE, _headers: headers });
  const { code, out, err } = await site.sign(...more);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^comunal: No se firmó nada|No se firmó nada: ningún verificador/m);
});
