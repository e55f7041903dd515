import { describe, expect, it } from 'vitest';
import { campaign } from '../support/signers.ts';
import { donate, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();
const SCRIPT =
  '"><img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script>{{title}}${1}';
const OVERRIDE = '\u{202e}evil\u{2066}\u{200f}';

const FOREIGN = 'liber\u{430}pay'; // its first a is Cyrillic

/** Replaces each text of the campaign by a hostile one. */
function replaceTexts(evil: string, value: unknown = campaign): unknown {
  if (typeof value === 'string') return evil;
  if (Array.isArray(value)) return value.map((item) => replaceTexts(evil, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name,
      KEPT.has(name) ? child : replaceTexts(evil, child),
    ]),
  );
}
// Without these there would be nothing to show the texts in.
const KEPT = new Set(['kind', 'id', 'state', 'ends', 'asOf', 'currency', 'per', 'precision']);

describe('a hostile campaign', () => {
  it('is shown as text where every field holds a script', async () => {
    const { page, words, errors, elsewhere } = await open(
      donate('layout="full"', replaceTexts(SCRIPT)),
    );
    await page.getByRole('heading', { level: 3 }).waitFor();
    expect(await words()).toContain('<script>globalThis.hurt=1</script>{{title}}${1}');
    expect(await page.evaluate(() => (globalThis as never)['hurt'])).toBeUndefined();
    expect(await page.locator('comunal-donate img, comunal-donate a').count()).toBe(0);
    // An account, an address and a link that are none.
    expect(await page.getByText('Los datos de esta manera de dar no cuadran').count()).toBe(3);
    expect([elsewhere, errors]).toEqual([[], []]);
  });

  it('shows where it held a character that turns the writing direction', async () => {
    const { page, words } = await open(donate('layout="full"', replaceTexts(OVERRIDE)));
    await page.getByRole('heading', { level: 3 }).waitFor();
    expect(await words()).not.toMatch(/[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}]/u);
    expect(await words()).toContain('\u{fffd}evil');
  });

  it('shows no progress for negative goals and invalid amounts', async () => {
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

  it('keeps the bar within its frame for a goal of zero, or more than reached', async () => {
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

  it('shows thirty of a thousand rails, also where a program sets them', async () => {
    const rails = Array.from({ length: 1_000 }, (_, index) => ({
      id: `r-${index}`,
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
  ])('shows %s without a link, and says why', async (url, text) => {
    const rails = [{ id: 'a', kind: 'link', enabled: true, label: 'Liberapay', url }];
    const { page } = await open(donate('layout="full"', { title: 'a', rails }));
    await page.getByText(text).waitFor();
    for (const role of ['link', 'button'] as const)
      expect(await page.getByRole(role).count()).toBe(0);
  });

  it('shows no account with one changed digit', async () => {
    const rails = [{ id: 'a', kind: 'clabe', enabled: true, account: '000000077777777771' }];
    const { page, words } = await open(donate('layout="full"', { title: 'a', rails }));
    await page.getByText('Los datos de esta manera de dar no cuadran').waitFor();
    expect(await words()).not.toContain('7777');
  });

  it('shows no donor', async () => {
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
