import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { createPagePool, type PagePool } from './page-pool.ts';
import { useChromium } from './use-chromium.ts';

const ADDRESS = 'http://site.example/';
let pool: PagePool;
useChromium(async (browser) => {
  pool = createPagePool(browser, {}, (page) =>
    page
      .context()
      .route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Hola' })),
  );
});

// What is looked at lies between two tests, so that they belong together.
describe('a page that one test after another has', () => {
  let first: Page | undefined;

  it('is left with what a test stored and chose', async () => {
    first = await pool.take();
    await first.goto(ADDRESS);
    await first.setViewportSize({ width: 320, height: 700 });
    await first.evaluate(() => {
      document.cookie = 'visit=1';
      localStorage.setItem('visit', '1');
      sessionStorage.setItem('visit', '1');
    });
    expect(await readLeft(first)).toBe('visit=1 1 1');
  });

  it('has nothing of it for the next, which changes its clock', async () => {
    const page = await pool.take();
    expect(page).toBe(first);
    await page.goto(ADDRESS);
    expect(page.viewportSize()).toEqual({ width: 1280, height: 720 });
    expect(await readLeft(page)).toBe(' 0 0');
    await page.clock.setFixedTime('2030-01-01T00:00:00Z');
  });

  it('is another one after that', async () => {
    const page = await pool.take();
    expect(page).not.toBe(first);
    expect(first?.isClosed()).toBe(true);
  });
});

function readLeft(page: Page): Promise<string> {
  return page.evaluate(() => `${document.cookie} ${localStorage.length} ${sessionStorage.length}`);
}
