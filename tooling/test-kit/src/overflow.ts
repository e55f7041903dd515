import type { Page } from 'playwright';

/** By how many CSS pixels a page is wider than its window; 0 when all of it fits. */
export function overflowPx(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
