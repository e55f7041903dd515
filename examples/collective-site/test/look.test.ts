import { isLong, pickCases } from '@comunal/test-kit/pick-cases';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import {
  getLanguage,
  languages,
  listPages,
  listPagesOfEachKind,
  readHtml,
  real,
  sample,
  sites,
  WHOLE_SITE_MS,
  isNotFoundPage,
} from './support/sites.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const SCREENS_ON_A_PHONE = 8;

const browser = useBrowser();

describe.each(sites)('the $name site', (site) => {
  it('shows its main pages on a phone in at most eight screens', async () => {
    await browser.lend(async (page) => {
      for (const address of ['/', '/biblioteca/', '/servicios/', '/actividades/', '/apoyar/']) {
        await page.goto(new URL(address, browser.origin(site)).href);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(height / PHONE.viewport.height, address).toBeLessThanOrEqual(SCREENS_ON_A_PHONE);
      }
    }, PHONE);
  });

  it('sets at most one label of a page askew', () => {
    for (const address of listPages(site))
      expect(readHtml(site, address).split(' tilted').length, address).toBeLessThanOrEqual(2);
  });

  it('has a title and a description for whoever shares a page', () => {
    for (const address of listPages(site).filter((each) => !isNotFoundPage(each))) {
      const html = readHtml(site, address);
      for (const name of ['og:title', 'og:description', 'og:url', 'og:type', 'og:locale'])
        expect(html, `${address} ${name}`).toMatch(
          new RegExp(`<meta property="${name}" content="[^"]+"`),
        );
    }
  });

  it(
    'does not move while it loads, also where its fonts come late',
    async () => {
      const addresses = listPagesOfEachKind(site);
      // The short form opens every second page on a screen, and the others on a phone.
      for (const [turn, viewport] of [{ width: 1280, height: 844 }, PHONE.viewport].entries()) {
        const shifts = await browser.forEach(
          pickCases(addresses.slice(isLong ? 0 : turn), 2),
          async (page, address) => {
            const releaseFonts = await holdFonts(page);
            const url = new URL(address, browser.origin(site)).href;
            await page.goto(url, { waitUntil: 'domcontentloaded' });
            await page.evaluate(nextFrame);
            await releaseFonts();
            const shift = await page.evaluate(layoutShift);
            return shift > 0.01 ? [`${address} moves by ${shift.toFixed(3)}`] : [];
          },
          { viewport },
        );
        expect(shifts.flat(), `${viewport.width} px`).toEqual([]);
      }
    },
    WHOLE_SITE_MS,
  );
});

it.each(languages)('draws bold and italic letters with faces of their own, in %s', async (tag) => {
  await browser.open(sample, tag === 'es' ? '/' : `/${tag}/`, async (page) => {
    const faces = await page.evaluate(async () => {
      await document.fonts.load("italic 1em 'Atkinson Hyperlegible Next'");
      await document.fonts.load("700 1em 'Atkinson Hyperlegible Next'");
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight, style }) => `${family.replaceAll('"', '')} ${weight} ${style}`);
    });
    for (const face of ['400 normal', '700 normal', '400 italic'])
      expect(faces.map((name) => name.replace('normal italic', '400 italic'))).toContain(
        `Atkinson Hyperlegible Next ${face}`,
      );
  });
});

it.each(['en', 'pt'])(
  'marks the language of a title that is written once for all, in %s',
  (tag) => {
    const address = listPages(real).find(
      (each) => getLanguage(each) === tag && each.includes('/hackmitin-2021/'),
    );
    const html = readHtml(real, address ?? '');
    expect(html).toMatch(/<h1>[^]*?<span lang="es">HackMitin</);
  },
);

it('leads from a work to the activity where it was presented, and back', () => {
  const work = readHtml(real, '/biblioteca/violencia-digital-en-mexico/');
  const activity = '/actividades/presentacion-violencia-digital-en-mexico/';
  expect(work).toContain(`href="${activity}"`);
  expect(readHtml(real, activity)).toContain('href="/biblioteca/violencia-digital-en-mexico/"');
});

it.each([
  [
    'a portrait where its person agreed to it',
    '/actividades/conversacion-redes/',
    'retrato',
    'Retrato dibujado',
  ],
  ["the collective's own logo", '/quienes-somos/', 'logo', 'Dos círculos que se cruzan'],
  ['the logo of an ally', '/alianzas/', 'logo', 'Tres nodos unidos por líneas'],
])('shows %s, with its credit', (_, address, file, alt) => {
  const html = readHtml(sample, address);
  expect(html).toMatch(new RegExp(`<img[^>]+src="[^"]+${file}[^"]*"[^>]+alt="${alt}`));
  expect(html).toMatch(/<figcaption[^>]*>\s*Dibujo de prueba/);
});

it('keeps every word of the home page in sight where colours are forced', async () => {
  await browser.open(
    real,
    '/',
    async (page) => {
      const [mark, text] = await page.evaluate(() =>
        ['.hero mark', '.hero h1'].map((selector) => {
          const element = document.querySelector(selector);
          return element && getComputedStyle(element).color;
        }),
      );
      expect(mark).toBe(text);
      const frame = await page.evaluate(() => {
        const button = document.querySelector('.button');
        return button && getComputedStyle(button).borderTopWidth;
      });
      expect(frame).toBe('2px');
    },
    { forcedColors: 'active', colorScheme: 'dark' },
  );
});

/** Lets no font through to a page until what is returned is called, which waits until the page is drawn with what came. */
async function holdFonts(page: Page): Promise<() => Promise<void>> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.unrouteAll();
  await page.route('**/*.woff2', async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.waitForLoadState('networkidle');
    await page.evaluate(nextFrame);
  };
}

/** Runs in the page: waits until it has been drawn. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Runs in the page: how much of it has moved since it was opened. */
function layoutShift(): number {
  let sum = 0;
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  for (const entry of observer.takeRecords())
    sum += (entry as PerformanceEntry & { readonly value: number }).value;
  observer.disconnect();
  return sum;
}
