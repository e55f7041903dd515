import { chromium, type Browser, type BrowserContext } from 'playwright';
import { findTool } from './environment/find-tool.ts';

/** Without a graphics card, and asking nobody for anything. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
];
/** Names of a browser on the PATH. The shell has no windows to draw, and opens a page in a third of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** What ends a wait for a page that never comes; half a minute, as Playwright has it, is not enough on a busy machine. */
const TIMEOUT_MS = 120_000;

declare global {
  /** The browser of a process of the test runner, which outlives the modules of a test file. */
  var comunalChromium: Promise<Browser> | undefined;
}

/** Returns the path of the browser that `npm test` found, or else of one on the PATH of the machine; undefined where it found none. */
export function findChromium(): string | undefined {
  if (process.env['COMUNAL_NO_BROWSER'] !== undefined) return undefined;
  return process.env['CHROMIUM_PATH'] ?? NAMES.map((name) => findTool(name)).find(Boolean);
}

/**
 * Opens a browser. The test files that run in one process share it: to close it closes the contexts that were opened with it, and
 * the process of the browser ends with the process of the tests. Outside of the test runner it is a browser of its own.
 */
export async function launchChromium(): Promise<Browser> {
  if (process.env['VITEST'] === undefined) return launchOwnChromium();
  let shared = await globalThis.comunalChromium;
  if (!shared?.isConnected()) {
    globalThis.comunalChromium = launchOwnChromium();
    shared = await globalThis.comunalChromium;
  }
  return leaseBrowser(shared);
}

/** Starts a browser that is not shared, for a test that makes it crash or ends it. The caller closes it. */
export async function launchOwnChromium(): Promise<Browser> {
  const path = findChromium();
  const browser = await chromium.launch({
    ...(path !== undefined && { executablePath: path }),
    args: QUIET,
    timeout: TIMEOUT_MS,
    // The runner ends its processes by a signal: a browser that it waited for would keep them.
    handleSIGTERM: false,
    handleSIGINT: false,
    handleSIGHUP: false,
  });
  browser.on('context', (context) => context.setDefaultTimeout(TIMEOUT_MS));
  return browser;
}

/** A browser that closes what was opened with it, and no more. */
function leaseBrowser(browser: Browser): Browser {
  const opened = new Set<BrowserContext>();
  const keep = (context: BrowserContext): void => {
    opened.add(context);
    context.once('close', () => opened.delete(context));
  };
  const own: Partial<Browser> = {
    async newContext(options) {
      const context = await browser.newContext(options);
      keep(context);
      return context;
    },
    async newPage(options) {
      const page = await browser.newPage(options);
      keep(page.context());
      return page;
    },
    contexts: () => [...opened],
    async close() {
      await Promise.all([...opened].map((context) => context.close()));
    },
  };
  return new Proxy(browser, {
    get(target, name): unknown {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name);
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const method: unknown = value.bind(target);
      return method;
    },
  });
}
