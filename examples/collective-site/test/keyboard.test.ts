import { createI18n } from '@comunal/i18n';
import { pickCases } from '@comunal/test-kit/pick-cases';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import {
  isEntry,
  languages,
  listPages,
  listPagesOfEachKind,
  real,
  sample,
  sites,
  WHOLE_SITE_MS,
} from './support/sites.ts';

const OUTLINE_WIDTH = 3;
const PHONE = { viewport: { width: 320, height: 700 } };

interface Stop {
  readonly text: string;
  /** Where it stands among everything that can have the focus. */
  readonly order: number;
  readonly outlineWidth: number;
  readonly isInView: boolean;
  /** Whether the browser draws several buttons in it, each of which has the focus in turn. */
  readonly isPlayer: boolean;
}

const browser = useBrowser();

it.each(languages)('begins in %s with a way past the menu', async (language) => {
  const { t } = createI18n({ locale: language });
  const home = language === 'es' ? '/' : `/${language}/`;
  await browser.open(real, home, async (page) => {
    await page.keyboard.press('Tab');
    const { stop } = await page.evaluate(lookAround);
    expect(stop?.text).toBe(t('common:skipToContent'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe.each(sites)('the $name site', (site) => {
  const addresses = listPagesOfEachKind(site);

  it(
    'lets Tab reach everything, in order, with the focus in view',
    async () => {
      const problems = await browser.forEach(pickCases(addresses, 2), async (page, address) => {
        // Elements have their buttons once their texts have come.
        await page.goto(new URL(address, browser.origin(site)).href, { waitUntil: 'networkidle' });
        const { count } = await page.evaluate(lookAround);
        const stops = await tabThrough(page);
        return [
          ...stops
            .filter(({ outlineWidth }) => outlineWidth < OUTLINE_WIDTH)
            .map(({ text }) => `${address} shows no focus on «${text}»`),
          ...stops
            .filter(({ isInView }) => !isInView)
            .map(({ text }) => `${address} hides the focus on «${text}»`),
          ...(stops.map(({ order }) => order).join() === [...Array(count).keys()].join()
            ? []
            : [`${address} goes ${stops.map(({ text }) => text).join(' → ')}`]),
        ];
      });
      expect(problems.flat()).toEqual([]);
    },
    WHOLE_SITE_MS,
  );
});

it('keeps the page when the language is switched', async () => {
  const activities = listPages(sample).filter(
    (address) => address.startsWith('/actividades/') && isEntry(address),
  );
  expect(activities.length).toBeGreaterThan(5);
  await browser.forEach(pickCases(activities, 4), async (page, address) => {
    const origin = browser.origin(sample);
    await page.goto(new URL(address, origin).href);
    const there = address.replace('/actividades/', '/en/activities/');
    await pressOn(page, '.languages a[lang="en"]');
    await page.waitForURL(new URL(there, origin).href);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await pressOn(page, '.languages a[lang="pt"]');
    await page.waitForURL(
      new URL(address.replace('/actividades/', '/pt/atividades/'), origin).href,
    );
    await pressOn(page, '.languages a[lang="es"]');
    await page.waitForURL(new URL(address, origin).href);
  });
});

it('opens the menu in place on a phone, without a script', async () => {
  await browser.open(
    sample,
    '/',
    async (page) => {
      expect(await page.locator('.site-header .main-nav').first().isVisible()).toBe(false);
      await pressOn(page, '.menu > summary');
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => ({
        isInHeader: document.activeElement?.closest('.site-header nav') !== null,
        path: document.activeElement?.getAttribute('href'),
        top: document.activeElement?.getBoundingClientRect().top ?? Infinity,
      }));
      expect(stop.isInHeader).toBe(true);
      expect(stop.path).toBe('/');
      expect(stop.top).toBeLessThan(PHONE.viewport.height);
      expect(page.url()).not.toContain('#');
    },
    { ...PHONE, javaScriptEnabled: false },
  );
});

it('finds an entry and opens it without a mouse', async () => {
  await browser.open(real, '/', async (page) => {
    await pressOn(page, '.main-nav a[href="/buscar/"]');
    await page.waitForURL(/\/buscar\/$/);
    await pressOn(page, '#query', undefined);
    await page.keyboard.type('HackMitin');
    await page.keyboard.press('Enter');
    await page.locator('#search-results a').first().waitFor();
    await pressOn(page, '#search-results a[href="/actividades/hackmitin-2021/"]');
    await page.waitForURL(/\/actividades\/hackmitin-2021\/$/);
    expect(await page.locator('h1').innerText()).toContain('HackMitin');
  });
});

/** Goes with Tab, from where the focus is, to what a selector names, and presses a key on it. */
async function pressOn(page: Page, selector: string, key: string | undefined = 'Enter') {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) === true,
      selector,
    );
    if (!isThere) continue;
    if (key) await page.keyboard.press(key);
    return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Presses Tab from the top of the page until the focus leaves it. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const { stop } = await page.evaluate(lookAround);
    if (stop?.isPlayer && stop.order === stops.at(-1)?.order) continue;
    if (!stop || stops.some(({ order }) => order === stop.order)) return stops;
    stops.push(stop);
  }
}

/** Runs in the page: how much can have the focus, as it stands in the document and inside elements; and what has it. */
function lookAround(): { count: number; stop: Stop | undefined } {
  // Of buttons that exclude one another, Tab reaches the one that is chosen, and arrows the others.
  const FOCUSABLE =
    'a[href], button, input:not([type=radio]:not(:checked)), select, textarea, summary, audio[controls], video[controls]';
  const within = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [
      ...(each.matches(FOCUSABLE) ? [each] : []),
      ...(each.shadowRoot ? within(each.shadowRoot) : []),
    ]);
  const deepest = (root: Document | ShadowRoot): Element | null => {
    const { activeElement } = root;
    return activeElement?.shadowRoot ? deepest(activeElement.shadowRoot) : activeElement;
  };
  const widthOf = (each: Element | null): number => {
    if (!each) return 0;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  };
  // Found once a page, and not at each of its stops.
  const kept = globalThis as { reachable?: readonly Element[] };
  const reachable = (kept.reachable ??= within(document).filter((each) => each.checkVisibility()));
  const element = deepest(document);
  if (!element || element === document.body) return { count: reachable.length, stop: undefined };
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const stop = {
    text: (element.textContent ?? '').trim() || element.tagName,
    order: reachable.indexOf(element),
    outlineWidth: Math.max(widthOf(element), widthOf(element.closest('.card'))),
    isPlayer: element instanceof HTMLMediaElement,
    isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  };
  return { count: reachable.length, stop };
}
