import { expect, it } from 'vitest';
import { createManifest } from '../src/node/index.ts';
import { donationSite } from './support/donation-site.ts';

const BASE = 'https://colectiva.example/';

it.each([
  ['a file of text', '<comunal-donate src="campana.txt"></comunal-donate>', 'campana.txt'],
  ['a file without an ending', '<comunal-donate src="campana"></comunal-donate>', 'campana'],
  ['data of another name', 'named', 'apoyo/'],
  ['a page inside the page', 'srcdoc', 'apoyo/'],
  ['a page inside a page inside the page', 'deep', 'apoyo/'],
])('detects a campaign in %s, and that it has expired', async (_, html, path) => {
  const site = await donationSite({ 'apoyo/index.html': '' });
  await site.runCommand([
    'sign',
    'campaign.json',
    '--key-file',
    'key.pem',
    '--expires',
    '1',
    '--out',
    'a.json',
  ]);
  const signed = JSON.stringify(JSON.parse(await site.read('../a.json')));
  for (const name of ['campana', 'campana.txt']) await site.write(`apoyo/${name}`, signed);
  const inside = `<comunal-donate><script type="application/json">${signed}</script></comunal-donate>`;
  const framed = (page: string) =>
    `<iframe srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"></iframe>`;
  const pages: Readonly<Record<string, string>> = {
    named: inside.replace('application/json', 'Text/JSON'),
    srcdoc: framed(inside),
    deep: framed(framed(inside)),
  };
  await site.write('apoyo/index.html', `<!doctype html>${pages[html] ?? html}`);
  const listed = (now?: string) =>
    createManifest(site.at('site'), { base: BASE, keys: [site.key], now });
  const today = await listed();
  const holder = path === 'apoyo/' ? path : `apoyo/${path}`;
  expect(today.manifest.pages.map((page) => page.path)).toEqual(['apoyo/']);
  expect([today.problems, today.manifest.campaigns.map((each) => each.path)]).toEqual([
    [],
    [holder],
  ]);
  const later = await listed('2999-01-01T00:00:00Z');
  expect(later.problems).toEqual([{ code: 'campaign', path: holder, about: 'expired' }]);
});
