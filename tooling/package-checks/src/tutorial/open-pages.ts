import { launchChromium } from '@comunal/test-kit/launch-chromium';

/** What a page showed when it was opened. */
export interface OpenedPage {
  readonly path: string;
  readonly status: number;
  readonly title: string;
  /** Text of the first heading. */
  readonly heading: string;
  /** Errors of the console, and requests to other origins. */
  readonly problems: readonly string[];
}

/** Opens pages of a site in Chromium, one after the other. */
export async function openPages(
  origin: string,
  paths: readonly string[],
): Promise<readonly OpenedPage[]> {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    let problems: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !/^(?:data|blob):/.test(request.url()))
        problems.push(`asks ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`reports: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`throws: ${error.message}`));
    const opened: OpenedPage[] = [];
    for (const path of paths) {
      problems = [];
      const response = await page.goto(`${origin}${path}`);
      const heading = await page.locator('h1, h2, h3, h4, h5, h6').first().innerText();
      const status = response?.status() ?? 0;
      opened.push({ path, status, title: await page.title(), heading, problems });
    }
    return opened;
  } finally {
    await browser.close();
  }
}
