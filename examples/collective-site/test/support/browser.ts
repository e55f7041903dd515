import { useChromium } from '@comunal/test-kit/use-chromium';
import type { BrowserContextOptions, Page } from 'playwright';
import { serveSite } from './serve-site.ts';
import { sites, type Site } from './sites.ts';

/** How many pages are open at once: each of them waits most of the time, for a frame to be drawn or for the server. */
const PAGES = 5;

/** A browser and both sites, served, for the tests of one file. */
export interface TestBrowser {
  /** The address of a site, with a slash at its end. */
  origin(site: Site): string;
  /** Lends a page in a context of its own, opened at an address of a site. */
  open<T>(
    site: Site,
    address: string,
    use: (page: Page) => Promise<T>,
    options?: BrowserContextOptions,
  ): Promise<T>;
  /** Lends an empty page in a context of its own. */
  lend<T>(use: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
  /** Lends a few pages at once and goes through the items with them: quicker than a page for each. */
  forEach<T, R>(
    items: readonly T[],
    use: (page: Page, item: T) => Promise<R>,
    options?: BrowserContextOptions,
  ): Promise<R[]>;
}

/** Call it once, at the top of a test file: the browser starts before its tests and is closed after them. */
export function useBrowser(): TestBrowser {
  const served = new Map<Site, Awaited<ReturnType<typeof serveSite>>>();
  const browser = useChromium(async () => {
    for (const site of sites) served.set(site, await serveSite(site));
    return async () => {
      for (const { close } of served.values()) await close();
    };
  });
  const origin = (site: Site): string => {
    const server = served.get(site);
    if (!server) throw new Error('The sites are served while tests run, not before.');
    return server.address;
  };
  const lend: TestBrowser['lend'] = async (use, options) => {
    const context = await browser().newContext(options);
    try {
      return await use(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const forEach: TestBrowser['forEach'] = async (items, use, options) => {
    const results: Awaited<ReturnType<typeof use>>[] = [];
    const queue = items.entries();
    const goThrough = (): Promise<void> =>
      lend(async (page) => {
        for (const [index, item] of queue) results[index] = await use(page, item);
      }, options);
    await Promise.all(Array.from({ length: Math.min(PAGES, items.length) }, goThrough));
    return results;
  };
  return {
    origin,
    lend,
    forEach,
    open: (site, address, use, options) =>
      lend(async (page) => {
        await page.goto(new URL(address, origin(site)).href);
        return use(page);
      }, options),
  };
}
