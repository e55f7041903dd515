import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { skipUnless } from './environment/needs.ts';
import { findChromium, launchChromium } from './launch-chromium.ts';

const REASON = 'needs a browser';

/** Options of a test that launches a browser itself. */
export const needsBrowser = skipUnless(findChromium() !== undefined, REASON);

/**
 * Gives the tests of a file or a `describe` a browser. They are skipped where the machine has none.
 *
 * @param prepare - Called with the browser before the tests, unless they are skipped. What it returns is called after them.
 */
export function useChromium(
  prepare?: (browser: Browser) => Promise<(() => Promise<unknown>) | void>,
): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (needsBrowser.skip === true) return undefined;
    browser = await launchChromium();
    return prepare?.(browser);
  });
  afterAll(() => browser?.close());
  beforeEach(({ skip }) => skip(needsBrowser.skip === true, REASON));
  return () => {
    if (!browser) throw new Error('The browser runs while tests run, not before.');
    return browser;
  };
}
