import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { copySite, preview, runBuild, type Ended } from './support/copy-site.ts';
import { searchFolder } from './support/search-bytes.ts';
import { listFiles } from './support/list-files.ts';

const LANGUAGES = ['pt', 'es', 'en', 'fr', 'de', 'it', 'zap', 'tzh'];

const event = (title: string, lines: string): string => `visibility: public
title: ${title}
kind: conversation
starts: 2021-12-01
mode: online
attendance: open
${lines}`;

/** A collective in eight languages, Portuguese first, below a folder of its host, that has moved from an older site. */
const files: Readonly<Record<string, string>> = {
  'astro.config.ts': `import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';
export default defineConfig({ base: '/radio', integrations: [comunal({ socialImages: false })] });`,
  Caddyfile: 'radio.example {\n\timport dist/comunal.caddy\n}\n',
  'public/.htaccess': 'Options -Indexes\n',
  'public/_redirects': '/radio/antigo /radio/ 301\n',
  'src/pages/programas.astro': `---
import { PageLayout } from '@comunal/astro/components';
---
<PageLayout title="Programas"><h1>Programas</h1><p>palavradeprograma</p></PageLayout>`,
  'src/pages/rascunho.astro': `<html lang="pt"><head><title>Rascunho</title><meta name="robots" content="noindex, nofollow"></head><body></body></html>`,
  'src/pages/mapa.astro':
    '<html lang="pt"><head><title>Mapa</title></head><body><p>palavrademapa</p></body></html>',
  'content/site.yaml': `visibility: public
title: Rádio de Exemplo
tagline: { pt: Uma rádio }
summary: { pt: Uma rádio inventada. }
url: https://radio.example/radio/
languages: [${LANGUAGES.join(', ')}]
organization: radio
`,
  'content/organizations/radio.yaml': `visibility: public
name: Rádio de Exemplo
kind: collective
formerUrls: [https://radio.example/radio/sobre-nos.html]
`,
  'content/organizations/aliada.yaml':
    'visibility: public\nname: Aliada\nkind: collective\nformerUrls: [https://radio.example/radio/aliada]\n',
  'content/people/ana.yaml':
    'visibility: public\nname: Ana\nformerUrls: [https://radio.example/radio/ana]\n',
  'content/events/oficina.yaml': event(
    'Oficina',
    `aliases: [workshop]
formerUrls:
  - https://www.radio.example/radio/2019/03/oficina/
  - https://radio.example/radio/es/2019/taller
  - https://radio.example/radio/?p=12
  - https://radio.example/radio/programa%C3%A7%C3%A3o
  - https://blog.example/oficina
  - https://radio.example/fora/oficina
  - https://radio.example/radio/mapa
  - https://radio.example/radio/quem-somos/
`,
  ),
  'content/events/discreta.yaml': event(
    'Discreta',
    'aliases: [discreta-antiga]\nformerUrls: [https://radio.example/radio/2019/discreta/]\n',
  ).replace('public', 'unlisted'),
  'content/recordings/oficina-gravada.yaml': `visibility: public
title: Oficina gravada
of: event/oficina
languages: [pt]
copies: [{ kind: other, url: 'https://video.example/v' }]
consents: [{ scope: recording, granted: 2021-12-01 }]
formerUrls: [https://radio.example/radio/video-12]
`,
  'content/private/events/fechada.yaml': event(
    'canary-f3ch4d4',
    'aliases: [canary-alias]\nformerUrls: [https://radio.example/radio/canary-antiga/]\n',
  ).replace('public', 'closed'),
};

let copy: string;
let ended: Ended;
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(copy, name)), { recursive: true });
  writeFileSync(join(copy, name), text);
};
const read = (path: string): string => readFileSync(join(copy, 'dist', path), 'utf8');

beforeAll(async () => {
  copy = copySite();
  for (const [name, text] of Object.entries(files)) write(name, text);
  ended = await runBuild(copy, { env: { LC_ALL: 'pt_BR.UTF-8' } });
  if (ended.code !== 0) throw new Error(ended.output);
}, 480_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it.each([
  ['atividades/workshop/index.html', '/radio/atividades/oficina/'],
  ['en/activities/workshop/index.html', '/radio/en/activities/oficina/'],
  ['2019/03/oficina/index.html', '/radio/atividades/oficina/'],
  ['programação/index.html', '/radio/atividades/oficina/'],
  // A folder of a language promises that language.
  ['es/2019/taller/index.html', '/radio/es/actividades/oficina/'],
  ['sobre-nos.html', '/radio/quem-somos/'],
  ['aliada/index.html', '/radio/aliancas/#organization-aliada'],
  ['2019/discreta/index.html', '/radio/atividades/discreta/'],
  ['video-12/index.html', '/radio/atividades/oficina/'],
])('has at the former address %s a page without script that leads to %s', (file, to) => {
  const html = read(file);
  expect(html).toContain(`http-equiv="refresh" content="0; url=${to}"`);
  expect(html).toContain(`<a href="${to}">`);
  const canonical = new URL(to.replace(/#.*/, ''), 'https://radio.example');
  expect(html).toContain(`<link rel="canonical" href="${canonical.href}">`);
  expect(html).toContain('noindex');
  expect(html).not.toContain('<script');
  // Its policy would refuse it.
  expect(html).not.toContain('stylesheet');
});

it('has the words that a shared address is shown with in each language, and no image where none is wanted', () => {
  for (const language of LANGUAGES) {
    const page = read(language === 'pt' ? 'index.html' : `${language}/index.html`);
    expect(page, language).toContain('<meta property="og:title" content="Rádio de Exemplo">');
    expect(page, language).toContain(`<meta property="og:locale" content="${language}">`);
    expect(page, language).toContain('<meta name="twitter:card" content="summary">');
    expect(page, language).not.toContain('og:image');
  }
});

it('adds rules to the files of the hosts, below those of the collective', () => {
  const htaccess = read('.htaccess');
  expect(htaccess).toMatch(/^Options -Indexes\n/);
  expect(htaccess).toContain(
    'RedirectMatch 301 "^/radio/2019/03/oficina/?$" "/radio/atividades/oficina/"',
  );
  expect(read('_redirects')).toMatch(/^\/radio\/antigo \/radio\/ 301\n/);
  expect(read('_redirects')).toContain(
    '/radio/programa%C3%A7%C3%A3o/ /radio/atividades/oficina/ 301',
  );
  expect(read('comunal.caddy')).toContain('query p=12');
});

it('names an unlisted entry in no list, and a closed one nowhere', () => {
  for (const file of ['.htaccess', '_redirects', 'comunal.caddy', 'sitemap.xml'])
    expect(read(file), file).not.toContain('discreta');
  expect(
    searchFolder(join(copy, 'dist'), ['canary-f3ch4d4', 'canary-alias', 'canary-antiga']),
  ).toEqual([]);
  expect(listFiles(join(copy, 'dist')).join()).not.toContain('canary');
  expect(ended.output).not.toContain('canary');
});

it('says which former addresses cannot lead here, and why', () => {
  expect(ended.output).toContain(
    'https://blog.example/oficina não leva até aqui (é outro servidor',
  );
  expect(ended.output).toContain(
    'https://radio.example/fora/oficina não leva até aqui (fica fora da pasta do site)',
  );
  expect(ended.output).toContain(
    'https://radio.example/radio/ana não leva até aqui (nenhuma página mostra a entrada)',
  );
});

it('says which old addresses have a page of this site, and shows that page there', () => {
  for (const address of ['/radio/mapa/', '/radio/quem-somos/'])
    expect(ended.output).toContain(
      `events/oficina: no endereço antigo, ${address}, há outra coisa deste site`,
    );
  expect(read('mapa/index.html')).toContain('palavrademapa');
  expect(read('quem-somos/index.html')).not.toContain('http-equiv="refresh"');
  expect(read('_redirects')).not.toMatch(/\/radio\/(?:mapa|quem-somos)\/? \/radio\/atividades/);
});

it('has a page for missing addresses in each language, and one that speaks all that there are words in', () => {
  for (const language of LANGUAGES.slice(1)) {
    const page = read(`${language}/404.html`);
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('<section');
    expect(page).toContain(`<p><a href="/radio/${language}/"`);
  }
  const page = read('404.html');
  const sections = [
    ...page.matchAll(/<section class="section" lang="(\w+)">.*?<a href="([^"]*)"/gs),
  ];
  expect(sections.map(([, language, home]) => [language, home])).toEqual([
    ['es', '/radio/es/'],
    ['en', '/radio/en/'],
  ]);
  expect(page).toContain('<html lang="pt"');
});

it('lists its pages and those of the collective in the sitemap, with their other languages', () => {
  const sitemap = read('sitemap.xml');
  const listed = [...sitemap.matchAll(/<loc>https:\/\/radio\.example(.*?)<\/loc>/g)].map(
    ([, path]) => path,
  );
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(
    expect.arrayContaining([
      '/radio/',
      '/radio/tzh/',
      '/radio/en/activities/oficina/',
      '/radio/programas/',
      '/radio/mapa/',
    ]),
  );
  expect(listed.join()).not.toMatch(/404|rascunho|workshop|2019/);
  expect(sitemap).toContain(
    '<xhtml:link rel="alternate" hreflang="en" href="https://radio.example/radio/en/activities/oficina/"',
  );
});

it('finds in the search those pages of the collective that are in the layout of the site', () => {
  const sightings = searchFolder(join(copy, 'dist/pagefind'), [
    'palavradeprograma',
    'palavrademapa',
  ]);
  expect(new Set(sightings.map(({ needle }) => needle))).toEqual(new Set(['palavradeprograma']));
});

it('is served by astro preview below its base, with redirects and the page for missing addresses', async () => {
  const { address, close } = await preview(copy);
  onTestFinished(close);
  const get = async (path: string) => {
    const response = await fetch(address + path, { redirect: 'manual' });
    return { status: response.status, html: await response.text() };
  };
  expect((await get('/radio/es/actividades/oficina/')).html).toContain('<html lang="es"');
  for (const path of ['/radio/2019/03/oficina/', '/radio/sobre-nos.html'])
    expect((await get(path)).html, path).toContain('http-equiv="refresh"');
  const missing = await get('/radio/nada/');
  expect(missing).toEqual({ status: 404, html: read('404.html') });
});
