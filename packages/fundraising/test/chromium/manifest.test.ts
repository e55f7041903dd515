import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { needsBrowser } from '@comunal/test-kit/use-chromium';
import { expect, it, onTestFinished } from 'vitest';
import { createManifest } from '../../src/node/index.ts';
import { donationSite } from '../support/donation-site.ts';

const SVG = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${inside}</svg>`;

/** Every way to load something that a page of this kind may use, each with a file of its own. */
const SITE = {
  'apoyo/index.html': `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Apoyo</title>
    <base href="/apoyo/partes/">
    <link rel="stylesheet" href="hoja.css"><link rel="modulepreload" href="pre.js">
    <link rel="preload" as="image" imagesrcset="pre-1.png 1x, pre-2.png 2x">
    <style>@import "dentro.css"; .a { background-image: image-set("a-1.png" 1x, "a-2.png" 2x) }</style>
    <script type="module">import './en-linea.js'; await import('./luego.js'); document.title = 'listo';</script>
    <script src="clasico.js"></script>
    <noscript><link rel="stylesheet" href="sin-script.css"></noscript></head>
    <body><comunal-donate></comunal-donate>
    <div class="a" style="list-style-image: url(atributo.png); display: list-item">a</div>
    <img src="foto.png" srcset="foto-1.png 1x, foto-2.png 2x" alt=""><picture><source srcset="fuente.png"><img src="otra.png" alt=""></picture>
    <video poster="cartel.png" muted></video>
    <input type="image" src="boton.png" alt="Dar">
    <iframe src="marco.html" title="Marco"></iframe>
    <iframe srcdoc="<img src=en-marco.png alt=''>" title="Otro"></iframe>
    <object data="dibujo.svg" type="image/svg+xml"></object>
    <svg><use href="signos.svg#a"/><image href="en-dibujo.png" width="9" height="9"/><rect width="9" height="9" fill="url(relleno.svg#a)"/></svg>
    <div><template shadowrootmode="open"><link rel="stylesheet" href="sombra.css"><img src="sombra.png" alt=""></template></div>
    <button onclick="new Image().src = 'clic.png'">Dar</button>
    <noscript><img src="sin-script.png" alt=""></noscript></body></html>`,
  'apoyo/partes/hoja.css':
    '@import url("mas.css") screen; @font-face { font-family: L; src: url(letra.woff2) } body { font-family: L; background: url(fondo.png) } div::after { content: url(generado.png) } ',
  'apoyo/partes/mas.css': 'button { border-image: url(borde.png) 1 }',
  'apoyo/partes/dentro.css': 'p { color: red }',
  'apoyo/partes/sombra.css': ':host { background: url(sombra-fondo.png) }',
  'apoyo/partes/sin-script.css': 'body { background: url(sin-script-fondo.png) }',
  'apoyo/partes/en-linea.js':
    "export * from './mas.js'; import datos from './datos.json' with { type: 'json' }; import hoja from './modulo.css' with { type: 'css' }; document.adoptedStyleSheets = [hoja]; void datos;",
  'apoyo/partes/mas.js':
    "const { foto } = await (await fetch('textos.json')).json(); await new Promise((done) => { const i = new Image(); i.onload = i.onerror = done; i.src = foto; });",
  'apoyo/partes/luego.js':
    "await new Promise((done) => { const w = new Worker(new URL('obrero.js', import.meta.url)); w.onmessage = done; });",
  'apoyo/partes/obrero.js':
    "importScripts('herramienta.js'); fetch('obrero.json').then(() => postMessage(1));",
  'apoyo/partes/herramienta.js': '',
  'apoyo/partes/pre.js': '',
  'apoyo/partes/clasico.js': 'document.documentElement.dataset.a = 1;',
  'apoyo/partes/datos.json': '{}',
  'apoyo/partes/modulo.css': '.b { color: red }',
  'apoyo/partes/textos.json': String.raw`{"foto":"fotos\/una.png"}`,
  'apoyo/partes/obrero.json': '{}',
  'apoyo/partes/marco.html':
    '<!doctype html><link rel="stylesheet" href="marco.css"><script src="marco.js"></script>',
  'apoyo/partes/marco.css': '',
  'apoyo/partes/marco.js': '',
  'apoyo/partes/dibujo.svg': SVG(
    '<image xlink:href="en-objeto.png" width="9" height="9"/><style>rect { fill: url(objeto.svg#a) }</style><rect width="9" height="9"/>',
  ),
  'apoyo/partes/objeto.svg': SVG(''),
  'apoyo/partes/signos.svg': SVG('<symbol id="a"><rect width="9" height="9"/></symbol>'),
  'apoyo/partes/relleno.svg': SVG('<linearGradient id="a"/>'),
  'apoyo/partes/letra.woff2': 'letters',
};
const PICTURES =
  'pre-1 pre-2 a-1 a-2 atributo foto foto-1 foto-2 fuente otra cartel boton en-marco en-dibujo sombra clic sin-script fondo generado borde sombra-fondo sin-script-fondo fotos/una en-objeto'.split(
    ' ',
  );

it('lists everything that a browser asks for, with scripts and without', needsBrowser, async () => {
  const site = await donationSite({
    ...SITE,
    ...Object.fromEntries(
      PICTURES.map((name) => [`apoyo/partes/${name}.png`, 'no picture, but asked for']),
    ),
  });
  const { manifest, problems } = await createManifest(site.at('site'), {
    base: `${site.url}/`,
    keys: [site.key],
  });
  expect(problems).toEqual([]);
  const listed = new Set([...manifest.pages, ...manifest.files].map(({ path }) => `/${path}`));
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  for (const javaScriptEnabled of [true, false])
    for (const deviceScaleFactor of [1, 2]) {
      const context = await browser.newContext({ javaScriptEnabled, deviceScaleFactor });
      const page = await context.newPage();
      await page.goto(`${site.url}/apoyo/`);
      if (javaScriptEnabled) {
        await page.waitForFunction(() => document.title === 'listo');
        await page.getByRole('button', { name: 'Dar' }).last().click();
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      }
      await context.close();
    }
  const asked = new Set(site.asked.filter((path) => path !== '/favicon.ico'));
  expect([...asked].filter((path) => !listed.has(path))).toEqual([]);
  // What a browser did not ask for this time (another density, a font nobody needed) is listed all the same.
  expect(asked.size).toBeGreaterThan(40);
});
