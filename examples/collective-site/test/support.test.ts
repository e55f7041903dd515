import { overflowPx } from '@comunal/test-kit';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readHtml, languages, real, sample, type Language } from './support/sites.ts';
import { strayRequests, watch } from './support/watch.ts';

const browser = useBrowser();
const ADDRESSES: Readonly<Record<Language, string>> = {
  es: '/apoyar/',
  en: '/en/support/',
  pt: '/pt/apoiar/',
};
/** What each language says of an invented account, of copying one, and of the collective's funders. */
const WORDS = {
  es: ['CUENTA DE PRUEBA', 'Copiar: CLABE', 'Copiado: CLABE', 'Ejemplares de esta obra'],
  en: ['TEST ACCOUNT', 'Copy: CLABE', 'Copied: CLABE', 'Copies of this work'],
  pt: ['CONTA DE TESTE', 'Copiar: CLABE', 'Copiado: CLABE', 'Exemplares desta obra'],
} as const;
const CLABE = '0001 8000 0000 0000 14'; // no bank has the code 000
/** What an account looks like, of any kind that we know. */
const ACCOUNT =
  /\b\d{18}\b|\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,}|br\.gov\.bcb\.pix|\b(?:bc|tb)1[\da-z]{20,}/;

/** Opens the way to give whose details are asked for. */
async function openClabe(page: Page): Promise<void> {
  const rails = page.locator('[part=rail]').filter({ hasText: 'CLABE', visible: true });
  await rails.first().locator('summary').click();
}

describe.each(languages)('the support page of the sample in %s', (language) => {
  const address = ADDRESSES[language];
  const [mark, copy, copied] = WORDS[language];

  it('is taken over by its element, which asks nobody', async () => {
    await browser.lend(
      async (page) => {
        const { requests, errors } = watch(page);
        await page.goto(new URL(address, browser.origin(sample)).href);
        await page.locator('comunal-donate [part=button]').first().waitFor({ state: 'attached' });
        await openClabe(page);
        await page.getByRole('button', { name: copy }).click();
        await page.getByRole('status').filter({ hasText: copied }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          CLABE.replaceAll(' ', ''),
        );
        // Each account that there is is marked: giving in person has none.
        const seen = { visible: true };
        expect(await page.getByRole('heading', { level: 5 }).filter(seen).count()).toBe(8);
        expect(await page.getByText(mark).filter(seen).count()).toBe(6);
        expect(strayRequests(requests, browser.origin(sample))).toEqual([]);
        expect(errors).toEqual([]);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  it('is whole without script, with codes and their texts', async () => {
    await browser.open(
      sample,
      address,
      async (page) => {
        await openClabe(page);
        expect(await page.getByText(CLABE).isVisible()).toBe(true);
        expect(await page.getByText(mark).count()).toBe(6);
        expect(await page.locator('figure svg').count()).toBe(4);
        expect(await page.getByRole('button').count()).toBe(0);
        expect(await overflowPx(page)).toBe(0);
      },
      { javaScriptEnabled: false, viewport: { width: 320, height: 700 } },
    );
  });
});

describe.each(languages)('the support page of comun.al in %s', (language) => {
  it('says what the source says: copies of the book, two funders, no account', async () => {
    const address = ADDRESSES[language];
    await browser.open(real, address, async (page) => {
      const text = await page.locator('main').innerText();
      expect(text).toContain(WORDS[language][3]);
      expect(await page.locator('main a[href*="violencia-digital-en-mexico"]').count()).toBe(1);
      expect(text).toContain('Mozilla');
      expect(text).toContain('Ford');
      expect(text).not.toMatch(ACCOUNT);
    });
    expect(readHtml(real, address)).not.toMatch(
      /comunal-donate|<script(?! type="application\/ld\+json")/,
    );
  });
});
