import type { Page } from 'playwright';
import { axeViolations } from '@comunal/test-kit';
import { describe, expect, it } from 'vitest';
import { bitcoin, pix, sepa } from '../../src/index.ts';
import { campaign } from '../support/signers.ts';
import { readCode } from './support/read-codes.ts';
import { donate, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();
const CLABE = '000000077777777770';
const context = { permissions: ['clipboard-read', 'clipboard-write'] };
const pasted = async (page: Page): Promise<string> => {
  await page.getByLabel('Pegar').focus();
  await page.keyboard.press('Control+V');
  return page.getByLabel('Pegar').inputValue();
};
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('copying', () => {
  it('works by keyboard alone, and reports what was copied and its last four', async () => {
    const { page, errors } = await open(donate(), { context });
    await page.locator('summary').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Transferencia en México (CLABE) CUENTA DE PRUEBA');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Copiar: CLABE');
    await page.keyboard.press('Space');
    const status = page.getByRole('status').first();
    await expect
      .poll(() => status.innerText())
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
    expect(await focused(page)).toBe('Bitcoin CUENTA DE PRUEBA');
    expect(errors).toEqual([]);
  });

  it('selects the account where the page may not copy', async () => {
    const { page } = await open(`${donate('layout="full"')}<input aria-label="Pegar">`, {
      prepare: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    });
    await openRails(page);
    await page.getByRole('button', { name: 'Copiar: CLABE' }).click();
    await page.getByText('Tu navegador no deja copiar desde aquí.').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe('0000 0007 7777 7777 70');
    // Copied by hand, the account is the plain digits that the button would have copied.
    await page.keyboard.press('Control+C');
    expect(await pasted(page)).toBe(CLABE);
  });
});

describe('QR codes', () => {
  it.each(['light', 'dark'] as const)(
    'can be scanned from the screen in the %s',
    async (scheme) => {
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
      await openRails(page);
      const rail = (name: string) => page.locator('[part=rail]').filter({ hasText: name });
      for (const [name, text, sentence] of [
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
        expect(await rail(name).innerText()).toContain(sentence);
        // Whoever cannot use the picture has the text.
        expect((await rail(name).innerText()).replaceAll(' ', '')).toContain(text);
      }
      await rail('Pix').getByRole('button', { name: 'Mostrar código QR' }).click();
      await rail('Pix').locator('figure').waitFor();
      expect(await readCode(page, rail('Pix').locator('svg'))).toMatch(
        /^000201.*br\.gov\.bcb\.pix/,
      );
      expect(elsewhere).toEqual([]);
    },
  );
});

describe('an amount of the visitor’s own', () => {
  const rails = [
    {
      id: 'pix',
      kind: 'pix',
      account: 'colectiva@example.org',
      holder: 'Coletiva',
      city: 'Recife',
    },
    {
      id: 'sepa',
      kind: 'sepa',
      account: sepa.create({ name: 'Colectiva', iban: 'DE89370400440532013000' }),
    },
    {
      id: 'btc',
      kind: 'bitcoin',
      account: 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
    },
    {
      id: 'fixed',
      kind: 'bitcoin',
      label: 'Con monto',
      account: 'bitcoin:tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c?amount=1',
    },
    { id: 'clabe', kind: 'clabe', account: CLABE },
  ].map((rail) => ({ ...rail, enabled: true }));

  it('goes into the codes that carry one, and hides the code while it is not an amount', async () => {
    const { page, elsewhere, errors } = await open(
      donate('layout="full"', { ...campaign, rails }),
      {
        context,
      },
    );
    await openRails(page);
    const rail = (name: string) =>
      page.locator('[part=rail]').filter({ has: page.getByRole('heading', { name }) });
    for (const [name, currency, typed, formatted, railModule, amount] of [
      ['Pix', 'BRL', '25,5', 'BRL 25.50', pix, 2_550],
      ['SEPA', 'EUR', '1250.50', '€1,250.50', sepa, 125_050],
      ['Bitcoin', 'BTC', '0.0015', 'BTC 0.0015', bitcoin, 150_000],
    ] as const) {
      const way = rail(name);
      await way.getByRole('button', { name: 'Mostrar código QR' }).click();
      const input = way.getByRole('textbox', { name: `Monto en ${currency}` });
      await input.fill(typed);
      await way.getByRole('status').filter({ hasText: 'Con monto' }).waitFor();
      expect((await way.getByRole('status').innerText()).replace('\u{a0}', ' ')).toBe(
        `Con monto: ${formatted}`,
      );
      const code = (await readCode(page, way.locator('figure svg'))) ?? '';
      expect(railModule.parse(code)).toMatchObject({ amount });
      await input.fill('1.000.000');
      await way.getByText('Ese monto no se entiende.').waitFor();
      expect(await way.locator('figure').count()).toBe(0);
      expect(await input.getAttribute('aria-invalid')).toBe('true');
      await input.fill('');
      await way.locator('figure').waitFor();
      expect(
        railModule.parse((await readCode(page, way.locator('figure svg'))) ?? ''),
      ).not.toHaveProperty('amount');
    }
    for (const name of ['Pix', 'Bitcoin']) {
      await rail(name).getByRole('textbox').fill('3');
      await rail(name).getByRole('status').filter({ hasText: 'Con monto' }).waitFor();
      await rail(name).getByRole('button', { name: 'Copiar: texto del código' }).click();
      await rail(name).getByText('Copiado: texto del código').waitFor();
      expect(await copied(page)).toBe(await readCode(page, rail(name).locator('figure svg')));
      await rail(name).getByRole('textbox').fill('4');
      await rail(name).getByRole('status').filter({ hasText: 'Con monto' }).waitFor();
      await rail(name).getByRole('button', { name: 'Ocultar código QR' }).click();
      await rail(name).getByRole('button', { name: 'Mostrar código QR' }).click();
      await rail(name).locator('figure').waitFor();
      expect(await rail(name).getByRole('status').innerText()).toBe('');
    }
    for (const name of ['Con monto', 'CLABE']) {
      await rail(name).getByRole('button', { name: 'Mostrar código QR' }).click();
      await rail(name).locator('figure').waitFor();
      expect(await rail(name).getByRole('textbox').count()).toBe(0);
    }
    expect(await axeViolations(page)).toEqual([]);
    expect([elsewhere, errors]).toEqual([[], []]);
  });
});

/** Opens the details of every rail. */
async function openRails(page: Page): Promise<void> {
  const names = page.locator('[part=rail] summary');
  await names.first().waitFor();
  for (const name of await names.all()) await name.click();
}

/** What is in focus, as it is read. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement?.shadowRoot?.activeElement;
    return at?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  });
}
