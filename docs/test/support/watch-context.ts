import type { Page } from 'playwright';

/** Collects the requests of every tab of a page's browser context from now on, and the tabs that open. */
export function watchContext(page: Page): { readonly requests: string[]; readonly tabs: Page[] } {
  const context = page.context();
  const [requests, tabs]: [string[], Page[]] = [[], []];
  context.on('request', (request) => requests.push(`${request.url()}${request.postData() ?? ''}`));
  context.on('page', (tab) => tabs.push(tab));
  return { requests, tabs };
}

/** Opens a tab and closes it: a tab that a press opened before is reported before it. */
export async function waitForEarlierTabs(page: Page): Promise<void> {
  const [tab] = await Promise.all([
    page.context().waitForEvent('page', (opened) => opened.url() === 'about:blank#last'),
    page.evaluate(() => void open('about:blank#last')),
  ]);
  await tab.close();
}
