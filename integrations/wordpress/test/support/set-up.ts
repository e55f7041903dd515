import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picturesFolder } from '@comunal/test-kit/environment';
import type { Page } from 'playwright';
import { createCards } from './cards.ts';
import { logIn } from './log-in.ts';

/** Allows servers and uploads cards, as an administrator does on the settings page, which lists them in Spanish. */
export async function setUp(page: Page, address: string): Promise<void> {
  await logIn(page, address, 'admin');
  await page.goto(`${address}/wp-admin/plugins.php`);
  const plugin = page.locator('[data-plugin="comunal/comunal.php"]');
  await plugin.getByText('Bloques y shortcodes').waitFor();
  await plugin.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByLabel('Servidores de videos y llamadas').fill('tube.example\nmeet.example');
  await page.locator('#submit').click();
  const folder = mkdtempSync(join(tmpdir(), 'comunal-cards-'));
  const file = join(folder, 'cards.json');
  writeFileSync(file, JSON.stringify(await createCards()));
  await page.getByLabel('Archivo cards.json').setInputFiles(file);
  await page.getByRole('button', { name: 'Subir las tarjetas' }).click();
  await page.getByText('Se recibieron las tarjetas.').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /^Actividad: taller .*\[comunal_events\]$/ })
    .waitFor();
  rmSync(folder, { recursive: true });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await takePicture(page, `settings-${width}`);
  }
  await page.context().close();
}

/** Keeps a picture where COMUNAL_PICTURES names a folder. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (picturesFolder !== undefined)
    await page.screenshot({ path: join(picturesFolder, `wordpress-${name}.png`), fullPage: true });
}
