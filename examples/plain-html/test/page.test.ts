import { generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire, SourceMap, type SourceMapPayload } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { axeViolations, overflowPx, useChromium } from '@comunal/test-kit';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const standalone = require.resolve('@comunal/standalone/package.json');
const FILES: Readonly<Record<string, readonly [path: string, type: string]>> = {
  '/': [join(import.meta.dirname, '..', 'index.html'), 'text/html; charset=utf-8'],
  '/comunal.standalone.js': [
    join(dirname(standalone), 'dist', 'comunal.standalone.js'),
    'text/javascript',
  ],
};

const TAG = '<script src="comunal.standalone.js" defer>';
/** Other ways to load the file, by the name that the address ends in. */
const TAGS: Readonly<Record<string, string>> = {
  early: '<script src="comunal.standalone.js">',
  module: '<script type="module" src="comunal.standalone.js">',
  foreign: '<script src="comunal.standalone.js" charset="windows-1252" defer>',
  twice: `<script src="comunal.standalone.js"></script>${TAG}`,
};

/** A campaign with a title alone, signed by a key of its own. */
function signedCampaign() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x ?? '';
  // In the order in which the canonical form has its names.
  const part = {
    expiresAt: '9999-12-31T00:00:00Z',
    issuedAt: '2026-11-01T10:00:00Z',
    name: 'campaign',
    payload: { title: 'Firmada' },
    sequence: 1,
  };
  const message = Buffer.from(`comunal-campaign-2\n${JSON.stringify(part)}`);
  const signature = sign(null, message, privateKey).toString('base64url');
  return { key, signed: { comunalSigned: 'campaign', ...part, signatures: [{ key, signature }] } };
}

let server: Server;
const browser = useChromium(async () => {
  server = createServer((request, response) => {
    void answer(request.url ?? '').then(
      ([type, body]) => response.setHeader('content-type', type).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return async () => {
    server.closeAllConnections();
    server.close();
  };
});

async function answer(url: string): Promise<[type: string, body: string]> {
  const [name = '', way = ''] = url.split('?');
  const [path, type] = FILES[name] ?? [];
  if (!path || !type) throw new Error(`${url} is no file of this page.`);
  const body = await readFile(path, 'utf8');
  return [type, body.replace(TAG, TAGS[way] ?? TAG)];
}

interface Opened {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly errors: readonly string[];
}

/** Lends the page, opened, with what it asked for and what its log has. */
async function withPage(
  use: (opened: Opened) => Promise<void>,
  { way = '', ...options }: BrowserContextOptions & { readonly way?: string } = {},
): Promise<void> {
  const context = await browser().newContext({ locale: 'es-MX', ...options });
  try {
    const page = await context.newPage();
    const [asked, errors]: [string[], string[]] = [[], []];
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    page.on('request', (request) => asked.push(request.url().replace(origin, '')));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
        errors.push(message.text());
    });
    await page.goto(`${origin}/?${way}`);
    await use({ page, asked, errors });
  } finally {
    await context.close();
  }
}

async function allThere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ver en tubo.example' }).waitFor();
  await page.getByRole('button', { name: /llamada\.example/ }).waitFor();
  await page.getByRole('heading', { name: 'Un año de servidores' }).waitFor();
}

describe('the page', () => {
  it.each([
    ['a script that waits for the page', ''],
    ['a script that does not', 'early'],
    ['a module', 'module'],
    ['two scripts', 'twice'],
    ['a script of a page in another encoding', 'foreign'],
  ])('works with the file as %s, and asks nobody else', async (_, way) => {
    await withPage(
      async ({ page, asked, errors }) => {
        await allThere(page);
        expect(await page.getByText('$18,500 MXN de $60,000 MXN (30 %)').isVisible()).toBe(true);
        await page.getByRole('heading', { name: 'Transferencia en México (CLABE)' }).click();
        await page.getByRole('button', { name: 'Mostrar código QR' }).click();
        await page.locator('figure').waitFor();
        const others = asked.filter(
          (address) => !/^\/(?:\?.*|comunal\.standalone\.js|favicon\.ico)$/.test(address),
        );
        expect([others, errors]).toEqual([[], []]);
      },
      { way },
    );
  });

  it.each([
    ['light', 320],
    ['dark', 1280],
  ] as const)('passes axe in the %s at %s pixels', async (colorScheme, width) => {
    await withPage(
      async ({ page }) => {
        await allThere(page);
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflowPx(page)).toBe(0);
      },
      { colorScheme, viewport: { width, height: 700 } },
    );
  });

  it('checks a signature where the browser has no Web Crypto, and refuses another key', async () => {
    const { key, signed } = signedCampaign();
    await withPage(async ({ page }) => {
      await allThere(page);
      const show = (trustedKey: string) =>
        page.locator('comunal-donate').evaluate(
          (element, properties) => {
            Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
            Object.assign(element, properties);
          },
          { trustedKey, campaign: signed },
        );
      await show(key);
      await page.getByText('La firma se comprobó').waitFor();
      expect(await page.getByRole('heading', { name: 'Firmada' }).isVisible()).toBe(true);
      await show(Buffer.alloc(32).toString('base64url')); // a key with which anybody could sign
      await page.getByRole('heading', { name: 'No mandes dinero desde esta página' }).waitFor();
    });
  });

  it('says the same without script', async () => {
    await withPage(
      async ({ page }) => {
        for (const text of ['tubo.example', 'llamada.example', '0001 8000 0000 0000 14'])
          expect(await page.getByText(text).last().isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});

it('has a source map that leads to where a sentence stands, and names no folder of the builder', async () => {
  const [file] = FILES['/comunal.standalone.js'] ?? [''];
  const lines = (await readFile(file, 'utf8')).split('\n');
  const line = lines.findIndex((text) => text.includes('no muestra este video'));
  const map = JSON.parse(await readFile(`${file}.map`, 'utf8')) as SourceMapPayload;
  const entry = new SourceMap(map).findEntry(
    line,
    lines[line]?.indexOf('no muestra este video') ?? 0,
  );
  expect(entry).toMatchObject({ originalSource: '../../i18n/locales/es/video.json' });
  expect(map.sources.filter((source) => source.startsWith('/'))).toEqual([]);
});
