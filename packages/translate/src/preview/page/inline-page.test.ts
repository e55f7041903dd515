import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inlinePage, type InlinedPage } from './inline-page.ts';

type Files = Readonly<Record<string, string>>;

/** Inlines a page of a site at `/pt/aula/` that is made of these files. */
async function inline(html: string, files: Files = {}, siteUrl?: string): Promise<InlinedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'inline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'out', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  await writeFile(join(folder, 'secret.txt'), 'A secret.');
  return inlinePage(
    html,
    { address: '/pt/aula/', base: '/', folders: [join(folder, 'out')], siteUrl },
    { title: 'Prévia:', comment: 'uma prévia', banner: () => '<p id="banner">Prévia</p>' },
  );
}

const data = (type: string, text: string): string =>
  `data:${type};base64,${Buffer.from(text).toString('base64')}`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const picture = data('image/svg+xml', svg);

describe('pictures', () => {
  it.each([
    ['/a.svg', 'from the root'],
    ['../../a.svg', 'from the page'],
    [' /a.svg\n', 'with white space around it'],
    ['https://colectiva.example/a.svg', 'by its public address'],
    ['/b/../a.svg', 'by a way around'],
    ['/%61.svg?v=2', 'with escapes and a query'],
  ])('puts %j into the page, %s', async (src) => {
    const { html, omissions } = await inline(
      `<img src="${src}" loading="lazy" alt="x">`,
      { 'a.svg': svg },
      'https://colectiva.example',
    );
    expect(html).toContain(`<img src="${picture}" alt="x">`);
    expect(omissions).toEqual([]);
  });

  it.each([
    ['/nada.png', 'missing'],
    ['https://otro.example/a.svg', 'foreign'],
    ['//otro.example/a.svg', 'foreign'],
    ['file:///etc/hostname', 'foreign'],
    ['/..%2Fsecret.txt', 'missing'],
    ['/%2e%2e/secret.txt', 'missing'],
    ['/..%5Csecret.txt', 'missing'],
    ['/a%00.svg', 'missing'],
    ['/%E0%A4%A', 'missing'],
    ['/', 'missing'],
    ['http://[', 'foreign'],
  ])('says that %j is left out: %s', async (src, kind) => {
    const { html, omissions } = await inline(`<img src="${src}" alt="x">`);
    expect(html).toContain('<img src="data:," alt="x">');
    expect(omissions).toEqual([{ kind, address: src }]);
  });

  it('keeps one of several sizes, the first that is wide enough', async () => {
    const files = { '400.webp': '400', '1300.webp': '1300', '2600.webp': '2600' };
    const srcset = '/400.webp 400w, /2600.webp 2600w,/1300.webp 1300w';
    const { html } = await inline(`<img src="/400.webp" srcset="${srcset}" sizes="50vw">`, files);
    expect(html).toContain(`<img src="${data('image/webp', '1300')}">`);
  });

  it.each([
    ['/a,b.webp 2x, /c.webp', '/a,b.webp'],
    ['/c.webp, /a,b.webp 1.5x', '/a,b.webp'],
    [' , ,/a,b.webp', '/a,b.webp'],
    ['/a,b.webp 900w, /c.webp 300w', '/a,b.webp'],
    ['data:,x 1x, /a,b.webp 2x', '/a,b.webp'],
  ])('reads the srcset %j as browsers do', async (srcset) => {
    const { html } = await inline(`<img srcset="${srcset}">`, { 'a,b.webp': 'ab', 'c.webp': 'c' });
    expect(html).toContain(`src="${data('image/webp', 'ab')}"`);
    expect(html).not.toContain('srcset');
  });

  it('keeps the picture for dark screens, and none in a format that is there twice', async () => {
    const { html } = await inline(
      `<picture>
        <source media="(prefers-color-scheme: dark)" type="image/avif" srcset="/dark.avif">
        <source media="(prefers-color-scheme: dark)" type="image/webp" srcset="/dark.webp 800w">
        <source type="image/avif" srcset="/light.avif">
        <img src="/light.webp">
      </picture>`,
      { 'dark.webp': 'dark', 'light.webp': 'light', 'dark.avif': 'x', 'light.avif': 'y' },
    );
    expect(html).not.toContain('avif');
    expect(html).toContain(`type="image/webp" srcset="${data('image/webp', 'dark')}"`);
    expect(html).toContain(`<img src="${data('image/webp', 'light')}">`);
  });

  it('puts the icon and the picture of a drawing into the page, and leaves parts of others out', async () => {
    const { html, omissions } = await inline(
      `<link rel="icon" href="/a.svg"><svg><image xlink:href="/a.svg"/><use href="#own"/>
       <use xlink:href="/a.svg#part"/></svg>`,
      { 'a.svg': svg },
    );
    expect(html).toContain(`<link rel="icon" href="${picture}">`);
    expect(html).toContain(`<image xlink:href="${picture}">`);
    expect(html).toContain('<use href="#own">');
    expect(omissions).toEqual([{ kind: 'drawing', address: '/a.svg#part' }]);
  });
});

describe('style sheets', () => {
  it('puts them where they were, with their media, and leaves alternate ones out', async () => {
    const { html } = await inline(
      `<link rel="stylesheet" href="/a.css" media="print"><link rel="alternate stylesheet" href="/b.css">
       <link rel="stylesheet" href="/b.css" disabled><style>i{color:red}</style>`,
      { 'a.css': 'p{color:blue}', 'b.css': 'p{color:green}' },
    );
    expect(html).toContain('<style media="print">p{color:blue}</style>');
    expect(html).toContain('<style>i{color:red}</style>');
    expect(html).not.toMatch(/green|<link/);
  });

  it.each([
    ['a{background:url(p/a.svg)}', `a{background:url("${picture}")}`],
    ['a{background:url( "p/a.svg" )}', `a{background:url( "${picture}" )}`],
    ["a{background:URL('p/\\61.svg')}", `a{background:URL("${picture}")}`],
    ['a{background:image-set("p/a.svg" 1x)}', `a{background:image-set("${picture}" 1x)}`],
    ['a{--x:url(p/a.svg)}', `a{--x:url("${picture}")}`],
    ['a{mask:url(p/a.svg#m)}', `a{mask:url("${picture}#m")}`],
    ['a{mask:url(#m)}', 'a{mask:url(#m)}'],
    [
      '@font-face{font-display:optional;src:url(p/a.svg) format("woff2")}',
      `@font-face{font-display:block;src:url("${picture}") format("woff2")}`,
    ],
    ['a{background:url(data:image/gif;base64,AA)}', 'a{background:url(data:image/gif;base64,AA)}'],
    [
      '@namespace url(http://www.w3.org/1999/xhtml);',
      '@namespace url(http://www.w3.org/1999/xhtml);',
    ],
    [
      '/* url(p/a.svg) */ a{content:"url(p/a.svg)"}',
      '/* url(p/a.svg) */ a{content:"url(p/a.svg)"}',
    ],
    [
      'a{background:url(nada.png),url(https://otro.example/x.png)}',
      'a{background:url("data:,"),url("data:,")}',
    ],
    ['a{background:url(p/a.svg', `a{background:url("${picture}")`],
  ])('inlines %j', async (css, inlined) => {
    const { html } = await inline('<link rel="stylesheet" href="/s/a.css">', {
      's/a.css': css,
      's/p/a.svg': svg,
    });
    expect(html).toContain(`<style>${inlined}</style>`);
  });

  it('says what a style sheet lacks', async () => {
    const { omissions } = await inline(
      '<link rel="stylesheet" href="/nada.css"><style>@import "//otro.example/a.css";a{background:url(x.png)}</style>',
    );
    expect(omissions).toEqual([
      { kind: 'missing', address: '/nada.css' },
      { kind: 'foreign', address: '//otro.example/a.css' },
      { kind: 'missing', address: 'x.png' },
    ]);
  });

  it('imports others with their conditions, and none that imports itself', async () => {
    const { html, omissions } = await inline('<link rel="stylesheet" href="/a.css">', {
      'a.css': '@import "b/b.css" layer(b) screen;p{color:red}',
      'b/b.css': '@import url(../a.css);i{background:url(b.svg)}',
      'b/b.svg': svg,
    });
    const [, imported = ''] =
      /@import "data:text\/css;charset=utf-8;base64,([^"]+)" layer\(b\) screen;p/.exec(html) ?? [];
    expect(Buffer.from(imported, 'base64').toString()).toBe(
      `@import url("data:,");i{background:url("${picture}")}`,
    );
    expect(omissions).toEqual([]);
  });

  it('lets no text of a style sheet end its element', async () => {
    const { html } = await inline('<link rel="stylesheet" href="/a.css">', {
      'a.css': '/*</style><script>alert(1)</script>*/a{content:"</STYLE>"}',
    });
    expect(html.match(/<\/style>/gi)).toHaveLength(1);
    expect(html).toContain('a{content:"<\\/STYLE>"}</style>');
  });

  it('inlines what attributes style', async () => {
    const { html } = await inline(
      `<p style="background:url('/a.svg')">x</p><svg><rect fill="url(#f)" filter="url(https://otro.example/f.svg#f)"/></svg>`,
      { 'a.svg': svg },
    );
    expect(html).toContain(`style="background:url(&quot;${picture}&quot;)"`);
    expect(html).toContain('fill="url(#f)" filter="url(&quot;data:,&quot;)"');
  });
});

describe('what runs or asks', () => {
  it('takes scripts, handlers and what they need out', async () => {
    const { html } = await inline(
      `<base href="https://otro.example/"><script src="/a.js"></script><script>x()</script>
       <meta http-equiv="refresh" content="0;url=https://otro.example"><link rel="preload" href="/a.woff2" as="font">
       <link rel="dns-prefetch" href="//otro.example"><link rel="manifest" href="/m.json">
       <meta property="og:image" content="https://otro.example/i.png">
       <body onload="x()"><template><img src="/nada.png"></template><p onclick="x()">Hola</p>
       <svg onload="x()"><script>x()</script><set onbegin="x()"/></svg>`,
    );
    expect(html).not.toMatch(/script>|otro\.example|x\(\)|nada|preload|manifest/);
    expect(html).toContain('<p>Hola</p>');
  });

  it('takes out the addresses of forms, frames, sound and video, and says so', async () => {
    const { html, omissions } = await inline(
      `<form action="/a"><button formaction="/b">x</button><input type="image" src="/a.svg" formaction="/c"></form>
       <iframe src="https://otro.example/"></iframe><iframe srcdoc="<img src=//otro.example>"></iframe>
       <object data="/a.pdf">Léelo</object><embed src="/a.pdf"><video poster="/a.svg" src="/v.mp4"><track src="/v.vtt"></video>
       <audio><source src="/a.opus"></audio>`,
      { 'a.svg': svg },
    );
    expect(html).not.toMatch(/action=|otro\.example|\.pdf|\.mp4|\.vtt|\.opus/);
    expect(html).toContain(`<video poster="${picture}">`);
    expect(html).toContain('<object>Léelo</object>');
    expect(omissions.map(({ kind }) => kind).toSorted()).toEqual([
      'frame',
      'frame',
      'frame',
      'media',
      'media',
      'media',
    ]);
  });

  it('shows what stands there for whoever has no scripts', async () => {
    const { html } = await inline(
      '<head><noscript><link rel="stylesheet" href="/a.css"></noscript></head><noscript><p>Sin programas</p></noscript>',
      { 'a.css': 'p{color:red}' },
    );
    expect(html).toContain('<style>p{color:red}</style>');
    expect(html).toContain('<p>Sin programas</p>');
    expect(html).not.toContain('noscript');
  });

  it('allows the file nothing but itself, before anything else is read', async () => {
    const { html } = await inline(
      '<head><style>a{}</style><meta charset="utf-8"><title>Aula</title></head>',
    );
    expect(html).toMatch(
      /^<!DOCTYPE html>\n<!-- uma prévia -->\n<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:; base-uri 'none'; form-action 'none'">/,
    );
    expect(html).toContain('<title>Prévia: Aula</title>');
    expect(html).toMatch(/<body><p id="banner">Prévia<\/p>/);
  });

  it('lets no comment end early', async () => {
    const { html } = inlinePage(
      '<p>x',
      { address: '/', base: '/', folders: [] },
      { title: '', comment: 'a --> <b> --!> c', banner: () => '' },
    );
    expect(html.split('\n')[1]).toBe('<!-- a –› <b› –!› c -->');
  });
});

describe('links', () => {
  const page = `<a href="/pt/outra/?a=1#b" download>1</a><a href="https://otro.example/x">2</a><a href="#parte">3</a>
    <a href="/pt/aula/#parte">4</a><a href="mailto:ola@colectiva.example">5</a><a href="javascript:x()">6</a>
    <a href="data:text/html,x">7</a><map><area href="../nova/"></map>`;

  it('leads to the published site where its address is known', async () => {
    const { html } = await inline(page, {}, 'https://colectiva.example');
    const links = [...html.matchAll(/<a(?:rea)?(?: href="([^"]*)")?>/g)].map(([, href]) => href);
    expect(links).toEqual([
      'https://colectiva.example/pt/outra/?a=1#b',
      'https://otro.example/x',
      '#parte',
      '#parte',
      'mailto:ola@colectiva.example',
      undefined,
      undefined,
      'https://colectiva.example/pt/nova/',
    ]);
  });

  it('leaves the words alone where it is not', async () => {
    const { html } = await inline(page);
    expect(html).toContain('<a>1</a><a href="https://otro.example/x">2</a>');
    expect(html).not.toContain('invalid');
  });

  it('keeps the folder that a site stands in', () => {
    const { html } = inlinePage(
      '<a href="/grupo/pt/">x</a>',
      { address: '/grupo/', base: '/grupo/', folders: [], siteUrl: 'https://forja.example/grupo/' },
      { title: '', comment: '', banner: () => '' },
    );
    expect(html).toContain('<a href="https://forja.example/grupo/pt/">');
  });
});
