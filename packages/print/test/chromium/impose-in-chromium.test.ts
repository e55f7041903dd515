import { bundleForPage } from '@comunal/test-kit';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { fileURLToPath } from 'node:url';
import { needsBrowser } from '@comunal/test-kit/use-chromium';
import { expect, it, onTestFinished } from 'vitest';
import type * as impose from '../../src/impose/index.ts';
import { readMarkers } from '../support/read-markers.ts';
import { writePdf } from '../support/write-pdf.ts';

type Impose = typeof impose;

const ORIGIN = 'https://colectiva.example';
/** As strict as a page can be that runs a script at all. */
const POLICY =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const PAGE = '<!doctype html><title>Imponer</title><script type="module" src="/start.js"></script>';
const HEADERS = { 'content-security-policy': POLICY };

it(
  'imposes in a page, under a strict content policy and asking nobody for anything',
  needsBrowser,
  async () => {
    const entry = fileURLToPath(new URL('../../src/impose/index.ts', import.meta.url));
    const script = await bundleForPage(entry);
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.route('**/*', (route) => {
      const url = route.request().url();
      requests.push(url);
      const file = new Map([
        [`${ORIGIN}/`, PAGE],
        [
          `${ORIGIN}/start.js`,
          "import * as impose from './impose.js'; globalThis.impose = impose;",
        ],
        [`${ORIGIN}/impose.js`, script],
      ]).get(url);
      if (file !== undefined)
        return route.fulfill({
          body: file,
          contentType: url.endsWith('.js') ? 'text/javascript' : 'text/html',
          headers: HEADERS,
        });
      return route.fulfill({ status: 404 });
    });
    await page.goto(`${ORIGIN}/`);
    const imposed = await page.evaluate(
      async (pages) => {
        const library = Reflect.get(globalThis, 'impose') as Impose; // what start.js has set
        const bytes = Uint8Array.from(pages);
        const { pdf } = await library.imposeZine(bytes, { paper: 'letter' });
        const refusal: unknown = await library
          .readPdf(bytes.subarray(0, 900))
          .catch((error: unknown) => error);
        const stored = await navigator.storage.estimate();
        return {
          pdf: [...pdf],
          code: library.isPrintError(refusal) ? refusal.code : undefined,
          usage: stored.usage,
        };
      },
      [...writePdf(8)],
    );
    const [side] = await readMarkers(Uint8Array.from(imposed.pdf));
    const turned = side?.markers
      .filter(({ rotation }) => rotation === 180)
      .map(({ page: number }) => number);
    expect(turned).toEqual([5, 4, 3, 2]);
    expect(side?.markers).toHaveLength(8);
    expect(imposed.code).toBe('cut-pdf');
    expect(imposed.usage).toBe(0);
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([
      `${ORIGIN}/`,
      `${ORIGIN}/start.js`,
      `${ORIGIN}/impose.js`,
    ]);
  },
);
