import { describe, expect, it } from 'vitest';
import { campaign } from '../support/signers.ts';
import { donate, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();
const SCRIPT =
  '"><img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script>{{title}}${1}';
const OVERRIDE = '\u{202e}evil\u{2066}\u{200f}';

const FOREIGN = 'liber\u{430}pay'; // its first a is Cyrillic

/** The campaign with something evil in place of each of its texts. */
function everywhere(evil: string, value: unknown = campaign): unknown {
  if (typeof value === 'string') return evil;
  if (Array.isArray(value)) return value.map((one) => everywhere(evil, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      KEPT.has(name) ? one : everywhere(evil, one),
    ]),
  );
}
// Without these there would be nothing to show the texts in.
const KEPT = new Set(['kind', 'id', 'state', 'ends', 'asOf', 'currency', 'per', 'precision']);

describe('a hostile campaign', () => {
  it('with a script in every field is shown as text', async () => {
    const { page, words, errors, elsewhere } = await open(
      donate('layout="full"', everywhere(SCRIPT)),
    );
    await page.getByRole('heading', { level: 3 }).waitFor();
    expect(await words()).toContain('<script>globalThis.hurt=1</script>{{title}}${1}');
    expect(await page.evaluate(() => (globalThis as never)['hurt'])).toBeUndefined();
    expect(await page.locator('comunal-donate img, comunal-donate a').count()).toBe(0);
    // An account, an address and a link that are none.
    expect(await page.getByText('Los datos de esta manera de dar no cuadran').count()).toBe(3);
    expect([elsewhere, errors]).toEqual([[], []]);
  });

  it('with marks that turn the writing direction shows that there was one', async () => {
    const { page, words } = await open(donate('layout="full"', everywhere(OVERRIDE)));
    await page.getByRole('heading', { level: 3 }).waitFor();
    expect(await words()).not.toMatch(/[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}]/u);
    expect(await words()).toContain('\u{fffd}evil');
  });

  it('with negative goals and amounts that are none shows no progress', async () => {
    const bad = { amount: -5, currency: 'MXN' };
    const data = {
      ...campaign,
      goal: bad,
      gifts: { asOf: 'ayer', money: [bad, { amount: 1e300, currency: '<b>' }], hours: -1 },
    };
    const { page, words } = await open(donate('', data));
    await page.getByRole('heading', { level: 3 }).waitFor();
    expect(await page.locator('[part=figure], [part=bar]').count()).toBe(0);
    expect(await words()).not.toMatch(/-5|∞|NaN|undefined|Fecha de corte/);
  });

  it('with a goal of nothing, or more than all of it, has a bar within its frame', async () => {
    const money = (amount: number) => ({ amount, currency: 'MXN' });
    const gifts = { asOf: '2026', money: [money(900)] };
    const over = donate('', { title: 'a', goal: money(300), gifts });
    const { page, words } = await open(over);
    await page.getByRole('heading', { level: 3 }).waitFor();
    expect(await words()).toContain('(300 %)');
    expect(await page.locator('[part=bar] rect').getAttribute('width')).toBe('100');
    const none = await open(donate('', { title: 'a', goal: money(0), gifts }));
    await none.page.getByRole('heading', { level: 3 }).waitFor();
    expect(await none.page.locator('[part=bar]').count()).toBe(0);
  });

  it('with a thousand ways to give shows thirty, set by a program as well', async () => {
    const rails = Array.from({ length: 1_000 }, (_, at) => ({
      id: `r-${at}`,
      kind: 'in-person',
      enabled: true,
      account: 'x',
    }));
    const { page } = await open(donate('', { ...campaign, rails }));
    await page.getByRole('heading', { level: 3 }).waitFor();
    expect(await page.locator('[part=rail]').count()).toBe(30);
    await page.locator('comunal-donate').evaluate((element) => {
      const long = '<b>\u{202e}'.repeat(2_500_000);
      (element as HTMLElementTagNameMap['comunal-donate']).campaign = {
        title: long,
        rails: [{ id: 'a', kind: 'account', enabled: true, account: long, label: long }],
      };
    });
    await page.getByText('Los datos de esta manera de dar no cuadran').waitFor();
    expect(await page.locator('[part=title]').innerText()).toHaveLength(201);
  });

  it.each([
    ['javascript:alert(1)', 'Los datos de esta manera de dar no cuadran'],
    ['data:text/html,hola', 'Los datos de esta manera de dar no cuadran'],
    ['http://liberapay.com/colectiva', 'Los datos de esta manera de dar no cuadran'],
    ['https://ana:clave@liberapay.com/', 'Los datos de esta manera de dar no cuadran'],
    ['https://1iberapay.example/colectiva', 'se parece a liberapay.com'],
    ['https://paypal.com.pagos.example/', 'se parece a paypal.com'],
    [`https://${FOREIGN}.example/`, 'lleva letras de otro alfabeto'],
  ])('with the link %s makes none of it, and says why', async (url, text) => {
    const rails = [{ id: 'a', kind: 'link', enabled: true, label: 'Liberapay', url }];
    const { page } = await open(donate('layout="full"', { title: 'a', rails }));
    await page.getByText(text).waitFor();
    for (const role of ['link', 'button'] as const)
      expect(await page.getByRole(role).count()).toBe(0);
  });

  it('with one changed digit shows no account', async () => {
    const rails = [{ id: 'a', kind: 'clabe', enabled: true, account: '000000077777777771' }];
    const { page, words } = await open(donate('layout="full"', { title: 'a', rails }));
    await page.getByText('Los datos de esta manera de dar no cuadran').waitFor();
    expect(await words()).not.toContain('7777');
  });

  it('shows no giver', async () => {
    const data = {
      ...campaign,
      donors: ['Ana Persona'],
      gifts: { asOf: '2026', donors: ['Ana Persona'] },
    };
    const { page, words } = await open(donate('layout="full"', data));
    await page.getByRole('heading', { level: 3 }).waitFor();
    expect(await words()).not.toContain('Persona');
  });
});
