import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildKit, type KitOptions, type KitReport } from '../src/index.ts';
import { writeSite, type Files } from './support/write-site.ts';

interface Built {
  readonly report: KitReport;
  readonly read: (path: string) => Promise<string>;
}

async function build(files: Files, options: KitOptions = {}): Promise<Built> {
  const { site, out } = await writeSite({ 'index.html': '<a href="/a/">A</a>', ...files });
  const report = await buildKit(site, out, { url: 'https://colectiva.example/', ...options });
  return { report, read: (path) => readFile(join(out, path), 'utf8') };
}

const POLICY =
  /<meta http-equiv="Content-Security-Policy" content="[^"]*"><meta http-equiv="x-dns-prefetch-control" content="off">/;

/** A page at `/a/`, as it is in the kit, without what is added to its head. */
async function rewrite(html: string, files: Files = {}): Promise<string> {
  const { read } = await build({
    'a/index.html': `<!doctype html><title>x</title>${html}`,
    ...files,
  });
  const text = (await read('site/a/index.html')).replace(POLICY, '');
  return text.replace('<!doctype html><meta charset="utf-8"><title>x</title>', '');
}

const b = { 'b/index.html': '<title>B</title>', 'x.png': 'x', 'x.css': 'p{}', 'x.js': '1' };

it.each([
  ['<a href="/b/">B</a>', '<a href="../b/index.html">B</a>'],
  [
    "<A CLASS=x HREF='/b/?q=1&amp;r=2#part' >B</A>",
    '<A CLASS=x HREF="../b/index.html?q=1&amp;r=2#part" >B</A>',
  ],
  ['<a href=../b>B</a>', '<a href="../b/index.html">B</a>'],
  ['<a href="#part">P</a>', '<a href="#part">P</a>'],
  ['<a href="https://colectiva.example/b/">B</a>', '<a href="../b/index.html">B</a>'],
  ['<a href="https://otra.example/b/">O</a>', '<a href="https://otra.example/b/">O</a>'],
  ['<a href="//otra.example/b/">O</a>', '<a href="https://otra.example/b/">O</a>'],
  ['<a href="/b/" ping="https://otra.example/p">B</a>', '<a href="../b/index.html">B</a>'],
  ['<a href="/nada/" class=y>N</a>', '<a class=y>N</a>'],
  ['<a href="mailto:a@colectiva.example">M</a>', '<a href="mailto:a@colectiva.example">M</a>'],
  [
    '<img src="/x.png" srcset="/x.png 1x, /x.png?2 2x" alt>',
    '<img src="../x.png" srcset="../x.png 1x, ../x.png?2 2x" alt>',
  ],
  ['<img alt="x" src="https://cdn.example/x.png"crossorigin>', '<img alt="x" >'],
  [
    '<img srcset="https://cdn.example/x.png 2x, /x.png 1x" alt="">',
    '<img srcset="../x.png 1x" alt="">',
  ],
  [
    '<p style="background:url(/x.png)">x</p>',
    '<p style="background:url(&quot;../x.png&quot;)">x</p>',
  ],
  [
    '<p style="background:url(//cdn.example/x.png)">x</p>',
    '<p style="background:url(&quot;data:,&quot;)">x</p>',
  ],
  ['<style>p{background:url(/x.png)}</style>', '<style>p{background:url("../x.png")}</style>'],
  ['<script type="module" src="/x.js"></script><p>y</p>', '<p>y</p>'],
  ['<script type="module">import "/x.js"</script>', ''],
  ['<script type="importmap">{}</script>', ''],
  [
    '<script type="application/ld+json">{"a":"/b/"}</script>',
    '<script type="application/ld+json">{"a":"/b/"}</script>',
  ],
  [
    '<script src="/x.js" integrity="sha256-A" crossorigin defer></script>',
    '<script src="../x.js" defer></script>',
  ],
  ['<script src="https://cdn.example/x.js"></script>', ''],
  ['<link rel="stylesheet" href="/x.css" crossorigin>', '<link rel="stylesheet" href="../x.css">'],
  [
    '<link rel="preload" as="font" href="/x.png"><link rel=preconnect href="https://cdn.example">',
    '',
  ],
  ['<link rel="alternate" type="application/rss+xml" href="/x.xml">', ''],
  [
    '<link rel="canonical" href="https://colectiva.example/a/">',
    '<link rel="canonical" href="https://colectiva.example/a/">',
  ],
  [
    '<meta http-equiv="refresh" content="0; url=/b/">',
    '<meta http-equiv="refresh" content="0; url=../b/index.html">',
  ],
  ['<meta http-equiv="refresh" content="0; url=https://otra.example/">', ''],
  [
    '<iframe src="https://mapa.example/x" title="Mapa"></iframe>',
    '<p><a href="https://mapa.example/x">Ver en mapa.example (necesita internet)</a></p>',
  ],
  ['<iframe src="/b/"></iframe>', '<iframe src="../b/index.html"></iframe>'],
  [
    '<embed src="//mapa.example/x">',
    '<p><a href="https://mapa.example/x">Ver en mapa.example (necesita internet)</a></p>',
  ],
  [
    '<video controls><source src="https://tubo.example/a.mp4"><p>No</p></video>',
    '<p><a href="https://tubo.example/a.mp4">Ver en tubo.example (necesita internet)</a></p>',
  ],
  [
    '<form action="https://lista.example/alta" method=post><input name=q></form>',
    '<form action="https://lista.example/alta" method=post><input name=q></form>',
  ],
  ['<form action="/alta" method="post"></form>', '<form method="post"></form>'],
  [
    '<p>y</p><noscript><p><a href="/b/">B</a></p></noscript>',
    '<p>y</p><p><a href="../b/index.html">B</a></p>',
  ],
  [
    '<svg><use href="/x.png#i"/><image xlink:href="https://cdn.example/x.png"/></svg>',
    '<svg><use href="../x.png#i"/><image/></svg>',
  ],
  [
    '<comunal-video src="https://tubo.example/w/1" poster="/x.png"><a href="https://tubo.example/w/1">Ver</a></comunal-video>',
    '<comunal-video poster="../x.png"><a href="https://tubo.example/w/1">Ver</a></comunal-video>',
  ],
  ['<template><img src="/x.png"></template>', '<template><img src="../x.png"></template>'],
])('rewrites %s', async (html, expected) => {
  expect(await rewrite(html, b)).toBe(expected);
});

it('keeps every other byte', async () => {
  const html = '<P\n  title="a &amp; b"   >ü &copy; <!-- <a href="/b/"> --> <br/>\r\n</p>';
  expect(await rewrite(html, b)).toBe(html);
});

it('counts addresses from what <base> says', async () => {
  const html = '<base href="/b/"><a href=".">B</a><img src="../x.png" alt="">';
  expect(await rewrite(html, b)).toBe('<a href="../b/index.html">B</a><img src="../x.png" alt="">');
});

it('puts captions into the page, and names those that are not there', async () => {
  const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nÑandú';
  const html =
    '<video src="/v.mkv"><track src="/a/es.vtt" srclang="es"><track src="/no.vtt"></video>';
  const text = await rewrite(html, { 'a/es.vtt': vtt, 'v.mkv': 'v' });
  const base64 = Buffer.from(vtt).toString('base64');
  expect(text).toBe(
    `<video src="../v.mkv"><track src="data:text/vtt;base64,${base64}" srclang="es"></video>`,
  );
});

it('rewrites style sheets and drawings that pages load', async () => {
  const { read } = await build({
    'a/index.html': '<link rel="stylesheet" href="/s/a.css"><img src="/s/d.svg" alt="">',
    's/a.css':
      '@import "/s/b.css";@font-face{src:url(/f.woff2)}p{background:url(https://cdn.example/p.png)}',
    's/b.css': 'p{color:red}',
    'f.woff2': 'font',
    's/d.svg':
      '<?xml version="1.0"?><?xml-stylesheet href="https://cdn.example/x.css"?><svg xmlns="http://www.w3.org/2000/svg"><script>fetch("/")</script><image href="../i.png"/><a href="/a/"><text>A</text></a></svg>',
    'i.png': 'i',
  });
  expect(await read('site/s/a.css')).toBe(
    '@import "b.css";@font-face{src:url("../f.woff2")}p{background:url("data:,")}',
  );
  expect(await read('site/s/d.svg')).toBe(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="../i.png"/><a href="../a/index.html"><text>A</text></a></svg>',
  );
  expect(await read('site/i.png')).toBe('i');
});

it('says the coding of a page that only a server said, or that was another', async () => {
  const latin = Buffer.from('<meta charset="iso-8859-1"><title>ñ</title>', 'latin1');
  const { read } = await build({
    'a/index.html': latin,
    'b.html': '<title>ñ</title>',
    'index.html': '<a href="a/"></a><a href="b"></a>',
  });
  expect((await read('site/a/index.html')).replace(POLICY, '')).toBe(
    '<meta charset="utf-8"><title>ñ</title>',
  );
  expect(await read('site/b.html')).toMatch(/^<meta charset="utf-8"><meta http-equiv/);
});

it('puts the policy before all that loads, and takes that of the site out', async () => {
  const { read } = await build({
    'a/index.html':
      '<!doctype html><html lang="es"><head><meta charset="UTF-8"><meta http-equiv="content-security-policy" content="script-src *"><title>x</title></head></html>',
  });
  expect(await read('site/a/index.html')).toMatch(
    /^<!doctype html><html lang="es"><head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none';[^"]*"><meta http-equiv="x-dns-prefetch-control" content="off"><title>x<\/title><\/head><\/html>$/,
  );
});

it('keeps a page well-formed that is read as XML', async () => {
  const { read } = await build({
    'a/index.html':
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head></html>',
  });
  expect(await read('site/a/index.html')).toMatch(
    /<head><meta charset="utf-8" \/><meta http-equiv="Content-Security-Policy" content="[^"]*" \/><meta http-equiv="x-dns-prefetch-control" content="off" \/><title>/,
  );
});

it('tells what each page lost, where links lead and which forms send elsewhere', async () => {
  const { report } = await build({
    'a/index.html':
      '<script type="module" src="/m.js"></script><img src="//cdn.example/x.png" alt=""><a href="https://otra.example/">O</a><a href="https://otra.example/2">O</a><a href="/nada">N</a><form action="https://lista.example/"></form><form action="/alta"></form>',
    'm.js': '1',
  });
  const page = 'a/index.html';
  expect(report.losses).toEqual([
    { page, kind: 'script', detail: '/m.js' },
    { page, kind: 'outside-load', detail: 'cdn.example' },
    { page, kind: 'dead-link', detail: '/nada' },
    { page, kind: 'outside-form', detail: 'lista.example' },
    { page, kind: 'server-form', detail: '/alta' },
  ]);
  expect(report.linkedHosts).toEqual([{ host: 'otra.example', links: 2 }]);
  expect(report.notLinked).toEqual(['m.js']);
});

const noIndex = '<meta name="robots" content="noindex">';
const unlisted = {
  'index.html': '<a href="/listada/">L</a>',
  'listada/index.html': `${noIndex}<title>Sin nada que decir</title>`,
  'secreto-a-voces/index.html': `${noIndex}<title>No listada</title><a href="/plano.pdf">P</a>`,
  'plano.pdf': 'plan',
};

it('leaves pages behind that are in no list, with what only they name, and does not say that there are any', async () => {
  const { report, read } = await build(unlisted);
  expect(report).toMatchObject({ pages: 2, unlisted: ['secreto-a-voces/index.html'] });
  for (const path of ['START-HERE.html', 'manifest.json', 'kit/search-all.js'])
    expect(await read(path)).not.toMatch(/secreto|plano/);
  await expect(read('site/plano.pdf')).rejects.toThrow('ENOENT');
});

it('brings them along where that is asked for, and no search finds them', async () => {
  const { report, read } = await build(unlisted, { withUnlisted: true });
  expect(report).toMatchObject({ pages: 3 });
  expect(report.unlisted).toContain('secreto-a-voces/index.html');
  expect(await read('site/plano.pdf')).toBe('plan');
  expect(await read('kit/search-all.js')).not.toMatch(/No listada|Sin nada/);
});
