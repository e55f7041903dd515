import { readFile } from 'node:fs/promises';
import { axeViolations } from '@comunal/test-kit';
import { useBuiltSite } from '@comunal/test-kit/built-site';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { DOCS } from './support/docs-pages.ts';
import { waitForEarlierTabs, watchContext } from './support/watch-context.ts';

const openPage = useBuiltSite(DOCS);

describe('the card maker', () => {
  it('says that a digit is wrong while it is typed, and saves nothing', async () => {
    const { page } = await openCardMaker();
    await page.getByLabel('Título de la campaña').fill('Campaña de prueba');
    await page.getByLabel('Cuenta, llave o código').fill('000180000000000013');
    const rail = page.getByRole('group', { name: 'Manera de dar' });
    await expect
      .poll(() => rail.getByRole('status').textContent())
      .toContain('Los dígitos de control no coinciden');
    expect(await rail.getByRole('status').getByRole('listitem').count()).toBe(1);
    const account = page.getByLabel('Cuenta, llave o código');
    expect(await account.getAttribute('aria-invalid')).toBe('true');
    const described = page.locator(`#${await account.getAttribute('aria-describedby')}`);
    expect(await described.textContent()).toContain('Los dígitos de control no coinciden');
    expect(await axeViolations(page)).toEqual([]);
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
    expect(html).toContain('Campa&#241;a de prueba');
    expect(html).not.toMatch(/\P{ASCII}/u);
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

  it('saves though what is loaded late moves the button while it is pressed', async () => {
    const { page } = await openCardMaker();
    const loaded = Promise.withResolvers<void>();
    await page.route('**/_astro/**', async (route) => {
      await loaded.promise;
      await route.continue();
    });
    await fillSample(page);
    const button = page.getByRole('button', { name: 'Guardar la tarjeta' });
    await button.hover();
    const before = await button.boundingBox();
    const html = await downloadBy(page, async () => {
      await page.mouse.down();
      loaded.resolve();
      await page.locator('.rails .findings li').waitFor();
      expect((await button.boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 40);
      await page.mouse.up();
    });
    expect(html).toContain('Campa&#241;a de prueba');
  });

  it('saves nothing when the pointer leaves the button before it goes up', async () => {
    const { page } = await openCardMaker();
    const state = page.locator('#card-state');
    const button = page.getByRole('button', { name: 'Guardar la tarjeta' });
    await button.hover();
    await page.mouse.down();
    await page.getByRole('button', { name: 'Guardar la campaña' }).hover();
    await page.mouse.up();
    expect(await state.textContent()).toBe('');
    await button.click();
    await state.filter({ hasText: 'Falta el título.' }).waitFor();
  });

  it('asks for two readers, and calls no digits right, beside a warning or without check digits', async () => {
    const { page } = await openCardMaker();
    await page.getByLabel('Título de la campaña').fill('Campaña de prueba');
    await page.getByLabel('Tipo').selectOption('in-person');
    await page.getByLabel('Instrucciones').fill('Los martes, en la sala de ejemplo.');
    await save(page, 'Guardar la tarjeta');
    await page.getByText('que dos personas lean cada dato').waitFor();
    expect(await page.locator('#card-state').textContent()).not.toContain(
      'dígitos de control coinciden',
    );
  });

  it('says that there is no way to give, and that there is no title', async () => {
    const { page } = await openCardMaker();
    const title = page.getByLabel('Título de la campaña');
    await page.getByRole('button', { name: 'Guardar la tarjeta' }).click();
    await page.getByText('Falta el título.').waitFor();
    expect(await title.getAttribute('aria-describedby')).toBe('card-state');
    await title.fill('Campaña de prueba');
    await expect.poll(() => title.getAttribute('aria-invalid')).toBe(null);
    await page.getByRole('button', { name: 'Guardar la tarjeta' }).click();
    await page.locator('#card-state', { hasText: 'No hay ninguna manera de dar' }).waitFor();
  });

  it('says of a title that it is too long, at the title', async () => {
    const { page } = await openCardMaker();
    const title = page.getByLabel('Título de la campaña');
    await title.fill('a'.repeat(201));
    await page.getByText('Título de la campaña: es demasiado largo').waitFor();
    expect(await title.getAttribute('aria-describedby')).toBe('card-findings');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('says that a check failed where a part of the page cannot be loaded', async () => {
    const { page, errors } = await openCardMaker();
    // The preview reports what it could not load itself: it has to be there before the rest is cut off.
    await page.locator('.preview [part=title], .preview [part=ways]').first().waitFor();
    await page.route('**/_astro/**', (route) => route.abort());
    await page.getByLabel('Cuenta, llave o código').fill('000180000000000014');
    await page.getByText('No se pudo revisar ni guardar').waitFor();
    expect(errors.filter((error) => !error.includes('Failed to load resource'))).toEqual([]);
  });

  it('numbers the ways to give, and moves the focus to one that is added and past one that is removed', async () => {
    const { page } = await openCardMaker();
    const focusedRail = () => page.locator('fieldset:focus-within legend').textContent();
    await page.getByRole('button', { name: 'Agregar otra manera de dar' }).click();
    expect(await focusedRail()).toBe('Manera de dar 2');
    const first = page.getByRole('group', { name: 'Manera de dar 1' });
    await first.getByRole('button', { name: 'Quitar' }).click();
    expect(await focusedRail()).toBe('Manera de dar 1');
    await first.getByRole('button', { name: 'Quitar' }).click();
    await page.locator('button.add:focus').waitFor();
  });

  it('opens no link of the preview, so that nothing is lost', async () => {
    const { page } = await openCardMaker();
    await page.getByLabel('Tipo').selectOption('link');
    await page.getByLabel('Enlace').fill('https://dar.example/colectiva');
    const { requests, tabs } = watchContext(page);
    await page.locator('.preview summary').first().click();
    const link = page.locator('.preview').getByRole('link').first();
    for (const button of ['left', 'middle'] as const) {
      await link.click({ button });
      await page.getByText('El enlace lleva a dar.example').waitFor();
    }
    await waitForEarlierTabs(page);
    expect(tabs).toHaveLength(1);
    expect(requests.filter((url) => url.includes('dar.example'))).toEqual([]);
    expect(await page.getByLabel('Enlace').inputValue()).toBe('https://dar.example/colectiva');
  });

  it('sends and keeps nothing of what was typed', async () => {
    const { page } = await openCardMaker();
    const { requests } = watchContext(page);
    await fillSample(page);
    await save(page, 'Guardar la tarjeta');
    expect(requests.filter((url) => url.startsWith('http') && url.includes('000180'))).toEqual([]);
    const stored = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, document.cookie]),
    );
    expect(stored).not.toContain('000180000000000014');
    await page.reload();
    expect(await page.getByLabel('Cuenta, llave o código').inputValue()).toBe('');
  });
});

async function openCardMaker() {
  const opened = await openPage('/es/play/card/');
  await opened.page.getByLabel('Tipo').waitFor();
  return opened;
}

async function fillSample(page: Page): Promise<void> {
  await page.getByLabel('Título de la campaña').fill('Campaña de prueba');
  await page.getByLabel('Cuenta, llave o código').fill('000180000000000014');
}

async function save(page: Page, button: string): Promise<string> {
  return downloadBy(page, () => page.getByRole('button', { name: button }).click());
}

/** What a press saves. The page says beside it what became of the press, and a refusal ends the wait with its words. */
async function downloadBy(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  // Where the page refuses, nothing is downloaded, and what the test says is the refusal.
  download.catch(() => undefined);
  await press();
  const state = page.locator('#card-state');
  await state.filter({ hasText: /./ }).waitFor();
  expect(await state.textContent()).toContain('Tu navegador está guardando');
  return readFile(await (await download).path(), 'utf8');
}
