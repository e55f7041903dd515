import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { sample } from './support/sites.ts';

const browser = useBrowser();

it.each([
  [
    '/actividades/conversacion-redes/',
    '210 · Vistas',
    'Cifra inventada. Cada lugar cuenta distinto, no se suman.',
  ],
  [
    '/en/activities/conversacion-redes/',
    '210 · Views',
    'A made-up figure. Each place counts differently; they are not added up.',
  ],
  [
    '/pt/atividades/conversacion-redes/',
    '210 · Visualizações',
    'Número inventado. Cada lugar conta de um jeito; não se somam.',
  ],
])(
  '%s tells who watched the recording in a table, each figure with what it means',
  async (path, first, note) => {
    await browser.lend(async (page) => {
      await page.goto(new URL(path, browser.origin(sample)).href);
      const table = page.locator('table.audience');
      expect(await table.locator('caption').innerText()).not.toBe('');
      expect(await table.locator('thead th[scope="col"]').count()).toBe(3);
      const rows = table.locator('tbody tr');
      expect(await rows.count()).toBe(2);
      expect(await rows.first().locator('th[scope="row"]').innerText()).toBe(first);
      expect(await rows.nth(1).locator('td').last().innerText()).toBe(note);
      // Nothing adds 210 and 35.
      expect(await table.innerText()).not.toContain('245');
    });
  },
);
