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
  // A script that still runs stands around what has lost its own.
  [
    '<p><noscript>way out</noscript></p><main><p><noscript>needs it</noscript></p><script type="module" src="/m.js"></script></main><script>out()</script>',
    '<p><noscript>way out</noscript></p><main><p>needs it</p></main><script>out()</script>',
  ],
  [
    '<main><noscript>a</noscript></main><script>b()</script>',
    '<main><noscript>a</noscript></main><script>b()</script>',
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

it('leaves pages behind that ask not to be found, linked or not, with what only they name, and tells only who makes the kit', async () => {
  const { report, read } = await build(unlisted);
  expect(report).toMatchObject({
    pages: 1,
    unlisted: ['listada/index.html', 'secreto-a-voces/index.html'],
    losses: [{ page: 'index.html', kind: 'unlisted-link', detail: 'listada/index.html' }],
  });
  expect(await read('site/index.html')).toContain('<a>L</a>');
  for (const path of ['START-HERE.html', 'manifest.json', 'kit/search-all.js'])
    expect(await read(path)).not.toMatch(/listada|secreto|plano/);
  await expect(read('site/plano.pdf')).rejects.toThrow('ENOENT');
});

it('brings them along where that is asked for, and no search finds them', async () => {
  const { report, read } = await build(unlisted, { withUnlisted: true });
  expect(report).toMatchObject({ pages: 3 });
  expect(report.unlisted).toContain('secreto-a-voces/index.html');
  expect(await read('site/plano.pdf')).toBe('plan');
  expect(await read('kit/search-all.js')).not.toMatch(/No listada|Sin nada/);
});

it('brings the home page, the search and what only leads on, whatever they say to search engines', async () => {
  const { report } = await build({
    'index.html': `${noIndex}<a href="/vieja/">V</a><a href="/buscar/">B</a>`,
    'vieja/index.html': `${noIndex}<meta http-equiv="refresh" content="0; url=/b/">`,
    'otra-vieja/index.html': `${noIndex}<meta http-equiv="refresh" content="0; url=/b/">`,
    'buscar/index.html': `${noIndex}<form id="search-form" data-index="/pagefind/pagefind.js"></form><p id="search-results"></p><p id="search-status"></p>`,
    'b/index.html': '<title>B</title>',
  });
  expect(report).toMatchObject({ pages: 4, unlisted: ['otra-vieja/index.html'], losses: [] });
});

it('leads from the first page into a site that no search engine may list', async () => {
  const page = `<html lang="es">${noIndex}<a href="/a/">A</a></html>`;
  const files = { 'index.html': page, 'a/index.html': page };
  const { read, report } = await build(files, { withUnlisted: true });
  expect(report).toMatchObject({ pages: 2, languages: ['es'] });
  expect(await read('START-HERE.html')).toContain('href="site/index.html"');
});

it('takes a page for one that asks not to be found whichever search engine it asks', async () => {
  const { report } = await build({
    'a/index.html': '<meta name="Googlebot" content="noindex, nofollow">',
  });
  expect(report.unlisted).toEqual(['a/index.html']);
});

it.each([
  [
    '<iframe srcdoc="&lt;a href=/b/>B&lt;/a>&lt;img src=//cdn.example/x.png>"></iframe>',
    '<iframe srcdoc="&lt;a href=&quot;../b/index.html&quot;&gt;B&lt;/a&gt;&lt;img&gt;"></iframe>',
  ],
  ['<iframe srcdoc="&lt;iframe srcdoc=x>&lt;/iframe>y"></iframe>', '<iframe srcdoc="y"></iframe>'],
  ['<meta http-equiv="refresh" content="0;url=ms-settings:x">', ''],
  [`<meta http-equiv="refresh" content="${'0'.repeat(3000)};url=//otra.example/">`, ''],
  ['<meta http-equiv="refresh" content="60">', '<meta http-equiv="refresh" content="60">'],
  [
    '<meta http-equiv="refresh" content="5;url=#fin">',
    '<meta http-equiv="refresh" content="5;url=#fin">',
  ],
  ['<a href="https:otra/x">O</a>', '<a href="https://colectiva.example/a/otra/x">O</a>'],
  [
    '<svg><style>@import "//cdn.example/x";a&gt;b{}&lt;/style></style></svg>',
    '<svg><style>@import "data:,";a&gt;b{}&lt;/style&gt;</style></svg>',
  ],
  [
    '<style>@import "data:text/css,@import url(//cdn.example/x)"</style>',
    '<style>@import "data:,"</style>',
  ],
])('lets nothing through in %s', async (html, expected) => {
  expect(await rewrite(html, b)).toBe(expected);
});

it.each([
  ['after what loads', '<head><script>1</script><meta charset="utf-8">'],
  ['in noscript', '<head><noscript><meta charset="utf-8"></noscript>'],
  ['in the body', '<body><p>x</p><meta charset="utf-8">'],
  ['in a template', '<head><template><meta charset="utf-8"></template>'],
])('puts the policy first where the coding is declared %s', async (_, html) => {
  const { read } = await build({ 'a/index.html': `<!doctype html>${html}` });
  expect(await read('site/a/index.html')).toMatch(
    /^<!doctype html>(?:<head>)?<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/,
  );
});

const policyOf = async (html: string): Promise<string> => {
  const { read } = await build({ 'a/index.html': html, 'x.js': '1' });
  return (
    /Content-Security-Policy" content="([^"]*)"/.exec(await read('site/a/index.html'))?.[1] ?? ''
  );
};

it('keeps running what the site allowed in its pages', async () => {
  const nonce = '<meta http-equiv="Content-Security-Policy" content="script-src \'nonce-abc\'">';
  expect(await policyOf(`${nonce}<script nonce="abc">1</script>`)).toContain(
    "script-src 'nonce-abc';",
  );
  expect(await policyOf('<a href=" java&#10;script:void(0)">x</a>')).toContain(
    "script-src 'unsafe-inline';",
  );
  expect(await policyOf('<iframe srcdoc="<script>1</script>"></iframe>')).toContain(
    "script-src 'unsafe-inline';",
  );
  const reported =
    '<meta http-equiv="Content-Security-Policy-Report-Only" content="script-src \'none\'">';
  expect(await policyOf(`${reported}<script>1</script>`)).toContain("script-src 'unsafe-inline';");
});

it('reads style sheets in the coding that they declare, and writes them as UTF-8', async () => {
  // In Shift_JIS the second byte of the character is the same as a backslash.
  const sjis = Buffer.from(
    '@charset "shift_jis";p{content:"\x83\x5c";background:url(//cdn.example/x)}',
    'latin1',
  );
  const utf16 = Buffer.from('\ufeffp{background:url(//cdn.example/x)}', 'utf16le');
  const latin = Buffer.from('p{content:"ñ";background:url(/x.png)}', 'latin1');
  const { read } = await build({
    'a/index.html':
      '<link rel="stylesheet" charset="shift_jis" href="/1.css"><link rel="stylesheet" href="/2.css"><link rel="stylesheet" href="/3.css">',
    '1.css': sjis,
    '2.css': utf16,
    '3.css': latin,
    'x.png': 'x',
  });
  expect(await read('site/1.css')).toBe('p{content:"ソ";background:url("data:,")}');
  expect(await read('site/2.css')).toBe('p{background:url("data:,")}');
  expect(await read('site/3.css')).toBe('p{content:"ñ";background:url("x.png")}');
  expect(await read('site/a/index.html')).toContain('<link rel="stylesheet" href="../1.css">');
});

it('names every file that nobody looked into, not documents alone', async () => {
  const { report } = await build({
    'a/index.html':
      '<a href="/p.pdf"></a><a href="/i.exe"></a><a href="/sin"></a><a href="/t.txt"></a><a href="/f.xml"></a>',
    'p.pdf': 'p',
    'i.exe': 'e',
    sin: '<html>',
    't.txt': 't',
    'f.xml': '<f/>',
  });
  expect(report.notInspected).toEqual(['i.exe', 'p.pdf', 'sin']);
});

it('makes a page of XML one of HTML, with all that it says', async () => {
  const xhtml = Buffer.from(
    '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="es"><head><title>Ñ</title><script src="/x.js"/></head><body><p>A&nbsp;&lt;b&gt;<br/><img src="/x.png" alt=""/></p></body></html>',
    'latin1',
  );
  const { read, report } = await build({
    'index.html': '<a href="/a.xhtml">A</a>',
    'a.xhtml': xhtml,
    'x.js': '1',
    'x.png': 'x',
  });
  expect((await read('site/a.xhtml.html')).replace(POLICY, '')).toBe(
    '<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Ñ</title><script src="x.js"></script></head><body><p>A&nbsp;&lt;b&gt;<br><img src="x.png" alt=""></p></body></html>',
  );
  expect(await read('site/index.html')).toContain('<a href="a.xhtml.html">');
  expect(report.renamed).toEqual([{ from: 'a.xhtml', to: 'site/a.xhtml.html' }]);
});
