import type { BrowserContextOptions } from 'playwright';
import { preview, type PreviewServer } from 'vite';
import { createPagePool, type PagePool } from './page-pool.ts';
import { useChromium } from './use-chromium.ts';
import { watchPage, type ElementPage } from './use-element-pages.ts';

/**
 * Serves what Vite or Astro has built in a folder, on loopback, with a browser for the tests of one file: call it once, at the
 * top. What it gives opens a path of the site in a page that no other test has until this one ends.
 */
export function useBuiltSite(
  root: string,
): (path?: string, options?: BrowserContextOptions) => Promise<ElementPage> {
  const locale = 'es-MX';
  let pool: PagePool | undefined;
  let server: PreviewServer | undefined;
  useChromium(async (browser) => {
    const started = await preview({
      root,
      logLevel: 'error',
      preview: { host: '127.0.0.1', port: 0 },
    });
    server = started;
    pool = createPagePool(browser, { locale });
    return () => started.close();
  });

  return async (path = '/', options) => {
    if (!pool || !server) throw new Error('The site is served while tests run, not before.');
    const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
    const page = await (options ? pool.open({ locale, ...options }) : pool.take());
    const { elsewhere, errors } = watchPage(page, origin);
    await page.goto(origin + path);
    return { page, origin, elsewhere, errors };
  };
}
