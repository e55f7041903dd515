import { createHash } from 'node:crypto';
import { formatFileSize } from '@comunal/i18n';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import {
  readHtml,
  getLanguage,
  listPages,
  listPagesByTurns,
  listPagesOfEachKind,
  sample,
  sites,
  WHOLE_SITE_MS,
} from './support/sites.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false };

const browser = useBrowser();

describe.each(sites)('the $name site without JavaScript', (site) => {
  it('has a script on the pages for searching, for printing and for saving the site, and where there is one of our elements, alone', () => {
    const having = (pattern: RegExp) =>
      listPages(site).filter((address) => pattern.test(readHtml(site, address)));
    for (const [element, pages] of [
      [/<comunal-video/, 9],
      [/<comunal-room/, 6],
      [/<comunal-donate/, 3],
    ] as const)
      expect([element, having(element).length]).toEqual([element, site === sample ? pages : 0]);
    // JSON-LD stands in an element of that name, and is data; the sample has tools on every page, which stand apart.
    expect(having(/<script(?! type="application\/ld\+json"| src="[^"]+\/page-tools\.)/)).toEqual(
      [
        '/buscar/',
        '/en/search/',
        '/pt/buscar/',
        ...(site === sample
          ? [
              '/sin-conexion/',
              '/en/offline/',
              '/pt/sem-conexao/',
              '/imprimir/',
              '/en/print/',
              '/pt/imprimir/',
            ]
          : []),
        ...having(/<comunal-/),
      ].toSorted(),
    );
  });

  it(
    'shows everything that it says',
    async () => {
      // The pages of the other languages share every part and every style.
      const addresses = listPagesOfEachKind(site).filter(
        (address) => !['/buscar/', '/sin-conexion/', '/imprimir/'].includes(address),
      );
      const hidden = await browser.forEach(
        addresses,
        async (page, address) => {
          await page.goto(new URL(address, browser.origin(site)).href);
          const { length, kept } = await page.evaluate(hiddenText);
          return length > 20 && kept.length === 0
            ? []
            : [`${address} shows ${String(length)} letters and hides ${kept.join('; ')}`];
        },
        WITHOUT_SCRIPT,
      );
      expect(hidden.flat()).toEqual([]);
    },
    WHOLE_SITE_MS,
  );
});

it('hands out files that are what the page says of them', async () => {
  const addresses = listPagesByTurns(sample).filter((address) =>
    readHtml(sample, address).includes(' download'),
  );
  const languages = new Set(addresses.map(getLanguage));
  expect(languages.size).toBe(3);
  const files = await browser.forEach(
    addresses,
    async (page, address) => {
      await page.goto(new URL(address, browser.origin(sample)).href);
      const promised = await promisedFiles(page);
      for (const { href, words, sum } of promised) {
        const answer = await page.request.get(href);
        const body = await answer.body();
        expect(answer.status(), href).toBe(200);
        expect(words, href).toContain(formatFileSize(body.length, getLanguage(address)));
        expect(sum, href).toBe(createHash('sha256').update(body).digest('hex'));
      }
      return promised.map(({ href }) => href);
    },
    WITHOUT_SCRIPT,
  );
  expect(new Set(files.flat()).size).toBeGreaterThan(3);
});

it('saves a file under its name', async () => {
  await browser.open(
    sample,
    '/biblioteca/libro-de-ejemplo/',
    async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('a[download]').first().click(),
      ]);
      expect(download.suggestedFilename()).toBe('libro.pdf');
      expect(await download.failure()).toBeNull();
    },
    WITHOUT_SCRIPT,
  );
});

interface PromisedFile {
  readonly href: string;
  readonly words: string;
  readonly sum: string | undefined;
}

/** Files that come with a size and a checksum; captions and citations are short texts, which come without. */
function promisedFiles(page: Page): Promise<PromisedFile[]> {
  return page
    .locator('a[download]:not([href$=".vtt"], [href$=".bib"], [href$=".csl.json"])')
    .evaluateAll((links: HTMLAnchorElement[]) =>
      links.map((link) => ({
        href: link.href,
        words: link.textContent,
        sum: document
          .querySelector(`.checksum[data-file="${link.getAttribute('href')}"]`)
          ?.textContent.match(/[0-9a-f]{64}/)?.[0],
      })),
    );
}

/** Runs in the page: how much text it shows, and what text it keeps from whoever looks. */
function hiddenText(): { length: number; kept: string[] } {
  const main = document.querySelector('main');
  const kept: string[] = [];
  for (const element of main?.querySelectorAll('*') ?? []) {
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => (node.textContent ?? '').trim())
      .join('');
    if (own === '' || element.closest('details, svg, script, .visually-hidden')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      kept.push(own);
  }
  return { length: main?.innerText.length ?? 0, kept };
}
