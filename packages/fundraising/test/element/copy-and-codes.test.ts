import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { campaign } from '../support/signers.ts';
import { readCode } from './support/read-codes.ts';
import { donate, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();
const CLABE = '000000077777777770';
const context = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('copying', () => {
  it('works by keyboard alone, says what was copied and its last four', async () => {
    const { page, errors } = await open(donate(), { context });
    await page.locator('summary').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Ver los datos: Transferencia en México (CLABE)');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Copiar: CLABE');
    await page.keyboard.press('Space');
    const news = page.getByRole('status').first();
    await expect
      .poll(() => news.innerText())
      .toBe('Copiado: CLABE. Al pegar, compara los cuatro últimos: 7\u{a0}7\u{a0}7\u{a0}0');
    expect(await copied(page)).toBe(CLABE); // without the spaces that are seen
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Mostrar código QR');
    await page.keyboard.press('Enter');
    await page.locator('figure').waitFor();
    expect(await focused(page)).toBe('Ocultar código QR');
    await page.keyboard.press('Enter');
    expect(await page.locator('figure').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Ver los datos: Bitcoin');
    expect(errors).toEqual([]);
  });

  it('selects the account where the page may not copy', async () => {
    const { page } = await open(donate('layout="full"'), {
      prepare: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    });
    await page.getByRole('button', { name: 'Copiar: CLABE' }).click();
    await page.getByText('Tu navegador no deja copiar desde aquí.').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe('000 000 07777777777 0');
  });
});

describe('QR codes', () => {
  it.each(['light', 'dark'] as const)('are read from the screen in the %s', async (scheme) => {
    const data = {
      ...campaign,
      rails: [
        ...(campaign.rails ?? []),
        {
          id: 'pix',
          kind: 'pix',
          enabled: true,
          account: '123e4567-e12b-12d1-a456-426655440000',
          holder: 'Coletiva',
          city: 'Recife',
        },
      ],
    };
    const { page, elsewhere } = await open(donate('layout="full"', data), {
      context: { colorScheme: scheme },
    });
    const rail = (name: string) => page.locator('[part=rail]').filter({ hasText: name });
    for (const [name, text, told] of [
      ['CLABE', CLABE, 'No es un cobro'],
      [
        'Bitcoin',
        'bitcoin:tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
        'Lleva lo mismo que el texto.',
      ],
      ['pagos.example', 'https://pagos.example/colectiva', 'No es un cobro'],
    ] as const) {
      await rail(name).getByRole('button', { name: 'Mostrar código QR' }).click();
      await rail(name).locator('figure').waitFor();
      expect(await readCode(page, rail(name).locator('svg'))).toBe(text);
      expect(await rail(name).innerText()).toContain(told);
      // Whoever cannot use the picture has the text.
      expect((await rail(name).innerText()).replaceAll(' ', '')).toContain(text);
    }
    await rail('Pix').getByRole('button', { name: 'Mostrar código QR' }).click();
    await rail('Pix').locator('figure').waitFor();
    expect(await readCode(page, rail('Pix').locator('svg'))).toMatch(/^000201.*br\.gov\.bcb\.pix/);
    expect(elsewhere).toEqual([]);
  });
});

/** What is in focus, as it is read. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement?.shadowRoot?.activeElement;
    return at?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  });
}
