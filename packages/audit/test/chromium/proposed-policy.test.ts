import { useChromium } from '@comunal/test-kit/use-chromium';
import { expect, it } from 'vitest';
import { auditSite } from '../../src/audit-site.ts';
import { serveSite } from '../support/serve-site.ts';
import { writeSite } from '../support/write-site.ts';

const browser = useChromium();

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=';
/** Notes what each part of the page did, for the test to read. */
const NOTE = 'const note = (name) => document.documentElement.setAttribute(`data-${name}`, "");';

/** A page that does most of what pages do by themselves, each part noted. */
const PAGE = `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Todo</title>
<link rel="stylesheet" href="/a.css"><style>#b { color: rgb(1, 2, 3) }</style>
<script>${NOTE}\r\nnote('classic');</script>
<script type="importmap">{"imports":{"own":"/own.js"}}</script>
<script type="module">import { write } from 'own'; write('map');</script>
<script src="/file.js" defer></script></head>
<body><p id="a">a</p><p id="b">b</p><p id="c" style="color: rgb(1, 2, 3)">c</p>
<img id="d" alt="" src="${PIXEL}"><iframe title="Marco" src="/marco.html"></iframe></body></html>`;

const SITE = {
  'index.html': PAGE,
  'marco.html': `<!doctype html><html lang="es"><title>Marco</title><script>top.document.documentElement.setAttribute('data-frame', '')</script>`,
  'a.css': `#a { color: rgb(1, 2, 3); background: url("${PIXEL}") }`,
  'own.js': 'export const write = (name) => note(name);',
  'file.js': `const image = new Image();
image.onload = () => note('blob');
image.src = URL.createObjectURL(new Blob([${JSON.stringify('<svg xmlns="http://www.w3.org/2000/svg"/>')}], { type: 'image/svg+xml' }));
fetch('/datos.json').then((answer) => answer.json()).then(() => note('fetch'));
WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => note('wasm'));
new Worker('/worker.js').onmessage = () => note('worker');
const style = document.createElement('div');
style.innerHTML = '<b style="color: rgb(1, 2, 3)">e</b>';
document.body.append(style);`,
  'worker.js': 'postMessage(1)',
  'datos.json': '{}',
};

const DONE = ['blob', 'classic', 'fetch', 'frame', 'map', 'wasm', 'worker'];

async function openWithPolicy(files: Readonly<Record<string, string>>) {
  const dir = await writeSite(files);
  const { findings } = await auditSite(dir);
  const policy = findings.find(({ code }) => code === 'missing-csp')?.detail ?? '';
  const page = await browser().newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await page.goto(await serveSite(dir, policy));
  return { page, findings, policy, violations };
}

it('proposes a policy under which a site works as before', async () => {
  const { page, policy, violations } = await openWithPolicy(SITE);
  await expect
    .poll(() => page.evaluate(() => Object.keys(document.documentElement.dataset).toSorted()))
    .toEqual(DONE);
  const colors = await page.evaluate(() =>
    Array.from(document.querySelectorAll('p, b'), (element) => getComputedStyle(element).color),
  );
  expect(new Set(colors)).toEqual(new Set(['rgb(1, 2, 3)']));
  expect(violations).toEqual([]);
  expect(policy).not.toContain("script-src 'self' 'unsafe");
});

it('proposes a policy that it finds nothing wrong with', async () => {
  const { policy } = await openWithPolicy(SITE);
  const header = `/*\n  Content-Security-Policy: ${policy}\n  Referrer-Policy: no-referrer`;
  const { findings } = await auditSite(await writeSite({ ...SITE, _headers: header }));
  expect(findings).toEqual([]);
});

it('says of code in attributes that it has to move, and its policy holds it back', async () => {
  const { page, findings, violations } = await openWithPolicy({
    'index.html': `<!doctype html><html lang="es"><title>Botón</title><button onclick="document.title = 'ran'">Abrir</button>`,
  });
  await page.click('button');
  expect(findings.map(({ code }) => code)).toContain('inline-handler');
  expect(await page.title()).toBe('Botón');
  expect(violations).toHaveLength(1);
});
