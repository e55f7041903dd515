import type { Page } from 'playwright';

/** Longer than a busy machine takes between two calls to the browser. */
const MARGIN_MS = 3_600_000;

/**
 * Gives a page a clock that stands at `time` until the test moves it. Playwright's installed clock goes on by itself, so that
 * a second of a slow test would be a second of the page. Frames have the same clock.
 */
export async function stopClock(page: Page, time: string | number): Promise<void> {
  const atMs = new Date(time).getTime();
  await page.clock.install({ time: atMs - MARGIN_MS });
  await page.clock.pauseAt(atMs);
}
