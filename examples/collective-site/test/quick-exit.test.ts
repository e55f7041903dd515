import { createI18n } from '@comunal/i18n';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { languages, listPages, readHtml, real, sample } from './support/sites.ts';

const TARGET = 'https://clima.example/';

const browser = useBrowser();

/** Opens a page of the sample after its home page, where the target of the way out answers at once. */
async function open(
  address: string,
  use: (page: Page) => Promise<void>,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<void> {
  await browser.lend(async (page) => {
    await page
      .context()
      .route(`${TARGET}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'Clima' }));
    await page.goto(new URL('/', browser.origin(sample)).href);
    await page.goto(new URL(address, browser.origin(sample)).href);
    await use(page);
  }, options);
}

it('stands on every page of a site that has it, and on none of one that has not', () => {
  for (const address of listPages(sample))
    expect(readHtml(sample, address), address).toMatch(
      /<a class="button" href="https:\/\/clima\.example\/" rel="noreferrer nofollow"/,
    );
  for (const address of listPages(real))
    expect(readHtml(real, address)).not.toContain('quick-exit');
});

it.each(languages)('says in %s where it leads, and what it does not clear', (language) => {
  const { t } = createI18n({ locale: language });
  const html = readHtml(sample, language === 'es' ? '/' : `/${language}/`);
  expect(html).toContain(t('site:quickExit.leadsTo', { host: 'clima.example' }));
  expect(html).toContain(t('site:quickExit.limits'));
});

describe.each(['/actividades/conversacion-redes/', '/apoyar/'])('at %s', (address) => {
  it('replaces the page, so that «back» does not lead to it', async () => {
    await open(address, async (page) => {
      await page.locator('.quick-exit a').click();
      await page.waitForURL(TARGET);
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/');
    });
  });

  it('does the same for Shift, three times in a row, and says how often it is still to be pressed', async () => {
    const { t } = createI18n({ locale: 'es' });
    await open(address, async (page) => {
      const status = page.locator('.quick-exit [role=status]');
      await page.keyboard.press('Shift');
      expect(await status.innerText()).toBe(t('site:quickExit.more', { count: 2 }));
      await page.keyboard.press('Shift');
      expect(await status.innerText()).toBe(t('site:quickExit.more', { count: 1 }));
      await page.keyboard.press('Shift');
      await page.waitForURL(TARGET);
      expect(await page.locator('body').innerText()).toBe('Clima');
    });
  });
});

it('stays where capital letters are written', async () => {
  await open('/buscar/', async (page) => {
    await page.locator('#query').focus();
    for (const letter of ['R', 'A', 'D', 'I', 'O']) await page.keyboard.press(`Shift+${letter}`);
    expect(await page.locator('#query').inputValue()).toBe('RADIO');
    expect(new URL(page.url()).pathname).toBe('/buscar/');
  });
});

it('empties the page at once, however long the other one takes', async () => {
  await open('/biblioteca/', async (page) => {
    const left = await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('.quick-exit a')?.click();
      return { title: document.title.trim(), nodes: document.documentElement.childNodes.length };
    });
    expect(left).toEqual({ title: '', nodes: 0 });
    await page.waitForURL(TARGET);
  });
});

it('covers neither the end of a page nor what has the focus, on the smallest screen', async () => {
  await open('/biblioteca/', async (page) => {
    await page.setViewportSize({ width: 320, height: 480 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const bar = await page.locator('.quick-exit-bar').boundingBox();
    const end = await page.locator('.site-footer').boundingBox();
    expect(bar?.width).toBe(320);
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await page.evaluate(() => scrollTo(0, 0));
    const bottoms: number[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { activeElement: element, body } = document;
        if (!element || element === body) return undefined;
        return {
          isInBar: element.closest('.page-tools') !== null,
          bottom: element.getBoundingClientRect().bottom,
        };
      });
      if (!focused) break;
      if (!focused.isInBar) bottoms.push(focused.bottom);
    }
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(bar?.y ?? 0);
    expect(bottoms.length).toBeGreaterThan(10);
  });
});

it('is a plain link without JavaScript, and says what that means', async () => {
  const { t } = createI18n({ locale: 'es' });
  await open(
    '/biblioteca/',
    async (page) => {
      const words = await page.locator('.page-tools').innerText();
      expect(words).toContain(t('site:quickExit.withoutJavaScript'));
      expect(words).not.toContain(t('site:quickExit.keyboard'));
      await page.locator('.quick-exit a').click();
      await page.waitForURL(TARGET);
      expect(await page.locator('body').innerText()).toBe('Clima');
    },
    { javaScriptEnabled: false },
  );
});
