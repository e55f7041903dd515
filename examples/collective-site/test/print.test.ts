import { pickCases } from '@comunal/test-kit/pick-cases';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { getKind, listPagesByTurns, sample, sites, WHOLE_SITE_MS } from './support/sites.ts';

const PAPER_WIDTH = 718; // A4 in CSS pixels, less its margins

const browser = useBrowser();

describe.each(sites)('the $name site', (site) => {
  // Of each kind the page with the most on it, and one in three of the others. The long form prints every page.
  const addresses = pickCases(listPagesByTurns(site), 3, (address) => getKind(site, address));

  it(
    'prints as ink on paper, from the light and from the dark',
    async () => {
      const problems = await browser.forEach(
        addresses,
        async (page, address) => {
          await page.goto(new URL(address, browser.origin(site)).href);
          const problems: string[] = [];
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ media: 'print', colorScheme });
            const here = await page.evaluate(printProblems);
            problems.push(...here.map((problem) => `${address} ${colorScheme}: ${problem}`));
          }
          return problems;
        },
        { viewport: { width: PAPER_WIDTH, height: 1000 } },
      );
      expect(problems.flat()).toEqual([]);
    },
    WHOLE_SITE_MS,
  );
});

it('prints the cover of a work beside its editions', async () => {
  await browser.open(
    sample,
    '/biblioteca/libro-de-ejemplo/',
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      const cover = await page.locator('.cover-stage .cover').boundingBox();
      const title = await page.locator('h1').boundingBox();
      expect((cover?.x ?? 0) + (cover?.width ?? Infinity)).toBeLessThan(title?.x ?? 0);
      expect(cover?.y).toBeLessThan((title?.y ?? 0) + (title?.height ?? 0));
    },
    { viewport: { width: PAPER_WIDTH, height: 1000 } },
  );
});

/** Runs in the page. */
function printProblems(): string[] {
  const problems: string[] = [];
  const name = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> «${(element.textContent ?? '').trim().slice(0, 40)}»`;

  for (const element of document.querySelectorAll('nav, .menu, .skip, form, button'))
    if (element.checkVisibility()) problems.push(`prints ${name(element)}`);

  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')];
  for (const link of links) {
    if (!link.checkVisibility() && link.matches('.button'))
      problems.push(`does not print where ${name(link)} leads`);
    if (!link.checkVisibility()) continue; // in an element that shows something else
    // Of the moments of a video its address stands once on the page.
    const video = link.closest('.transcript') && link.href.replace(/[?&]start=\d+s$/, '');
    if (links.some(({ href }) => href === video)) continue;
    const printed = `${link.textContent ?? ''} ${getComputedStyle(link, '::after').content}`;
    if (!printed.includes(link.getAttribute('href') ?? '') && !printed.includes('attr(href)'))
      problems.push(`prints no address for ${name(link)}`);
  }

  const own = document.querySelector('.site-footer .print-only');
  if (!own?.checkVisibility() || !(own.textContent ?? '').includes(location.pathname))
    if (!location.pathname.endsWith('/404.html')) problems.push('does not print its own address');

  // A printer leaves backgrounds out: nothing may be dark behind light letters.
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const lightness = (color: string): { alpha: number; value: number } => {
    if (!canvas) throw new Error('No canvas to read colours with.');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return { alpha, value: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 };
  };
  for (const element of document.querySelectorAll('html, body, body *')) {
    if (!element.checkVisibility() || element.closest('svg')) continue;
    const { backgroundColor, color } = getComputedStyle(element);
    const background = lightness(backgroundColor);
    if (background.alpha > 25 && background.value < 0.6)
      problems.push(`prints a dark background behind ${name(element)}`);
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (hasText && lightness(color).value > 0.45)
      problems.push(`prints pale letters in ${name(element)}`);
  }

  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    problems.push('is wider than the paper');
  return problems;
}
