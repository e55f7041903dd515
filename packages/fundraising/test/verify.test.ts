import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fetchDocument } from '../src/cli/fetch-document.ts';
import type { Manifest } from '../src/index.ts';
import { CopyStore, getCopiesFolder } from '../src/cli/verify/copy-store.ts';
import { verifyFile } from '../src/cli/verify/verify-file.ts';
import { verifyFiles } from '../src/cli/verify/verify-files.ts';
import { parseSecureUrl } from '../src/manifest/parse-secure-url.ts';
import { donationSite, SITE, type DonationSite, type Tampering } from './support/donation-site.ts';
import { createCampaignFolder, serve } from './support/command-calls.ts';

const PAGE = '/apoyo/';
const FILES = [
  '/apoyo/apoyo.css',
  '/apoyo/letra.woff2',
  '/apoyo/donate.js',
  '/apoyo/part.js',
  '/apoyo/texts.json',
  '/apoyo/campaign.json',
];

async function signedSite(): Promise<DonationSite> {
  const site = await donationSite();
  expect((await site.sign()).code).toBe(0);
  return site;
}

/** Signs the manifest anew, with a sequence higher than before. */
async function signAgain(site: DonationSite, ...more: readonly string[]): Promise<void> {
  await writeFile(site.at('last.json'), await site.read('comunal-manifest.json'));
  expect((await site.sign('--last', 'last.json', ...more)).code).toBe(0);
}

/** Goes some days on. */
function goOn(days: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

describe('comunal fundraising verify succeeds', () => {
  it.each(['es', 'en', 'pt'] as const)(
    'where every byte is as signed, and states its limits, in %s',
    async (locale) => {
      const site = await signedSite();
      for (const _ of ['first', 'second']) {
        const args = ['verify', `${site.url}/apoyo/`, '--key', site.key];
        const { code, out, err } = await site.runCommand(args, locale);
        expect([code, err]).toEqual([0, '']);
        expect(out).toMatch(/^(BIEN|GOOD|CONFERE): /);
        expect(out).toMatch(
          /Un servidor puede mostrarle|A server may show|Um servidor pode mostrar/,
        );
        expect(out).toMatch(/(\d{5} ){11}\d{5}/);
        expect(out).not.toContain('fundraising:');
      }
    },
  );

  it('for the address of the site, the manifest itself, and a page with or without its trailing slash', async () => {
    const site = await signedSite();
    site.tampered.set('/apoyo', { status: 301, headers: { location: './apoyo/' } });
    for (const path of [
      '/',
      '/comunal-manifest.json',
      '/apoyo',
      '/apoyo/index.html',
      '/apoyo/#dar',
    ])
      expect(await site.verifyJson(path)).toMatchObject({ code: 0, outcome: 'valid' });
    const { out } = await site.verify('/');
    expect(out).toMatch(
      /^BIEN: la dirección que diste vale por todas las páginas del manifiesto, .* ninguna otra del sitio se comparó/,
    );
    expect(out.split('\n')[0]).toContain(`${site.url}/apoyo/.`);
    expect((await site.verify()).out).not.toContain('ninguna otra');
    site.tampered.set('/apoyo/', { body: 'otra' });
    expect((await site.verify('/')).out).toContain('ninguna otra del sitio: ');
  });

  it('with a manifest from another address, or from a local file that an ally keeps', async () => {
    const site = await signedSite();
    const text = await site.read('comunal-manifest.json');
    await writeFile(site.at('kept.json'), text);
    await rm(site.at('site/comunal-manifest.json'));
    const elsewhere = await serve((_, response) => response.end(text));
    for (const manifest of ['kept.json', `${elsewhere}/m.json`])
      expect(await site.verifyJson(PAGE, '--manifest', manifest)).toMatchObject({
        code: 0,
        compared: {
          kind: 'manifest',
          name: `${site.url}/`,
          pages: [`${site.url}/apoyo/`],
          files: 6,
        },
      });
  });

  it('for a site that is being deployed during the check', async () => {
    const site = await signedSite();
    const old = await site.read('comunal-manifest.json');
    await site.write('apoyo/index.html', `${await site.read('apoyo/index.html')}<p>Nuevo</p>`);
    await signAgain(site);
    // Folders are looked into from the page up.
    site.tampered.set('/comunal-manifest.json', { body: old, isOnce: true });
    expect(await site.verifyJson()).toMatchObject({ code: 0, files: [], problems: [] });
  });

  it('whatever media type a host gives scripts, with or without a charset', async () => {
    const site = await signedSite();
    for (const [path, type] of [
      ['/apoyo/donate.js', 'text/javascript; charset=utf-8'],
      ['/apoyo/', 'text/html'],
      ['/apoyo/letra.woff2', 'application/font-woff2'],
    ] as const)
      site.tampered.set(path, { headers: { 'content-type': type, 'cache-control': 'max-age=9' } });
    expect(await site.verifyJson()).toMatchObject({ code: 0 });
  });

  it('for a campaign file by itself, and says that no page was checked', async () => {
    const site = await signedSite();
    for (const address of ['signed.json', `${site.url}/apoyo/campaign.json`]) {
      const { code, out } = await site.runCommand(['verify', address, '--key', site.key]);
      expect([code, out]).toEqual([0, expect.stringContaining('Se revisó solo el archivo')]);
    }
  });
});

describe('comunal fundraising verify raises an alarm', () => {
  it.each([PAGE, ...FILES])('for one byte added, removed or changed in %s', async (path) => {
    const site = await signedSite();
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const bytes = Buffer.from(await site.read(name));
    const changed = Buffer.from(bytes);
    changed[3] = (changed[3] ?? 0) ^ 1;
    for (const body of [Buffer.concat([bytes, Buffer.from(' ')]), bytes.subarray(1), changed]) {
      site.tampered.set(path, { body });
      expect(await site.verifyJson()).toMatchObject({
        code: 1,
        outcome: 'failed',
        problems: [],
        files: [{ path: path.slice(1), reason: 'changed', published: { bytes: body.length } }],
      });
    }
  });

  it('with the changed line and words, once it has a copy of the signed file', async () => {
    const site = await signedSite();
    const html = await site.read('apoyo/index.html');
    site.tampered.set(PAGE, { body: html.replace('7777777 0', '7777777 1') });
    const unknown = await site.verify();
    expect(unknown.out).toMatch(/mide|bytes; se firmaron/);
    expect(unknown.out).toContain('SHA-256');
    site.tampered.clear();
    await site.verify();
    site.tampered.set(PAGE, { body: html.replace('7777777 0', '7777777 1\u{1b}[2J') });
    const { code, out } = await site.verify();
    expect(code).toBe(1);
    expect(out).toContain('línea 7, columna 30');
    expect(out).toContain('- …000 000 07777777777 0</p>');
    expect(out).toContain('+ …000 000 07777777777 1');
    expect(out).not.toContain('\u{1b}');
  });

  it.each<[string, string, Tampering]>([
    ['status', PAGE, { status: 203 }],
    ['missing', PAGE, { status: 404, body: 'no' }],
    ['missing', '/apoyo/part.js', { status: 410 }],
    ['redirect', PAGE, { status: 302, headers: { location: 'https://evil.example/' } }],
    ['redirect', '/apoyo/donate.js', { status: 301, headers: { location: '/apoyo/x.js' } }],
    ['headers', PAGE, { headers: { refresh: '0; url=https://evil.example/' } }],
    ['headers', PAGE, { headers: { link: '</x.css>; rel=stylesheet' } }],
    ['headers', PAGE, { headers: { 'content-security-policy': "script-src 'none'" } }],
    ['headers', PAGE, { headers: { 'content-disposition': 'attachment' } }],
    ['headers', PAGE, { headers: { 'content-type': 'text/plain' } }],
    ['headers', PAGE, { headers: { 'content-type': 'text/html; charset=utf-16' } }],
    ['headers', PAGE, { headers: { 'content-type': 'text/html; charset = utf-16' } }],
    ['headers', '/apoyo/texts.json', { headers: { 'content-type': 'text/html' } }],
    ['changed', PAGE, { body: 'x'.repeat(1_500_000) }],
  ])('for a different response: %s of %s %o', async (reason, path, tampering) => {
    const site = await signedSite();
    site.tampered.set(path, tampering);
    const { code, files } = await site.verifyJson();
    expect([code, files]).toMatchObject([1, [{ path: path.slice(1), reason }]]);
    const { out } = await site.verify();
    expect(out).toMatch(/^ALERTA: /);
    expect(out).toContain(`! ${site.url}${path}: `);
  });

  it('for a signed header that is missing or changed', async () => {
    const policy = "default-src 'none'";
    const site = await donationSite({
      ...SITE,
      _headers: `/*\n  X-Frame-Options: DENY\n  Cache-Control: no-cache\n/apoyo/*\n  Content-Security-Policy: ${policy}\n`,
    });
    const headers = { 'x-frame-options': 'DENY', 'content-security-policy': policy };
    const all = [PAGE, ...FILES];
    const answerWith = (changed: Readonly<Record<string, string>>) => {
      for (const path of all)
        site.tampered.set(path, { headers: path === PAGE ? changed : headers });
    };
    await site.sign();
    answerWith(headers);
    expect(await site.verifyJson()).toMatchObject({ code: 0 });
    answerWith({ 'x-frame-options': 'DENY' });
    expect(await site.verifyJson()).toMatchObject({
      code: 1,
      files: [{ headers: [{ name: 'content-security-policy', signed: policy }] }],
    });
    answerWith({ ...headers, 'content-security-policy': `${policy}; script-src *` });
    expect((await site.verify()).out).toContain(
      `El encabezado content-security-policy dice «${policy}; script-src *»; se firmó «${policy}».`,
    );
    answerWith({ ...headers, 'x-frame-options': 'SAMEORIGIN' });
    expect(await site.verifyJson()).toMatchObject({ code: 1, files: [{ reason: 'headers' }] });
  });

  it.each<[string, Tampering]>([
    ['/apoyo', { body: '<p>CLABE 014 027 0000 0555 555 8' }],
    ['/apoyo', { status: 302, headers: { location: 'https://evil.example/apoyo/' } }],
    ['/apoyo', { status: 302, headers: { location: '/otra/' } }],
    ['/apoyo/index.html', { body: '<p>otra' }],
  ])('for an alias of a page that serves something else: %s %o', async (path, tampering) => {
    const site = await signedSite();
    site.tampered.set(path, tampering);
    expect(await site.verifyJson(path)).toMatchObject({
      code: 1,
      files: [{ path: path.slice(1) }],
    });
  });

  it('for a page that is not in the manifest, and for a manifest of another address', async () => {
    const site = await signedSite();
    expect(await site.verifyJson('/otra/')).toMatchObject({
      code: 1,
      problems: [{ reason: 'not-listed', about: `${site.url}/otra/` }],
    });
    const second = await signedSite();
    const { code, out } = await site.verify(
      PAGE,
      '--manifest',
      `${second.url}/comunal-manifest.json`,
    );
    expect([code, out]).toEqual([1, expect.stringContaining('Se firmó con otra clave')]);
    await writeFile(site.at('m.json'), await site.read('comunal-manifest.json'));
    const elsewhere = ['verify', `${second.url}/apoyo/`, '--key', site.key, '--manifest', 'm.json'];
    expect((await site.runCommand(elsewhere)).out).toContain('firmado para otra dirección');
    const count = site.asked.length;
    await site.runCommand(elsewhere);
    expect(site.asked).toHaveLength(count);
  });

  it.each<[string, (text: string) => string]>([
    ['changed', (text) => text.replace('apoyo/part.js', 'apoyo/qart.js')],
    ['form', (text) => text.replace('{', '{ ')],
    ['form', (text) => text.slice(0, -9)],
    ['other-kind', (text) => text.replace('"manifest"', '"campaign"')],
    ['form', () => `{"signatures":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['too-large', (text) => `{"${'a'.repeat(1_100_000)}":1}${text}`],
  ])('for a forged manifest: %s', async (reason, forge) => {
    const site = await signedSite();
    await site.write('comunal-manifest.json', forge(await site.read('comunal-manifest.json')));
    const { code, problems, files } = await site.verifyJson();
    expect([code, files]).toEqual([1, []]);
    expect(problems).toMatchObject([{ outcome: 'failed', reason }]);
  });

  it('for a valid campaign in place of the manifest', async () => {
    const site = await signedSite();
    site.tampered.set('/comunal-manifest.json', { body: await site.read('apoyo/campaign.json') });
    site.tampered.set(PAGE, { body: '<p>CLABE 014 027 0000 0555 555 8' });
    for (const path of ['/comunal-manifest.json', PAGE, '/'])
      expect(await site.verifyJson(path)).toMatchObject({
        code: 1,
        problems: [{ reason: 'other-kind' }],
      });
    // Under any other name, once it was seen.
    site.tampered.clear();
    await site.write('m.json', await site.read('comunal-manifest.json'));
    expect(await site.verifyJson('/m.json')).toMatchObject({ code: 0, outcome: 'valid' });
    site.tampered.set('/m.json', { body: await site.read('apoyo/campaign.json') });
    expect(await site.verifyJson('/m.json')).toMatchObject({
      code: 1,
      problems: [{ reason: 'other-kind' }],
    });
  });

  it('for a manifest signed by another key, by too few keys, or too long ago', async () => {
    const site = await signedSite();
    const stranger = (await site.runCommand(['keygen', '--out', 'other.pem'])).out.trim();
    const url = `${site.url}/apoyo/`;
    const result = await site.runCommand(['verify', url, '--key', stranger]);
    expect([result.code, result.out]).toEqual([
      1,
      expect.stringContaining('Se firmó con otra clave'),
    ]);
    const both = ['verify', url, '--key', stranger, '--key', site.key];
    expect((await site.runCommand(both)).code).toBe(0);
    const few = await site.runCommand([...both, '--needed', '2']);
    expect([few.code, few.out]).toEqual([1, expect.stringContaining('Firmaron menos claves')]);
    expect(await site.verifyJson(PAGE, '--after', '2999-01-01')).toMatchObject({
      code: 1,
      problems: [{ reason: 'too-old' }],
    });
  });
});

describe('comunal fundraising verify remembers', () => {
  it('the newest manifest, and raises an alarm when an older one is put back with its pages', async () => {
    const site = await signedSite();
    const old = await site.read('comunal-manifest.json');
    const html = await site.read('apoyo/index.html');
    await site.verify();
    await site.write('apoyo/index.html', html.replace('7777777 0', '7777777 9'));
    await signAgain(site);
    expect(await site.verifyJson()).toMatchObject({ code: 0 });
    await site.write('apoyo/index.html', html);
    await site.write('comunal-manifest.json', old);
    for (const _ of ['first', 'second'])
      expect(await site.verifyJson()).toMatchObject({
        code: 1,
        problems: [{ reason: 'older-than-seen' }],
        files: [],
      });
  });

  it('the newest campaign: an older one by the same key raises an alarm, in a manifest and by itself', async () => {
    const site = await signedSite();
    const old = await site.read('apoyo/campaign.json');
    await writeFile(site.at('old.json'), old);
    const sign = ['sign', 'campaign.json', '--key-file', 'key.pem', '--last', 'old.json'];
    await site.write('apoyo/campaign.json', (await site.runCommand(sign)).out);
    await signAgain(site);
    expect(await site.verifyJson()).toMatchObject({ code: 0 });
    const byItself = await site.runCommand(['verify', 'old.json', '--key', site.key]);
    expect([byItself.code, byItself.out]).toEqual([1, expect.stringContaining('Es más viejo')]);
    await site.write('apoyo/campaign.json', old);
    await signAgain(site);
    expect(await site.verifyJson()).toMatchObject({
      code: 1,
      problems: [{ reason: 'older-than-seen', about: 'apoyo/campaign.json (campaign)' }],
    });
  });

  it('that there was a manifest: without one nothing is checked, and once it was seen its absence raises an alarm', async () => {
    const site = await donationSite();
    const never = await site.verify();
    expect([never.code, never.out]).toEqual([
      3,
      expect.stringContaining('comunal fundraising manifest'),
    ]);
    await site.sign();
    await site.verify();
    for (const tampering of [
      { status: 404 },
      { status: 302, headers: { location: '/' } },
      { body: '<h1>Todo bien</h1>' },
    ]) {
      site.tampered.set('/comunal-manifest.json', tampering);
      for (const path of [PAGE, '/comunal-manifest.json', '/'])
        expect((await site.verifyJson(path)).code).toBe(1);
    }
    expect((await site.verify()).out).toContain('El manifiesto ya no está');
  });

  it('a revoked key, whoever publishes what it signed, and even when the revocation is gone', async () => {
    const site = await signedSite();
    const second = (await site.runCommand(['keygen', '--out', 'other.pem'])).out.trim();
    const revoke = ['revoke', site.key, '--key-file', 'other.pem', '--out', 'revocation.json'];
    expect((await site.runCommand(revoke)).code).toBe(0);
    const verify = (...more: readonly string[]) =>
      site.runCommand([
        'verify',
        `${site.url}/apoyo/`,
        '--key',
        site.key,
        '--key',
        second,
        ...more,
      ]);
    expect((await verify()).code).toBe(0);
    // The thief does not publish it, so an ally was given it.
    expect((await verify('--revocation', 'revocation.json')).out).toContain(
      'que la colectiva revocó',
    );
    expect((await verify()).code).toBe(1);
  });

  it('a revocation that was published with a manifest, even where the campaign is still signed by the lost key', async () => {
    const site = await signedSite();
    const lost = await site.read('comunal-manifest.json');
    const second = (await site.runCommand(['keygen', '--out', 'other.pem'])).out.trim();
    await site.runCommand([
      'revoke',
      site.key,
      '--key-file',
      'other.pem',
      '--out',
      'revocation.json',
    ]);
    const args = ['manifest', 'site', '--base-url', site.url, '--key-file', 'other.pem'];
    const signed = await site.runCommand([
      ...args,
      '--key',
      site.key,
      '--revocation',
      'revocation.json',
    ]);
    await site.write('comunal-manifest.json', signed.out);
    const verify = async () => {
      const keys = ['--key', site.key, '--key', second];
      const { code, out } = await site.runCommand([
        'verify',
        `${site.url}/apoyo/`,
        ...keys,
        '--json',
      ]);
      return { code, problems: (JSON.parse(out) as { problems: unknown }).problems };
    };
    const campaign = { reason: 'revoked', about: 'apoyo/campaign.json (campaign)' };
    expect(await verify()).toMatchObject({ code: 1, problems: [campaign] });
    await site.write('comunal-manifest.json', lost);
    expect(await verify()).toMatchObject({ code: 1, problems: [{ reason: 'revoked' }] });
  });

  it('server errors: two count as not checked, the third in a row raises an alarm', async () => {
    const site = await signedSite();
    const codes: (number | undefined)[] = [];
    for (const status of [503, 500, 503, 200, 500]) {
      site.tampered.set(PAGE, { status });
      codes.push((await site.verify()).code);
    }
    expect(codes).toEqual([3, 3, 1, 0, 3]);
  });

  it.each([
    ['a header that browsers obey', 'Refresh : 0;url=https://evil.example/\r\n\r\n<p>otra'],
    ['a body that is cut short', 'Content-Length: 900\r\n\r\n<p>otra'],
  ])('unreadable responses too: %s', async (_, rest) => {
    const site = await signedSite();
    await writeFile(site.at('m.json'), (await site.read('comunal-manifest.json')).trim());
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.end(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${rest}`);
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const codes: (number | undefined)[] = [];
    for (const _look of [1, 2, 3])
      codes.push((await site.verify(PAGE, '--manifest', `http://127.0.0.1:${port}/m.json`)).code);
    expect(codes).toEqual([3, 3, 1]);
  });

  it('in a file that only its owner can read, and never treats an unreadable file as empty', async () => {
    const site = await signedSite();
    await site.verify(PAGE, '--state', 'seen.json');
    const text = await readFile(site.at('seen.json'), 'utf8');
    expect(text).toContain('"version":1');
    const { mode } = await stat(site.at('seen.json'));
    expect(process.platform === 'win32' ? 0o600 : mode & 0o777).toBe(0o600);
    await writeFile(site.at('seen.json'), text.slice(0, 40));
    const { code, out } = await site.verify(PAGE, '--state', 'seen.json');
    expect([code, out]).toEqual([3, expect.stringContaining('--state')]);
    site.tampered.set(PAGE, { body: 'otra' });
    expect((await site.verify(PAGE, '--state', 'seen.json')).code).toBe(1);
    site.tampered.clear();
    expect(await readFile(site.at('seen.json'), 'utf8')).toBe(text.slice(0, 40));
    await site.verify();
    const folder = getCopiesFolder(
      site.at('state/comunal/fundraising/verify.json'),
      `${site.url}/`,
    );
    expect(await readdir(folder)).toHaveLength(7);
  });
});

describe('an expired signature', () => {
  it('raises an alarm, in a manifest as in a campaign that it lists', async () => {
    const site = await donationSite();
    await site.sign('--expires', '10');
    expect((await site.verify()).code).toBe(0);
    goOn(11);
    const { code, problems, files } = await site.verifyJson();
    expect([code, files]).toEqual([1, []]);
    expect(problems).toMatchObject([{ reason: 'expired' }]);
    goOn(180);
    await writeFile(site.at('last.json'), await site.read('comunal-manifest.json'));
    // The author is told before it is published.
    const refused = await site.sign('--last', 'last.json');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('(expired)')]);
    const byItself = await site.runCommand(['verify', 'signed.json', '--key', site.key]);
    expect([byItself.code, byItself.out]).toEqual([1, expect.stringContaining('La firma venció')]);
  });
});

describe('comunal fundraising verify reports that it could not check', () => {
  it.each([500, 502, 503, 429, 403, 401])('for a response with status %d', async (status) => {
    const site = await signedSite();
    site.tampered.set('/apoyo/donate.js', { status, body: '<p>CLABE</p>' });
    expect(await site.verifyJson()).toMatchObject({
      code: 3,
      outcome: 'unchecked',
      files: [{ path: 'apoyo/donate.js', reason: 'status', status }],
    });
    expect((await site.verify()).out).toMatch(/^SIN REVISAR: /);
    site.tampered.set(PAGE, { body: 'otra' });
    expect((await site.verify()).code).toBe(1);
  });

  it('where no server answers, or the file does not exist', async () => {
    const { runCommand } = await createCampaignFolder();
    const key = 'A'.repeat(43);
    const url = await serve((request) => request.socket.destroy());
    const verify = async (address: string) => {
      const { code, out } = await runCommand(['verify', address, '--key', key, '--json']);
      return { code, ...(JSON.parse(out) as object) };
    };
    expect(await verify(url)).toMatchObject({ code: 3, problems: [{ reason: 'unreachable' }] });
    expect(await verify('missing.json')).toMatchObject({
      code: 3,
      problems: [{ reason: 'unreadable' }],
    });
  });

  it('where the server does not respond, and stops requesting files once that is clear', async () => {
    const asked: string[] = [];
    const url = await serve((request) => {
      asked.push(request.url ?? '');
    });
    const files = Array.from({ length: 200 }, (_, index) => ({
      path: `${index}`,
      bytes: 1,
      sha256: 'a'.repeat(64),
      headers: {},
    }));
    const { findings } = await verifyFiles(files, {
      base: `${url}/`,
      watchedHeaders: [],
      copies: new CopyStore('/nowhere'),
      signal: new AbortController().signal,
      timeoutMs: 50,
    });
    expect(findings).toHaveLength(200);
    expect(asked.length).toBeLessThan(10);
    expect(new Set(findings.map(({ outcome }) => outcome))).toEqual(new Set(['unchecked']));
    expect(findings.at(-1)).toMatchObject({ path: '199', reason: 'skipped' });
  });

  it('where the response of the manifest never ends', async () => {
    const site = await signedSite();
    const url = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await site.verifyJson(PAGE, '--manifest', `${url}/m.json`)).toMatchObject({
      code: 3,
      problems: [{ reason: 'too-large' }],
    });
  });
});

it.each([
  ['https://colectiva.example/apoyo/', true],
  [`http://${'a'.repeat(56)}.onion/apoyo/`, true],
  ['http://localhost:8080/', true],
  ['http://colectiva.example/', false],
  ['http://localhost.example/', false],
  ['https://ana:secreto@colectiva.example/', false],
  ['file:///etc/hosts', false],
  ['hola', false],
])('%s may be requested: %s', (address, may) => {
  expect(parseSecureUrl(address) !== undefined).toBe(may);
});

it('rejects text in an encoding in which a browser would read other characters', async () => {
  const { signal } = new AbortController();
  for (const [type, body] of [
    ['text/html; charset=utf-16', '<p>a'],
    ['text/html', Buffer.from('<p>a', 'utf16le')],
    ['text/html', '<p>\u{1b}(B'],
  ] as const) {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': type });
      response.end(body);
    });
    expect(await fetchDocument(new URL(url), signal)).toEqual({ failure: 'encoding' });
  }
});

it('times out where the response arrives one character at a time', async () => {
  const url = await serve((_, response) => {
    const timer = setInterval(() => response.write('x'), 5);
    response.on('close', () => {
      clearInterval(timer);
    });
  });
  // The limit passes once the response has begun, however slow this machine is.
  const limit = new AbortController();
  const { fetch } = globalThis;
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    const response = await fetch(...request);
    setImmediate(() => limit.abort());
    return response;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { signal } = new AbortController();
  const fetched = await fetchDocument(new URL(url), signal);
  expect(fetched).toEqual({ failure: 'timed-out', hasResponse: true });
  expect(timeout).toHaveBeenCalledWith(20_000);
});

it('raises an alarm for any change of any byte', async () => {
  const site = await signedSite();
  const text = await site.read('comunal-manifest.json');
  const { payload } = JSON.parse(text) as { payload: Manifest };
  const files = [...payload.pages, ...payload.files];
  const options = {
    base: `${site.url}/`,
    watchedHeaders: payload.watchedHeaders,
    copies: new CopyStore(site.at('copies')),
    signal: new AbortController().signal,
  };
  const change = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    removed: fc.nat({ max: 3 }),
    added: fc.uint8Array({ maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ file, at, removed, added }) => {
      const name = file.path.endsWith('/') ? `${file.path}index.html` : file.path;
      const bytes = await readFile(site.at(join('site', name)));
      const index = Math.floor(at * bytes.length);
      const body = Buffer.concat([
        bytes.subarray(0, index),
        added,
        bytes.subarray(index + removed),
      ]);
      fc.pre(!body.equals(bytes));
      site.tampered.set(`/${file.path}`, { body });
      const look = await verifyFile(file, options);
      site.tampered.clear();
      expect(look).toMatchObject({ outcome: 'failed', reason: 'changed' });
      expect(await verifyFile(file, options)).toEqual(bytes);
    }),
    { numRuns: pickCount(100, 1_000) },
  );
});

it('leaves no temporary files beside the state file and its copies', async () => {
  const site = await signedSite();
  await site.verify();
  const folder = site.at(join('state', 'comunal', 'fundraising'));
  expect((await readdir(folder)).toSorted()).toEqual(['verify.json', 'verify.json.copies']);
});
