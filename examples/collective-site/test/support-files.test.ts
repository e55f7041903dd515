import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { copySite, runBuild } from './support/copy-site.ts';
import { listFiles } from './support/list-files.ts';
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

it('is the same to the byte when the rest of the site changes', async () => {
  const copy = copySite('content-sample');
  onTestFinished(() => rmSync(copy, { recursive: true }));
  const event = join(copy, 'content-sample/events/charla-pospuesta.yaml');
  cpSync(event, event.replace('charla-pospuesta', 'otra-charla'));
  expect(await runBuild(copy)).toMatchObject({ code: 0 });
  const built = join(copy, 'dist-sample');
  const files = listFiles(built);
  expect(files).toContain('actividades/otra-charla/index.html');

  const signed = [
    ...listFiles(sample.folder).filter((file) => OWN.test(file)),
    ...ADDRESSES.map(toFilePath),
  ];
  expect(files.filter((file) => OWN.test(file))).toEqual(signed.slice(0, -ADDRESSES.length));
  for (const file of signed)
    expect(readFileSync(join(built, file), 'utf8'), file).toBe(
      readFileSync(join(sample.folder, file), 'utf8'),
    );
});
