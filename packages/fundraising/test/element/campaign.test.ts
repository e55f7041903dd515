import { describe, expect, it } from 'vitest';
import { donate, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();

describe('a campaign in the page', () => {
  it('shows progress, costs, needs and ways to give, and asks nobody', async () => {
    const { page, elsewhere, errors, words } = await open(donate());
    await page.getByRole('heading', { name: 'Un año de servidores' }).waitFor();
    const told = await words();
    for (const text of [
      'Campaña de prueba: lo que se dé aquí no le llega a nadie.',
      '$61,234.56 de $120,000.00 (51 %)',
      'Además, EUR\u{a0}250.00',
      'Cuentas con fecha: 20 de noviembre de 2026. Asamblea de noviembre',
      'Quedan 36 días.',
      '$3,800.50 al mes + EUR\u{a0}15.00 al año',
      'Tiempo: Una tarde de costura · Oaxaca (sin lugar exacto)',
      'CUENTA DE PRUEBA',
      '000 000 07777777777 0',
      'Colectiva de Ejemplo',
      'Gracias por sostener esto',
    ])
      expect(told).toContain(text);
    expect(await page.getByText('Sin programa').isVisible()).toBe(false);
    expect([elsewhere, errors]).toEqual([[], []]);
  });
});
