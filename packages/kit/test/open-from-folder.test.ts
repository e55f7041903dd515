import { axeViolations } from '@comunal/test-kit';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { buildKit } from '../src/index.ts';
import { useKitBrowser } from './support/open-kit.ts';
import { startHost } from './support/start-host.ts';
import { page, writeSite, type Files } from './support/write-site.ts';

const openKit = useKitBrowser();
const fontFile = join(
  import.meta.dirname,
  '../../astro/node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2',
);

async function buildAndOpen(files: Files, path: string) {
  const { site, out } = await writeSite(files);
  await buildKit(site, out, { url: 'https://colectiva.example/', today: '2026-11-29' });
  return openKit(out, path);
}

/** Everything that would ask the network by itself. */
const hostile = (host: string): string => `
<base href="http://${host}/">
<link rel="stylesheet" href="http://${host}/x.css"><link rel="preconnect" href="http://${host}">
<link rel="icon" href="//${host}/x.ico"><link rel="prefetch" href="/x"><link rel="manifest" href="/m.json">
<style>@import "http://${host}/y.css";p{background:url(http://${host}/p.png)}</style>
<script src="http://${host}/x.js"></script><script type="module" src="http://${host}/m.js"></script>
<script>fetch('http://${host}/a').catch(()=>0);new Image().src='http://${host}/b.png';navigator.sendBeacon('http://${host}/c');</script>
<meta http-equiv="refresh" content="1;url=http://${host}/">
`;
const hostileBody = (host: string): string => `
<img src="http://${host}/1.png" srcset="//${host}/2.png 2x" alt="x" onerror="fetch('http://${host}/d')">
<picture><source srcset="http://${host}/3.png"><img src="/nada.png" alt="y"></picture>
<video autoplay poster="http://${host}/4.png" src="http://${host}/v.mp4"></video>
<audio autoplay><source src="http://${host}/a.mp3"></audio>
<iframe src="http://${host}/f"></iframe><iframe srcdoc="<img src='http://${host}/5.png'>"></iframe>
<object data="http://${host}/o.svg"><p>O</p></object><embed src="http://${host}/e.svg">
<input type="image" src="http://${host}/6.png" alt="z">
<svg><image href="http://${host}/7.png"/><image xlink:href="http://${host}/8.png"/><use href="http://${host}/9.svg#a"/></svg>
<p style="background:url(http://${host}/10.png)">x</p><table background="http://${host}/11.png"></table>
<p id="done">Aquí</p>`;

it('asks the network for nothing, whatever a page holds', async () => {
  const { host, asked } = await startHost();
  const { site, out } = await writeSite({
    'index.html': page(hostileBody(host), hostile(host)),
  });
  await buildKit(site, out);
  const { page: opened } = await openKit(out, 'site/index.html', { offline: false });
  await opened.waitForLoadState('networkidle');
  expect(await opened.textContent('#done')).toBe('Aquí');
  expect(asked).toEqual([]);
  // The same page as it was asks for a lot.
  await opened.goto(pathToFileURL(join(site, 'index.html')).href);
  await opened.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(20);
});

it('shows fonts, pictures, styles, captions and classic scripts from a folder', async () => {
  const head =
    '<link rel="stylesheet" href="/s/a.css"><link rel="preload" href="/s/f.woff2" as="font" crossorigin>';
  const body =
    '<h1>Título</h1><img src="/i.svg" alt="i"><video controls><track default src="/c.vtt" srclang="es" kind="captions"></video><p id="out"></p><script src="/s/x.js"></script>';
  const {
    page: opened,
    requests,
    errors,
  } = await buildAndOpen(
    {
      'index.html': page('<a href="/a/">A</a>'),
      'a/index.html': page(body, head),
      's/a.css': '@font-face{font-family:F;src:url(f.woff2)}h1{font-family:F}',
      's/f.woff2': await readFile(fontFile),
      's/x.js': 'document.querySelector("#out").textContent = "ran"',
      'i.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
      'c.vtt': 'WEBVTT\n\n00:00.000 --> 00:09.000\nÑandú\n',
    },
    'site/a/index.html',
  );
  expect(await opened.textContent('#out')).toBe('ran');
  const state = await opened.evaluate(async () => {
    const [track] = document.querySelectorAll('track');
    if (track && track.readyState !== 2)
      await new Promise((resolve) => track.addEventListener('load', resolve, { once: true }));
    return {
      fonts: [...document.fonts].map(({ status }) => status),
      picture: document.images[0]?.naturalWidth,
      caption: (track?.track.cues?.[0] as VTTCue | undefined)?.text,
    };
  });
  expect(state).toEqual({ fonts: ['loaded'], picture: 9, caption: 'Ñandú' });
  expect([requests, errors]).toEqual([[], []]);
});

it('searches each language of a site that has no search of its own', async () => {
  const {
    page: opened,
    requests,
    errors,
    open,
  } = await buildAndOpen(
    {
      'index.html': page('<h1>Inicio</h1><p>Número telefónico</p><a href="/a/">A</a>'),
      'a/index.html': page('<h1>El ñandú & <i>la</i> radio</h1><p>Escuchamos la grabación.</p>'),
      'en/index.html': page('<h1>Home</h1><p>Numbers and recordings</p>', '', 'en'),
      'b/index.html': page(`<h1>Larga</h1><p>${'palabra '.repeat(2000)}murciélago</p>`),
    },
    'START-HERE.html',
  );
  await opened.getByRole('link', { name: 'Buscar en el sitio' }).click();
  const search = async (words: string): Promise<string[]> => {
    await opened.getByRole('searchbox').fill(words);
    await opened.getByRole('searchbox').press('Enter');
    return opened.locator('#search-results a').allTextContents();
  };
  expect(await search('numero')).toEqual(['Inicio']);
  expect(await search('grabac')).toEqual(['El ñandú & la radio']);
  expect(await opened.locator('#search-results p').textContent()).toContain(
    'Escuchamos la grabación',
  );
  // A word is found however far down it stands.
  expect(await search('murcielago')).toEqual(['Larga']);
  expect(await search('numbers')).toEqual([]);
  expect(await opened.textContent('#search-status')).toBe(
    'No encontramos nada. Prueba con menos palabras o con otras.',
  );
  await search('NANDU');
  await opened.locator('#search-results a').click();
  expect(await opened.textContent('h1')).toBe('El ñandú & la radio');
  await open('START-HERE.html');
  await opened.getByRole('link', { name: 'Search the site' }).click();
  expect(await search('recording')).toEqual(['Home']);
  expect([requests, errors]).toEqual([[], []]);
});

it('begins with a page that anybody can read, in the languages of the site', async () => {
  const {
    page: opened,
    requests,
    errors,
  } = await buildAndOpen(
    {
      'index.html': page('<a href="https://otra.example/">O</a><a href="/en/">E</a>'),
      'en/index.html': page('E', '', 'en'),
      'gn/index.html': page('N', '', 'gn'),
    },
    'START-HERE.html',
  );
  expect(await axeViolations(opened)).toEqual([]);
  await opened.setViewportSize({ width: 320, height: 640 });
  expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await opened.locator('section').count()).toBe(2);
  expect(await opened.locator('section[lang=es]').innerText()).toMatch(
    /leer todo lo que hay en ella[\s\S]*deja rastros[\s\S]*prueba quién copió la memoria[\s\S]*Copia la carpeta completa/,
  );
  expect(await opened.getByText('otra.example').count()).toBe(2);
  await opened.getByRole('link', { name: 'guaraní' }).first().click();
  expect(await opened.textContent('main')).toBe('N');
  expect([requests, errors]).toEqual([[], []]);
});
