import { axeViolations, overflowPx } from '@comunal/test-kit';
import { pickCases } from '@comunal/test-kit/pick-cases';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { campaign } from '../support/signers.ts';
import { donate, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();
const LAYOUTS = ['compact', 'card', 'full'] as const;
const rails = [
  ...(campaign.rails ?? []),
  { id: 'trick', kind: 'link', enabled: true, url: 'https://1iberapay.example/x' },
  { id: 'bad', kind: 'iban', enabled: true, account: 'DE00' },
  {
    id: 'pix',
    kind: 'pix',
    enabled: true,
    account: '123e4567-e12b-12d1-a456-426655440000',
    holder: 'Coletiva de Exemplo',
    city: 'Recife',
  },
];
const data = { ...campaign, rails };

/** Opens every way to give, copies, and shows the QR codes. */
async function unfold(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 3 }).waitFor();
  await page.locator('comunal-donate').evaluate(({ shadowRoot }) => {
    for (const each of shadowRoot?.querySelectorAll('details') ?? []) each.open = true;
    for (const each of shadowRoot?.querySelectorAll('button') ?? []) each.click();
  });
  await page.locator('figure').nth(3).waitFor();
}

/** The short form takes one of them for each layout and scheme, in turn. */
const views = [
  [320, 'es'],
  [1280, 'en'],
  [320, 'pt'],
] as const;

describe.each(LAYOUTS)('the layout %s', (layout) => {
  it.each(['light', 'dark'] as const)(
    'passes axe in the %s, in each language, at 320 pixels and at 1280',
    async (colorScheme) => {
      const turn = LAYOUTS.indexOf(layout) + (colorScheme === 'dark' ? 1 : 0);
      const inTurn = [...views.slice(turn % 3), ...views.slice(0, turn % 3)];
      for (const [width, lang] of pickCases(inTurn, 3)) {
        const body = donate(`layout="${layout}"`, data);
        const { page } = await open(body, { lang, context: { colorScheme } });
        await page.setViewportSize({ width, height: 700 });
        await page.getByRole('heading', { level: 3 }).waitFor();
        expect(await axeViolations(page)).toEqual([]);
        await unfold(page);
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflowPx(page)).toBe(0);
      }
    },
  );

  it.each([320, 1280])('fits text twice as large at %s pixels', async (width) => {
    const { page } = await open(donate(`layout="${layout}"`, data));
    await page.setViewportSize({ width, height: 700 });
    await unfold(page);
    const before = await page.locator('[part=title]').evaluate((title) => title.clientHeight);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const after = await page.locator('[part=title]').evaluate((title) => title.clientHeight);
    expect(after).toBeGreaterThan(before * 1.5);
    expect(await overflowPx(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
  });
});

it('passes axe where verification failed, and where it was not possible', async () => {
  const body =
    donate('trusted-key="x"', data) + donate('trusted-key="AAAA"', { comunalSigned: 'campaign' });
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open(body, { context: { colorScheme } });
    await page.getByRole('alert').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  }
});

it('has edges and marks in forced colours', async () => {
  const { page } = await open(donate('layout="full"', data), {
    context: { forcedColors: 'active' },
  });
  await unfold(page);
  expect(await axeViolations(page)).toEqual([]);
  for (const part of ['test', 'warning', 'alarm']) {
    const style = await page
      .locator(part === 'test' ? '[part=test] strong' : `[part=${part}]`)
      .first()
      .evaluate((element) => {
        const { borderTopStyle, color, backgroundColor } = getComputedStyle(element);
        return { borderTopStyle, isSeen: color !== backgroundColor };
      });
    expect([part, style]).toEqual([part, { borderTopStyle: 'solid', isSeen: true }]);
  }
});

it('prints every account, opened or not, and no button', async () => {
  const { page } = await open(donate('', data));
  await page.getByRole('heading', { level: 3 }).waitFor();
  const account = page.getByText('0000 0007 7777 7777 70');
  const isDrawn = (): Promise<boolean> =>
    account.evaluate(
      (element) =>
        element.checkVisibility({ contentVisibilityAuto: true }) &&
        element.getBoundingClientRect().height > 0,
    );
  expect(await isDrawn()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await isDrawn()).toBe(true);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByText('CUENTA DE PRUEBA').first().isVisible()).toBe(true);
});

it('keeps margins on paper, headings with what follows, and no count of days', async () => {
  const { page } = await open(donate('', data));
  const left = page.getByText(/^Queda/);
  await left.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await left.isVisible()).toBe(false);
  expect(await page.getByText('Fecha de cierre').isVisible()).toBe(true);
  const styles = await page.locator('comunal-donate').evaluate(({ shadowRoot }) =>
    ['.card', '[part=section-title]', '[part=rail-title]', 'dt', 'dd'].map((selector) => {
      const element = shadowRoot?.querySelector(selector);
      const style = element && getComputedStyle(element);
      return [selector, style?.paddingLeft, style?.breakAfter, style?.breakInside];
    }),
  );
  const [body, ...parts] = styles;
  expect(Number.parseFloat(body?.[1] ?? '')).toBeGreaterThan(5);
  expect(parts.map(([selector, , after, inside]) => [selector, after, inside])).toEqual([
    ['[part=section-title]', 'avoid', 'auto'],
    ['[part=rail-title]', 'avoid', 'auto'],
    ['dt', 'avoid', 'auto'],
    ['dd', 'auto', 'avoid'],
  ]);
});

it('has headings of the levels that the page asks for', async () => {
  const { page } = await open(
    donate('heading-level="2"', data) + donate('heading-level="6"', data),
  );
  await page.getByRole('heading', { level: 6 }).first().waitFor();
  const levels = (index: number): Promise<string[]> =>
    page
      .locator('comunal-donate')
      .nth(index)
      .evaluate(({ shadowRoot }) =>
        ['title', 'section-title', 'rail-title'].map(
          (part) => shadowRoot?.querySelector(`[part=${part}]`)?.localName ?? '',
        ),
      );
  expect([await levels(0), await levels(1)]).toEqual([
    ['h2', 'h3', 'h4'],
    ['h6', 'h6', 'h6'],
  ]);
});

it('opens all details before an older browser prints', async () => {
  const { page } = await open(donate('', data), {
    prepare: (page) =>
      page.addInitScript(() => {
        CSS.supports = () => false;
      }),
  });
  await page.getByRole('heading', { level: 3 }).waitFor();
  const account = page.getByText('0000 0007 7777 7777 70');
  expect(await account.isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await account.isVisible()).toBe(true);
});

/** Texts that reach out of the element, without those that are only heard. */
function cutOff(page: Page): Promise<string[]> {
  return page.locator('comunal-donate').evaluate((element) => {
    const outer = element.getBoundingClientRect();
    const body = element.shadowRoot?.querySelector('.card') ?? element;
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const overflowing: string[] = [];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (!textContent?.trim() || parentElement?.closest('.sr-only')) continue;
      if (!parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const inner = range.getBoundingClientRect();
      if (inner.right > outer.right + 1 || inner.left < outer.left - 1)
        overflowing.push(textContent);
    }
    return overflowing;
  });
}
