import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { toFilePath, readHtml, listPages, sample, sites } from './support/sites.ts';
import { watch } from './support/watch.ts';

const browser = useBrowser();
const ADDRESSES = ['/apoyar/', '/en/support/', '/pt/apoiar/'];
const OWN = /^support\//;

it.each(ADDRESSES)(
  'loads only files of its own at %s, with every code asked for',
  async (address) => {
    await browser.lend(async (page) => {
      const { requests, errors } = watch(page);
      await page.goto(new URL(address, browser.origin(sample)).href, { waitUntil: 'networkidle' });
      await page.locator('comunal-donate [part=button]').first().waitFor({ state: 'attached' });
      const ways = page.locator('[part=rail] summary').filter({ visible: true });
      for (const way of await ways.all()) await way.click();
      const codes = page.getByRole('button', { name: /QR/ });
      await codes.nth(3).waitFor();
      for (const code of await codes.all()) await code.click();
      await page.waitForLoadState('networkidle');
      const loaded = requests.map((url) => toFilePath(new URL(url).pathname));
      expect(loaded.filter((file) => !OWN.test(file))).toEqual([toFilePath(address)]);
      expect(loaded.filter((file) => file.endsWith('.css'))).toHaveLength(1);
      expect(loaded.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(5);
      // Headings, the text, and its bold.
      expect(loaded.filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
      expect(errors).toEqual([]);
    });
  },
);

it.each(sites)('shares none of them with another page of the $name site', (site) => {
  const others = listPages(site).filter((address) => !ADDRESSES.includes(address));
  expect(others.length).toBeGreaterThan(10);
  for (const address of others)
    expect(readHtml(site, address), address).not.toMatch(/(?:src|href)="\/support\/[^"]/);
});
