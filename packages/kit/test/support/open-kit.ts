import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { useChromium } from '@comunal/test-kit/use-chromium';
import type { BrowserContextOptions, Page } from 'playwright';
import { onTestFinished } from 'vitest';

/** A page of a kit in a browser without a network. */
export interface OpenedKit {
  readonly page: Page;
  /** What it asked for outside of the folder. */
  readonly requests: readonly string[];
  /** What the browser said against it. */
  readonly errors: readonly string[];
  /** Opens another page of the kit, and waits for all that it loads. */
  readonly open: (path: string) => Promise<void>;
}

/** Starts a browser for the tests of one file: call it once, at the top. */
export function useKitBrowser(): (
  dir: string,
  path: string,
  options?: BrowserContextOptions,
) => Promise<OpenedKit> {
  const browser = useChromium();
  return async (dir, first, options = { offline: true }) => {
    const context = await browser().newContext({ ...options, locale: 'es-MX' });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const [requests, errors]: [string[], string[]] = [[], []];
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) requests.push(request.url());
    });
    page.on('requestfailed', (request) =>
      errors.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`),
    );
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const open = async (path: string): Promise<void> => {
      await page.goto(pathToFileURL(join(dir, path)).href);
      // Fonts are loaded once they are needed.
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    };
    await open(first);
    return { page, requests, errors, open };
  };
}
