import { readFile } from 'node:fs/promises';
import { openBuiltSite } from '@comunal/test-kit/built-site';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { DOCS } from './support/docs-pages.ts';

describe('the card maker', () => {
  it('says that a digit is wrong while it is typed, and saves nothing', async () => {
    const { page } = await openCardMaker();
    await page.getByLabel('Título de la campaña').fill('Campaña de prueba');
    await page.getByLabel('Cuenta, llave o código').fill('000180000000000013');
    const rail = page.getByRole('group', { name: 'Manera de dar' });
    await expect
      .poll(() => rail.getByRole('status').textContent())
      .toContain('Los dígitos de control no coinciden');
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: 'Guardar la tarjeta' }).click();
    await page.getByText('Todavía no se puede guardar').waitFor();
    expect(downloads).toEqual([]);
  });

  it('says which field is missing for a Pix key', async () => {
    const { page } = await openCardMaker();
    await page.getByLabel('Tipo').selectOption('pix');
    await page.getByLabel('Cuenta, llave o código').fill('00000000-0000-4000-8000-000000000000');
    const rail = page.getByRole('group', { name: 'Manera de dar' });
    await expect.poll(() => rail.getByRole('status').textContent()).toContain('Falta: Ciudad.');
  });

  it('saves a card that holds the account and loads nothing', async () => {
    const { page, elsewhere } = await openCardMaker();
    await fillSample(page);
    const html = await save(page, 'Guardar la tarjeta');
    expect(html).toContain('Campaña de prueba');
    expect(html.replaceAll(/\s/g, '')).toContain('000180000000000014');
    expect(html).not.toMatch(/<script|src="(?!data:)/);
    expect(elsewhere).toEqual([]);
  });

  it('saves the campaign as a file that the command reads', async () => {
    const { page } = await openCardMaker();
    await fillSample(page);
    expect(JSON.parse(await save(page, 'Guardar la campaña'))).toEqual({
      title: 'Campaña de prueba',
      rails: [{ id: 'rail-1', kind: 'clabe', enabled: true, account: '000180000000000014' }],
    });
  });

  it('keeps nothing of what was typed', async () => {
    const { page } = await openCardMaker();
    await fillSample(page);
    const stored = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, document.cookie]),
    );
    expect(stored).not.toContain('000180000000000014');
    await page.reload();
    expect(await page.getByLabel('Cuenta, llave o código').inputValue()).toBe('');
  });
});

async function openCardMaker() {
  const opened = await openBuiltSite(DOCS);
  await opened.page.goto(`${opened.origin}/es/play/card/`);
  await opened.page.getByLabel('Tipo').waitFor();
  return opened;
}

async function fillSample(page: Page): Promise<void> {
  await page.getByLabel('Título de la campaña').fill('Campaña de prueba');
  await page.getByLabel('Cuenta, llave o código').fill('000180000000000014');
}

async function save(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}
