import type { BrowserContextOptions } from 'playwright';
import { preview } from 'vite';
import { onTestFinished } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import type { ElementPage } from './use-element-pages.ts';

/** Serves what Vite has built in a folder, on loopback, and opens it in a browser of its own; both end with the test. */
export async function openBuiltSite(
  root: string,
  options?: BrowserContextOptions,
): Promise<ElementPage> {
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
  });
  onTestFinished(() => server.close());
  const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ locale: 'es-MX', ...options });
  const [elsewhere, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(origin);
  return { page, origin, elsewhere, errors };
}
