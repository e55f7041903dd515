import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readHtml, sample } from './support/sites.ts';

const browser = useBrowser();
const pages = [
  ['/actividades/conversaciones-de-prueba/', 'Sobre la grabación', 'Redes comunitarias'],
  ['/en/activities/conversaciones-de-prueba/', 'About the recording', 'Community networks'],
  ['/pt/atividades/conversaciones-de-prueba/', 'Sobre a gravação', 'Redes comunitárias'],
] as const;

it.each(pages)('%s shows the recordings in the order of the series', async (address) => {
  await browser.lend(async (page) => {
    await page.goto(new URL(address, browser.origin(sample)).href);
    const titles = await page.locator('.recording > h3').allInnerTexts();
    // The first is of an activity of the series, and the second of the series itself.
    expect(titles.map((title) => /\b1\b/.test(title))).toEqual([true, false]);
  });
});

it.each(pages)('%s shows what a recording is about, folded, and its topics', async (...row) => {
  const [address, label, topic] = row;
  await browser.lend(async (page) => {
    await page.goto(new URL(address, browser.origin(sample)).href);
    const [first] = await page.locator('.recording').all();
    expect(await first?.locator('.topics li').allInnerTexts()).toContain(topic);
    const text = first?.locator('details', { hasText: label });
    expect(await text?.locator('li').first().isVisible()).toBe(false);
    await text?.locator('summary').click();
    expect(await text?.locator('li').count()).toBe(2);
    const link = await text?.locator('a').getAttribute('href');
    expect(link).toMatch(/\/conversacion-redes\/$/);
    expect(await page.locator('.topics').count()).toBe(1);
  });
});

it('shows them on the page of what is said as well', () => {
  const html = readHtml(sample, '/actividades/transcripciones/grabacion-redes/');
  expect(html).toContain('Redes comunitarias');
  expect(html).toContain('quién la cuida');
});
