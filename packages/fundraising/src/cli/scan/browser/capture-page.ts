import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { EMPTY_CAPTURE, mergeCaptures, type Capture } from '../capture.ts';
import type { BrowserTools } from './load-browser-tools.ts';
import { captureScreens, SCREENS, type Look } from './capture-screens.ts';
import { startPrivateNetworkGuard } from './start-private-network-guard.ts';

/** More than the longest page takes, with each of its pictures. A page that never rests would hold a browser for ever. */
const LOOK_MS = 240_000;

/**
 * Opens a page in a browser that is running, in a profile of its own, and says what is seen on each of the screens. It ends in
 * time whatever the page does, with what was seen until then; whoever started the browser ends it then.
 */
export async function capturePage(
  browser: Browser,
  address: string,
  tools: Pick<BrowserTools, 'readBarcodes'>,
  limitMs = LOOK_MS,
): Promise<Capture> {
  const looks: Capture[] = [];
  const guard = await startPrivateNetworkGuard(new URL(address));
  const limit = new AbortController();
  try {
    const isWhole = await Promise.race([
      lookThrough(browser, guard.address, { address, looks }, tools).then(
        () => true,
        () => false, // a page may bring a browser to its end
      ),
      wait(limitMs, false, { signal: limit.signal }),
    ]);
    return mergeCaptures(isWhole ? looks : [...looks, ENDED]);
  } finally {
    limit.abort();
    guard.close();
  }
}

const ENDED: Capture = { ...EMPTY_CAPTURE, unchecked: [{ reason: 'browser-ended' }] };

async function lookThrough(
  browser: Browser,
  proxy: string,
  look: Look,
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
    await captureScreens(await context.newPage(), look, tools);
  } finally {
    await context.close();
  }
}
