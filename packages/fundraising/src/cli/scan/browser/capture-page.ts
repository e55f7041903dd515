import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { EMPTY_CAPTURE, mergeCaptures, type Capture } from '../capture.ts';
import type { BrowserTools } from './load-browser-tools.ts';
import { captureScreens, SCREENS, type CaptureProgress } from './capture-screens.ts';
import { startPrivateNetworkGuard } from './start-private-network-guard.ts';

/** The time limit: more than the longest page with all its pictures takes. A page that never settles would block a browser forever. */
const CAPTURE_MS = 240_000;

/**
 * Opens a page in a running browser with a separate profile and captures it on each of the screens. At the time limit it returns what
 * was captured until then, whatever the page does. The caller closes the browser.
 */
export async function capturePage(
  browser: Browser,
  address: string,
  tools: Pick<BrowserTools, 'readBarcodes'>,
  limitMs = CAPTURE_MS,
): Promise<Capture> {
  const captures: Capture[] = [];
  const guard = await startPrivateNetworkGuard(new URL(address));
  const limit = new AbortController();
  try {
    const isWhole = await Promise.race([
      captureInContext(browser, guard.address, { address, captures }, tools).then(
        () => true,
        () => false, // a page may crash a browser
      ),
      wait(limitMs, false, { signal: limit.signal }),
    ]);
    return mergeCaptures(isWhole ? captures : [...captures, ENDED]);
  } finally {
    limit.abort();
    guard.close();
  }
}

const ENDED: Capture = { ...EMPTY_CAPTURE, unchecked: [{ reason: 'browser-ended' }] };

async function captureInContext(
  browser: Browser,
  proxy: string,
  progress: CaptureProgress,
  tools: Pick<BrowserTools, 'readBarcodes'>,
): Promise<void> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    acceptDownloads: false,
    deviceScaleFactor: 2,
    viewport: { width: SCREENS[0].width, height: SCREENS[0].height },
    proxy: { server: proxy },
  });
  try {
    await captureScreens(await context.newPage(), progress, tools);
  } finally {
    await context.close();
  }
}
