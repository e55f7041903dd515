import { describe, expect, it } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { needsBrowser } from './use-chromium.ts';

describe('launchChromium', needsBrowser, () => {
  it('shares one browser, of which each caller closes what it opened', async () => {
    const [lease, kept] = [await launchChromium(), await launchChromium()];
    const [page, left] = [await lease.newPage(), await kept.newPage()];
    await page.setContent('<p>Hola');
    expect([lease.contexts().length, kept.contexts().length]).toEqual([1, 1]);
    await lease.close();
    expect([page.isClosed(), left.isClosed()]).toEqual([true, false]);
    expect([lease.contexts(), lease.isConnected()]).toEqual([[], true]);
    await kept.close();
    expect(left.isClosed()).toBe(true);
  });

  it('starts another browser when the shared one has ended', async () => {
    const crashed = await launchChromium();
    const ended = new Promise((resolve) => crashed.on('disconnected', resolve));
    const session = await crashed.newBrowserCDPSession();
    await session.send('Browser.crash').catch(() => undefined); // it ends before it answers
    await ended;
    const browser = await launchChromium();
    const page = await browser.newPage();
    expect(await page.evaluate(() => 6 * 7)).toBe(42);
    await browser.close();
  });
});
