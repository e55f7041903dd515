import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { onTestFinished } from 'vitest';

/** What a test cannot take back: it reaches the documents after this one, or other tabs. */
const LASTING = {
  page: [
    'addInitScript',
    'addLocatorHandler',
    'close',
    'emulateMedia',
    'exposeBinding',
    'exposeFunction',
    'route',
    'routeWebSocket',
    'setExtraHTTPHeaders',
  ],
  clock: ['fastForward', 'install', 'pauseAt', 'resume', 'runFor', 'setFixedTime', 'setSystemTime'],
  context: [
    'addInitScript',
    'close',
    'exposeBinding',
    'exposeFunction',
    'grantPermissions',
    'newCDPSession',
    'route',
    'routeWebSocket',
    'setExtraHTTPHeaders',
    'setGeolocation',
    'setOffline',
  ],
};

/** Pages of one browser, for the tests of one file. */
export interface PagePool {
  /** A page that no other test has until this one ends, or the file does. */
  readonly take: (isKept?: boolean) => Promise<Page>;
  /** The same, in a context with options of its own. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * Lets one test after another have the same page: an address opens in it in half of the time that it takes in a new context.
 * Between two tests it loses its document, its cookies, what was stored and its other tabs. A page on which a test changed what
 * lasts longer, such as its clock, is closed.
 *
 * @param options - Of the contexts of the pages that tests take.
 * @param setUp - Called once for each of these pages.
 */
export function createPagePool(
  browser: Browser,
  options: BrowserContextOptions = {},
  setUp?: (page: Page) => Promise<unknown>,
): PagePool {
  const idle: PooledPage[] = [];
  const open = async (own: BrowserContextOptions = options): Promise<Page> => {
    const context = await browser.newContext(own);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await setUp?.(page);
    return page;
  };
  return {
    open,
    async take(isKept = false) {
      const pooled = idle.pop() ?? (await createPooled(browser, options, setUp));
      if (isKept) return pooled.page;
      onTestFinished(async () => {
        if (await pooled.clear()) idle.push(pooled);
        else await pooled.page.context().close();
      });
      return pooled.page;
    },
  };
}

interface PooledPage {
  readonly page: Page;
  /** Makes the page as it was at first. Returns whether that is possible. */
  readonly clear: () => Promise<boolean>;
}

async function createPooled(
  browser: Browser,
  options: BrowserContextOptions,
  setUp?: (page: Page) => Promise<unknown>,
): Promise<PooledPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const size = page.viewportSize();
  await setUp?.(page);
  let isChanged = false;
  const change = (): void => void (isChanged = true);
  watchCalls(page, LASTING.page, change);
  watchCalls(page.clock, LASTING.clock, change);
  watchCalls(context, LASTING.context, change);

  const clear = async (): Promise<void> => {
    for (const tab of context.pages()) if (tab !== page) await tab.close();
    const { origin } = new URL(page.url());
    await page.evaluate(() => {
      if (location.protocol !== 'about:') sessionStorage.clear();
    });
    await page.goto('about:blank');
    if (origin !== 'null')
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await context.clearCookies();
    if (size) await page.setViewportSize(size);
    await page.mouse.move(0, 0);
  };
  return {
    page,
    async clear() {
      if (isChanged || page.isClosed()) return false;
      return clear().then(
        () => true,
        // Such as a page that does not let itself be left.
        () => false,
      );
    },
  };
}

/** Tells of each call of some methods. */
function watchCalls(target: object, names: readonly string[], onCall: () => void): void {
  for (const name of names) {
    const method: unknown = Reflect.get(target, name);
    if (typeof method !== 'function') throw new Error(`Playwright has no ${name} any more.`);
    Reflect.set(target, name, (...args: readonly unknown[]): unknown => {
      onCall();
      const result: unknown = Reflect.apply(method, target, args);
      return result;
    });
  }
}
