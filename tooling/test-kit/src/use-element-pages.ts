import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, ConsoleMessage, Page, Request } from 'playwright';
import { onTestFinished } from 'vitest';
import { bundleForPage } from './bundle-for-page.ts';
import { createPagePool, type PagePool } from './page-pool.ts';
import { strictPolicy } from './strict-policy.ts';
import { useChromium } from './use-chromium.ts';

/** How a page is served and opened. */
export interface PageOptions {
  /** The one server that frames and sounds may come from. */
  readonly frame?: string;
  /** @defaultValue strictPolicy(frame) */
  readonly policy?: string;
  /** Of the page. @defaultValue 'es' */
  readonly lang?: string;
  /** Names of bundles that the page loads, in this order. @defaultValue all */
  readonly scripts?: readonly string[];
  /** With which the page is of this test alone. */
  readonly context?: BrowserContextOptions;
  /** Whether it stays open for the tests after this one. */
  readonly isKept?: boolean;
  /** Called before the page is opened, which is then of this test alone. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A page with elements in it. */
export interface ElementPage {
  readonly page: Page;
  /** `http://127.0.0.1:<port>`, of the page. */
  readonly origin: string;
  /** Every address asked for that is not the page's own, in order. */
  readonly elsewhere: readonly string[];
  /** What the page's log has as errors and refusals. */
  readonly errors: readonly string[];
}

/**
 * A browser and a server of pages with elements, for the tests of one file: call it once, at the top. What it gives opens
 * a page with some HTML in its body, under the strict policy, with the bundles as scripts of the page's own server.
 *
 * @param entries - Entry files, by the name of their bundle.
 * @param setUp - Called for each page before anything is opened in it, once for all tests that have the page.
 */
export function useElementPages(
  entries: Readonly<Record<string, string>>,
  setUp?: (page: Page) => Promise<unknown>,
): (body: string, options?: PageOptions) => Promise<ElementPage> {
  let server: Server;
  let pool: PagePool;
  const bundles = new Map<string, string>();
  const pages = new Map<string, { readonly html: string; readonly policy: string }>();
  useChromium(async (browser) => {
    for (const [name, entry] of Object.entries(entries))
      bundles.set(`/${name}.js`, await bundleForPage(entry));
    const started = createServer(({ url = '' }, response) => {
      const path = url.replace(/\?.*/, '');
      const [page, bundle] = [pages.get(path), bundles.get(path)];
      if (page)
        response
          .setHeader('content-type', 'text/html; charset=utf-8')
          .setHeader('content-security-policy', page.policy)
          .end(page.html);
      else if (bundle !== undefined)
        response.setHeader('content-type', 'text/javascript').end(bundle);
      else if (path === '/poster.svg' || path === '/portrait.svg')
        response.setHeader('content-type', 'image/svg+xml').end(drawPoster(path));
      else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    });
    await new Promise<void>((resolve) => {
      started.listen(0, '127.0.0.1', resolve);
    });
    server = started;
    pool = createPagePool(browser, {}, setUp);
    return async () => {
      started.closeAllConnections();
      started.close();
    };
  });

  return async (body, options = {}) => {
    const { frame, lang = 'es', scripts = Object.keys(entries), prepare } = options;
    const tags = scripts.map((name) => `<script type="module" src="/${name}.js"></script>`);
    const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Prueba</title>${tags.join('')}<body><main><h1>Prueba</h1>${body}</main></body></html>`;
    const path = `/page-${pages.size}`;
    pages.set(path, { html, policy: options.policy ?? strictPolicy(frame) });
    const page = await (options.context || prepare
      ? pool.open(options.context)
      : pool.take(options.isKept));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { elsewhere, errors } = watchPage(page, origin);
    await prepare?.(page);
    await page.goto(origin + path);
    return { page, origin, elsewhere, errors };
  };
}

/** Collects what a page asks of others and what went wrong in it, until the test ends. */
export function watchPage(page: Page, origin: string): Pick<ElementPage, 'elsewhere' | 'errors'> {
  const context = page.context();
  const elsewhere: string[] = [];
  const errors: string[] = [];
  const onRequest = (request: Request): void => {
    const asked = request.url();
    if (!asked.startsWith(`${origin}/`)) elsewhere.push(asked);
  };
  const onError = (error: Error): void => void errors.push(String(error));
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') errors.push(message.text());
  };
  context.on('request', onRequest);
  page.on('pageerror', onError);
  page.on('console', onConsole);
  onTestFinished(() => {
    context.off('request', onRequest);
    page.off('pageerror', onError);
    page.off('console', onConsole);
  });
  return { elsewhere, errors };
}

function drawPoster(path: string): string {
  const [width, height] = path === '/portrait.svg' ? [900, 1600] : [1600, 900];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="teal"/></svg>`;
}
