import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createI18n, formatFileSize } from '@comunal/i18n';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { listStored } from './support/page-facts.ts';
import { readHtml, real, sample } from './support/sites.ts';
import { watch } from './support/watch.ts';

const PICTURE = /\.(?:webp|avif|png|jpe?g|svg)$/;
const WITH_PICTURE = '/quienes-somos/';
const { t } = createI18n({ locale: 'es' });

const browser = useBrowser();

function listPictures(requests: readonly string[]): string[] {
  return requests.filter((url) => PICTURE.test(url) && !url.endsWith('icon.svg'));
}

async function open(address: string, use: (page: Page, requests: string[]) => Promise<void>) {
  await browser.lend(
    async (page) => {
      const { requests, errors } = watch(page);
      await page.goto(address, { waitUntil: 'networkidle' });
      await use(page, requests);
      expect(errors).toEqual([]);
    },
    { baseURL: browser.origin(sample), viewport: { width: 1280, height: 3000 } },
  );
}

it('costs a site nothing that has not asked for it', () => {
  expect(readHtml(real, '/')).not.toMatch(/page-tools|data-show/);
});

it('fetches pictures by itself where nobody has asked for less', async () => {
  await open(WITH_PICTURE, async (page, requests) => {
    expect(listPictures(requests)).not.toEqual([]);
    expect(await page.locator('.picture-switch').getAttribute('aria-pressed')).toBe('false');
  });
});

it('respects a browser that is set to save data', async () => {
  await browser.lend(
    async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
      const { requests } = watch(page);
      await page.goto(WITH_PICTURE, { waitUntil: 'networkidle' });
      expect(listPictures(requests)).toEqual([]);
      expect(await page.locator('.picture-switch').getAttribute('aria-pressed')).toBe('true');
    },
    { baseURL: browser.origin(sample), viewport: { width: 1280, height: 3000 } },
  );
});

describe('with its switch on', () => {
  it('fetches no picture of any kind of page, and shows what stands in their place', async () => {
    for (const address of [
      '/',
      WITH_PICTURE,
      '/biblioteca/',
      '/biblioteca/libro-de-ejemplo/',
      '/actividades/conversacion-redes/',
      '/alianzas/',
    ])
      await open(`${address}?pictures=ask`, async (_page, requests) => {
        expect(listPictures(requests), address).toEqual([]);
      });
  });

  it('fetches the one that is asked for, of the size that was said', async () => {
    await open(`${WITH_PICTURE}?pictures=ask`, async (page, requests) => {
      const button = page.locator('.ask-picture').first();
      const words = await button.innerText();
      await button.click();
      await expect.poll(() => listPictures(requests).length).toBe(1);
      const [url = ''] = listPictures(requests);
      const { size } = statSync(join(sample.folder, decodeURIComponent(new URL(url).pathname)));
      expect(words).toContain(t('site:lowBandwidth.show', { size: formatFileSize(size, 'es') }));
      const focused = page.locator('img:focus');
      await expect
        .poll(() => focused.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    });
  });

  it('stays on from page to page by the address, and stores nothing', async () => {
    await open('/', async (page) => {
      await page.locator('.picture-switch').click();
      expect(new URL(page.url()).search).toBe('?pictures=ask');
      await page.locator('.site-footer .main-nav a[href^="/quienes-somos/"]').click();
      await page.waitForURL(/quienes-somos\/\?pictures=ask$/);
      expect(await page.locator('.picture-switch').getAttribute('aria-pressed')).toBe('true');
      await page.locator('.ask-picture').first().waitFor();
      expect(await page.evaluate(listStored)).toEqual([]);
      await page.locator('.picture-switch').click();
      expect(await page.locator('.ask-picture').count()).toBe(0);
      expect(new URL(page.url()).search).toBe('?pictures=all');
    });
  });
});

it('leaves pictures as they are without JavaScript, and shows no switch', async () => {
  await browser.open(
    sample,
    `${WITH_PICTURE}?pictures=ask`,
    async (page) => {
      expect(await page.locator('.picture-switch').isVisible()).toBe(false);
      expect(await page.locator('main img').first().getAttribute('src')).toMatch(PICTURE);
    },
    { javaScriptEnabled: false },
  );
});
