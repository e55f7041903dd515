import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { signManifest, verifyManifest, type Manifest } from '../src/index.ts';
import { createManifest } from '../src/node/index.ts';
import { signDocument } from '../src/signing/sign-document.ts';
import { donationSite, SITE } from './support/donation-site.ts';
import { newSigner } from './support/signers.ts';

const BASE = 'https://colectiva.example/';
const PAGE = { path: 'apoyo/', bytes: 1, sha256: 'a'.repeat(64), headers: {} };
const MANIFEST: Manifest = {
  pages: [PAGE],
  files: [],
  watchedHeaders: ['link'],
  campaigns: [],
  revocations: [],
};

describe('comunal fundraising manifest', () => {
  it('lists the pages that ask for money, and every file that they load', async () => {
    const site = await donationSite({
      ...SITE,
      'en/support/index.html': '<ul part="ways"></ul><img src="../../una foto@2x.png" alt="">',
      'una foto@2x.png': 'png',
      'pt/apoio.html': '<p>PIX</p><link rel=icon href=icon.svg?v=1>',
      'pt/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><image href="foto.png"/></svg>',
      'pt/foto.png': 'png',
      'apoyo/extra.json': '{}',
    });
    const { code, out, err } = await site.sign(
      '--page',
      'pt/apoio.html',
      '--file',
      '/apoyo/extra.json',
    );
    expect(code).toBe(0);
    const { payload } = JSON.parse(out) as { payload: Manifest };
    expect(payload.pages.map(({ path }) => path)).toEqual([
      'apoyo/',
      'en/support/',
      'pt/apoio.html',
    ]);
    expect(payload.files.map(({ path }) => path).toSorted()).toEqual([
      'apoyo/apoyo.css',
      'apoyo/campaign.json',
      'apoyo/donate.js',
      'apoyo/extra.json',
      'apoyo/letra.woff2',
      'apoyo/part.js',
      'apoyo/texts.json',
      'pt/foto.png',
      'pt/icon.svg?v=1',
      'una%20foto@2x.png',
    ]);
    expect(err).toContain('Páginas que no entran en el manifiesto: 2 (/, /otra/).');
    expect(err).toContain('/pt/apoio.html no tiene política');
    expect(err).not.toContain('/apoyo/ no tiene política');
    site.tampered.set('/una foto@2x.png', { headers: { 'content-type': 'image/png' } });
    site.tampered.set('/pt/foto.png', { headers: { 'content-type': 'image/png' } });
    site.tampered.set('/pt/icon.svg', { headers: { 'content-type': 'image/svg+xml' } });
    expect(await site.verifyJson('/pt/apoio.html')).toMatchObject({ code: 0, files: [] });
  });

  it('lists files whose names are strings in a script, or in the data that it requests', async () => {
    const site = await donationSite({
      ...SITE,
      'js/lejos.js':
        "fetch('from-page.json'); w = new Worker('work.js'); go('/otra/'); x = `parte.html`",
      'js/work.js': "importScripts('/js/more.js')",
      'js/more.js': '',
      'apoyo/from-page.json': '{"picture":"..\\/fotos\\/uno.png"}',
      'fotos/uno.png': 'png',
      'apoyo/parte.html': '<img src="https://tube.example/x.png">',
      'apoyo/in-page.json': '{}',
      'apoyo/clic.js': '',
      'apoyo/index.html': `${SITE['apoyo/index.html'] ?? ''}<script src="/js/lejos.js"></script>
        <script type="application/json">{"data":"in-page.json"}</script>
        <button onclick="import('./clic.js')">Dar</button>`,
    });
    const { code, out } = await site.sign();
    expect(code).toBe(0);
    const { payload } = JSON.parse(out) as { payload: Manifest };
    const paths = payload.files.map(({ path }) => path);
    for (const path of [
      'js/lejos.js',
      'js/work.js',
      'js/more.js',
      'apoyo/from-page.json',
      'fotos/uno.png',
      'apoyo/parte.html',
      'apoyo/in-page.json',
      'apoyo/clic.js',
    ])
      expect(paths).toContain(path);
    expect(paths).not.toContain('otra/');
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['<img data-src="qr.png">', 'qr.png', {}],
    ['<div data-srcset="a.png 1x, qr.png 2x"></div>', 'qr.png', {}],
    [
      '<svg><image href="a.png"><set attributeName="href" to="qr.png"/></image></svg>',
      'qr.png',
      {},
    ],
    [String.raw`<script>b.innerHTML = "<img src=\"qr.png\">"</script>`, 'qr.png', {}],
    ['<script>b.innerHTML = "<img src=qr.png>"</script>', 'qr.png', {}],
    [String.raw`<script>fetch("campa\xF1a.json")</script>`, 'campa%C3%B1a.json', {}],
    [
      '<script>fetch("datos.json")</script>',
      'qr.png',
      { 'datos.json': '{"html":"<img src=qr.png>"}' },
    ],
    ['<script>f.src = "marco.html"</script>', 'qr.png', { 'marco.html': '<img src="qr.png">' }],
    ['<script>fetch("cuenta")</script>', 'cuenta', {}],
  ])('lists what %s loads, directly or not', async (html, path, more) => {
    const site = await donationSite({
      'apoyo/index.html': `<comunal-donate></comunal-donate>${html}`,
      'apoyo/qr.png': 'png',
      'apoyo/a.png': 'png',
      'apoyo/cuenta': '{}',
      'apoyo/campaña.json': '{}',
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [`apoyo/${name}`, text])),
    });
    const { manifest, problems } = await createManifest(site.at('site'), { base: BASE, keys: [] });
    expect(problems).toEqual([]);
    expect(manifest.files.map((file) => file.path)).toContain(`apoyo/${path}`);
  });

  it('warns of files that other pages load too', async () => {
    const html = SITE['apoyo/index.html'] ?? '';
    const site = await donationSite({
      ...SITE,
      'apoyo/index.html': html.replace('href="apoyo.css"', 'href="/site.css"'),
    });
    const { code, err } = await site.sign();
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('? /site.css también lo cargan otras páginas'),
    ]);
    expect(err).not.toContain('donate.js también');
  });

  it.each([
    [
      '<script src="https://cdn.example/a.js"></script>',
      'otro servidor',
      'https://cdn.example/a.js',
    ],
    [
      '<link rel=stylesheet href="//fonts.example/a.css">',
      'otro servidor',
      '//fonts.example/a.css',
    ],
    ['<link rel=preconnect href="https://cdn.example">', 'otro servidor', 'https://cdn.example'],
    [
      '<base href="https://evil.example/"><img src=a.png alt="">',
      'otro servidor',
      'https://evil.example/',
    ],
    ['<img src="no-hay.png" alt="">', 'no está en la carpeta', 'no-hay.png'],
    ['<img src="../../../etc/passwd" alt="">', 'no está en la carpeta', 'passwd'],
    ['<script>import(name)</script>', 'no se puede conocer', 'import(name)'],
    ['<script src="data:text/javascript,alert(1)"></script>', 'data:', 'alert(1)'],
    ['<meta http-equiv=refresh content="1;url=/otra/">', 'redirige por sí sola', '/otra/'],
    ['<script type=importmap>{}</script>', 'cambia a dónde', 'importmap'],
    ['<style>@import url(https://evil.example/a.css)</style>', 'otro servidor', 'evil.example'],
    [
      '<iframe srcdoc="<img src=https://evil.example/a>"></iframe>',
      'otro servidor',
      'evil.example',
    ],
  ])('signs nothing where a page has %s', async (html, sentence, about) => {
    const site = await donationSite({
      ...SITE,
      'apoyo/index.html': `${SITE['apoyo/index.html'] ?? ''}${html}`,
    });
    const { code, out, err } = await site.sign();
    expect([code, out]).toEqual([1, '']);
    const line = err.split('\n').find((each) => each.startsWith('! /apoyo/: '));
    expect(line).toContain(sentence);
    expect(line).toContain(about);
  });

  it('lists what headers load, and signs none that redirect', async () => {
    const link = '</link.css>; rel="preload"; as="style", <data.json>; rel=prefetch, <x>; rel=next';
    const site = await donationSite({
      ...SITE,
      'link.css': '@import "more.css"',
      'more.css': '',
      'apoyo/data.json': '{}',
      _headers: `/apoyo/\n  Link: ${link}\n`,
    });
    const { payload } = JSON.parse((await site.sign()).out) as { payload: Manifest };
    const paths = payload.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['link.css', 'more.css', 'apoyo/data.json']));
    site.tampered.set('/apoyo/', { headers: { link } });
    expect(await site.verifyJson()).toMatchObject({ code: 0 });
    await site.write(
      '_headers',
      '/*\n  Refresh: 5; url=https://evil.example/\n  Link: <//cdn.example/a.css>; rel=stylesheet\n',
    );
    const { code, err } = await site.sign();
    expect(code).toBe(1);
    expect(err).toContain('! /apoyo/: redirige por sí sola a otra página: https://evil.example/');
    expect(err).toContain(
      'carga algo de otro servidor, que nadie puede fijar: http://cdn.example/a.css',
    );
  });

  it('reads SVG documents, and rejects documents that it cannot read', async () => {
    const svg = '<?xml-stylesheet href="dibujo.css"?><svg xmlns="http://www.w3.org/2000/svg"/>';
    const site = await donationSite({
      ...SITE,
      'apoyo/index.html': `${SITE['apoyo/index.html'] ?? ''}<object data="a.svg"></object><style>p { --a: "qr.png" }</style>`,
      'apoyo/a.svg': svg,
      'apoyo/dibujo.css': '',
      'apoyo/qr.png': 'png',
    });
    const { payload } = JSON.parse((await site.sign()).out) as { payload: Manifest };
    const paths = payload.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['apoyo/dibujo.css', 'apoyo/qr.png']));
    await site.write('apoyo/a.svg', svg.replace('dibujo.css', 'https://evil.example/a.css'));
    expect((await site.sign()).err).toContain(
      'otro servidor, que nadie puede fijar: https://evil.example/a.css',
    );
    // In XML a sign of HTML ends nothing, and what stands before a fault has been loaded.
    await site.write(
      'apoyo/a.svg',
      `<?xml-stylesheet href='https://evil.example/b>c'?><svg><b</svg`,
    );
    expect((await site.sign()).err).toContain('https://evil.example/b');
    await site.write(
      'apoyo/index.html',
      '<comunal-donate></comunal-donate><iframe src="a.xhtml"></iframe>',
    );
    await site.write('apoyo/a.xhtml', '<html xmlns="http://www.w3.org/1999/xhtml"/>');
    expect((await site.sign()).err).toContain('no se puede leer: apoyo/a.xhtml');
  });

  it('names other servers that scripts name', async () => {
    const site = await donationSite({
      ...SITE,
      'apoyo/part.js':
        "fetch('https://Otro.example/c.json'); u = '//cdn.example/x'; n = 'http://www.w3.org/2000/svg'",
      'apoyo/index.html': `${SITE['apoyo/index.html'] ?? ''}<script>new WebSocket("wss:\\/\\/chat.example")</script>
        <a href="https://dar.example/">Dar</a>`,
    });
    const { code, err } = await site.sign();
    expect(code).toBe(0);
    expect(err).toContain('nombran otros servidores: cdn.example, chat.example, otro.example.');
    expect((await (await donationSite()).sign()).err).not.toContain('otros servidores');
  });

  it('names the invalid file, however deep in the tree', async () => {
    const site = await donationSite({
      ...SITE,
      'apoyo/part.js': 'import "./deep.js"',
      'apoyo/deep.js': 'export * from "https://evil.example/x.js"',
      'apoyo/apoyo.css': '@import "more.css"',
      'apoyo/more.css': '@font-face { src: url(//evil.example/f.woff2) }',
    });
    const { code, err } = await site.sign();
    expect(code).toBe(1);
    expect(err).toContain('! /apoyo/deep.js: carga algo de otro servidor');
    expect(err).toContain('! /apoyo/more.css: carga algo de otro servidor');
  });

  it('rejects a campaign that verify would not accept, and two of the same name', async () => {
    const site = await donationSite();
    const signed = await site.read('apoyo/campaign.json');
    const inPage = (text: string) =>
      `<comunal-donate><script type="application/json">${text.replaceAll('<', String.raw`\u003c`)}</script></comunal-donate>`;
    await site.write('uno/index.html', inPage(signed));
    expect((await site.sign()).code).toBe(0);
    await site.write('uno/index.html', inPage(signed.replace('Un año', 'Otro año')));
    expect((await site.sign()).err).toContain(
      '! /uno/: contiene una campaña que no pasaría la revisión (changed)',
    );
    await writeFile(site.at('last.json'), signed);
    const again = ['sign', 'campaign.json', '--key-file', 'key.pem', '--last', 'last.json'];
    await site.write('uno/index.html', inPage((await site.runCommand(again)).out.trim()));
    expect((await site.sign()).err).toContain('(same-name campaign)');
    await site.write(
      'uno/index.html',
      inPage((await site.runCommand([...again, '--name', 'uno'])).out.trim()),
    );
    expect((await site.sign()).code).toBe(0);
    await site.runCommand(['keygen', '--out', 'other.pem']);
    const second = ['manifest', 'site', '--base-url', site.url, '--key-file', 'other.pem'];
    expect((await site.runCommand(second)).err).toContain('(other-key)');
    expect((await site.runCommand([...second, '--key', site.key])).code).toBe(0);
  });

  it('rejects an invalid address, a missing page or folder, and a site without donation pages', async () => {
    const site = await donationSite();
    const manifest = (base: string, ...more: readonly string[]) =>
      site.runCommand(['manifest', 'site', '--base-url', base, '--key-file', 'key.pem', ...more]);
    for (const base of [
      'http://colectiva.example/',
      'https://ana:secreto@colectiva.example/',
      'x',
      `${BASE}?a`,
    ]) {
      const { code, err } = await manifest(base);
      expect(code).toBe(2);
      expect(err).not.toContain('secreto');
    }
    expect(await manifest(BASE, '--page', 'no/')).toMatchObject({
      code: 2,
      err: expect.stringContaining('«no/»') as string,
    });
    const none = await site.runCommand([
      'manifest',
      'nada',
      '--base-url',
      BASE,
      '--key-file',
      'key.pem',
    ]);
    expect(none.code).toBe(1);
    const plain = await donationSite({ 'index.html': '<p>Hola', 'apoyo/campaign.json': '{}' });
    expect(await plain.sign()).toMatchObject({
      code: 1,
      err: expect.stringContaining('--page') as string,
    });
  });

  it('rejects a private key inside the published folder', async () => {
    const site = await donationSite();
    await site.runCommand(['keygen', '--out', 'site/key.pem']);
    const args = ['manifest', 'site', '--base-url', BASE, '--key-file', 'site/key.pem'];
    const { code, err } = await site.runCommand(args);
    expect([code, err]).toEqual([2, expect.stringContaining('site/key.pem está en la carpeta')]);
  });

  it('increases the sequence number over the last one, and prints the expiry', async () => {
    const site = await donationSite();
    const first = await site.sign();
    await writeFile(site.at('last.json'), first.out);
    const { out, err } = await site.sign('--last', 'last.json', '--expires', '30');
    const sequenceOf = (text: string) => (JSON.parse(text) as { sequence: number }).sequence;
    expect(sequenceOf(out)).toBeGreaterThan(sequenceOf(first.out));
    expect(err).toMatch(/Vale hasta el \d{4}-/);
  });
});

it('creates the same manifest from the same folder', async () => {
  const site = await donationSite();
  const options = { base: BASE, keys: [site.key] };
  const [first, second] = [
    await createManifest(site.at('site'), options),
    await createManifest(site.at('site'), options),
  ];
  expect(first).toEqual(second);
  expect(first).toMatchObject({
    problems: [],
    sharedFiles: [],
    thirdPartyHosts: [],
    unlistedPages: ['', 'otra/'],
  });
});

describe('a signed manifest that every reader rejects', () => {
  const paths = [
    '../otra/',
    '/apoyo/',
    '//evil.example/',
    'https://evil.example/',
    'a/../b',
    'a b',
    'apoyo#x',
    String.raw`\\evil.example`,
    'a\tb',
    'año/',
    './apoyo/',
    'a/%2e%2e/b',
    'x'.repeat(3_000),
  ];
  it.each<[string, object]>([
    ...paths.map((path): [string, object] => [path, { ...MANIFEST, pages: [{ ...PAGE, path }] }]),
    ['the same page twice', { ...MANIFEST, pages: [PAGE, PAGE] }],
    ['a page that is a file too', { ...MANIFEST, files: [PAGE] }],
    ['no page', { ...MANIFEST, pages: [] }],
    ['another field', { ...MANIFEST, more: 1 }],
    ['no list', { ...MANIFEST, files: {} }],
    ['a size that is none', { ...MANIFEST, pages: [{ ...PAGE, bytes: -1 }] }],
    ['a size beyond all', { ...MANIFEST, pages: [{ ...PAGE, bytes: 1e12 }] }],
    ['a hash that is none', { ...MANIFEST, pages: [{ ...PAGE, sha256: 'A'.repeat(64) }] }],
    ['a header that is none', { ...MANIFEST, pages: [{ ...PAGE, headers: { 'a\nb': 'x' } }] }],
    ['a campaign that is none', { ...MANIFEST, campaigns: [{ path: 'apoyo/' }] }],
    ['a revocation that is none', { ...MANIFEST, revocations: ['x'] }],
    [
      'thousands of files',
      {
        ...MANIFEST,
        files: Array.from({ length: 2_001 }, (_, index) => ({ ...PAGE, path: `${index}` })),
      },
    ],
  ])('contains %s', async (_, payload) => {
    const signer = newSigner();
    const signed = await signDocument('manifest', payload, [signer], { name: BASE });
    expect(await verifyManifest(signed, { keys: [signer.publicKey] })).toEqual({
      outcome: 'failed',
      reason: 'form',
    });
    await expect(signManifest(payload as Manifest, BASE, [signer])).rejects.toMatchObject({
      code: 'bad-manifest',
    });
  });

  it.each([
    'https://colectiva.example',
    'https://a:b@colectiva.example/',
    'ftp://colectiva.example/',
    'http://colectiva.example/',
    'https://colectiva.example/?a/',
    'x',
  ])('is for the base address %s', async (name) => {
    const signer = newSigner();
    const signed = await signDocument('manifest', MANIFEST, [signer], { name });
    expect(await verifyManifest(signed, { keys: [signer.publicKey] })).toMatchObject({
      reason: 'form',
    });
  });
});

it('does not accept the signature of another kind of document', async () => {
  const signer = newSigner();
  const signed = await signManifest(MANIFEST, BASE, [signer]);
  expect(await verifyManifest(signed, { keys: [signer.publicKey] })).toMatchObject({
    outcome: 'valid',
    name: BASE,
    manifest: MANIFEST,
  });
  const revocation = await signDocument('revocation', MANIFEST, [signer], { name: BASE });
  const renamed = { ...revocation, comunalSigned: 'manifest' };
  expect(await verifyManifest(renamed, { keys: [signer.publicKey] })).toEqual({
    outcome: 'failed',
    reason: 'changed',
  });
});
