import type { Browser, BrowserContextOptions } from 'playwright';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import type { ElementPage } from './use-element-pages.ts';

/**
 * Serves what Vite or Astro has built in a folder, on loopback, with a browser for the tests of one file: call it once, at the
 * top. What it gives opens a path of the site in a context of its own, which ends with the test.
 */
export function useBuiltSite(
  root: string,
): (path?: string, options?: BrowserContextOptions) => Promise<ElementPage> {
  let browser: Browser | undefined;
  let server: PreviewServer | undefined;
  beforeAll(async () => {
    server = await preview({
      root,
      logLevel: 'error',
      preview: { host: '127.0.0.1', port: 0 },
    });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return async (path = '/', options = {}) => {
    if (!browser || !server) throw new Error('The site is served while tests run, not before.');
    const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
    const context = await browser.newContext({ locale: 'es-MX', ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const [elsewhere, errors]: [string[], string[]] = [[], []];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(origin + path);
    return { page, origin, elsewhere, errors };
  };
}
