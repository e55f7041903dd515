import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { languageOf, languages, pagesOf, real, sites, WHOLE_SITE_MS } from './support/sites.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
// Colours are all that changes in the dark, so the rules about colours are all that is asked again.
const RULES: Readonly<Record<'light' | 'dark', RunOptions>> = {
  light: { resultTypes: ['violations'], runOnly: { type: 'tag', values: WCAG } },
  dark: { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] },
};
const SCHEMES = ['light', 'dark'] as const;
// axe is no part of the page, so the page's policy is not asked about it.
const OPTIONS = { bypassCSP: true, viewport: { width: 1280, height: 900 } };

const browser = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(sites)('the $name site', (site) => {
  it.each(languages)(
    'has nothing in %s that axe objects to, in the light or in the dark',
    async (language) => {
      const addresses = pagesOf(site).filter((address) => languageOf(address) === language);
      expect(addresses.length).toBeGreaterThan(8);
      const found = await browser.forEach(
        addresses,
        async (page, address) => {
          await page.goto(new URL(address, browser.origin(site)).href);
          return objections(page, address);
        },
        OPTIONS,
      );
      expect(found.flat()).toEqual([]);
    },
    WHOLE_SITE_MS,
  );
});

it('would see what is wrong', async () => {
  const found = await browser.open(
    real,
    '/',
    async (page) => {
      await page.evaluate(() => {
        const pale = document.createElement('p');
        pale.textContent = 'pale';
        pale.style.color = 'color-mix(in oklab, var(--text) 20%, var(--surface))';
        document.querySelector('main')?.prepend(pale, document.createElement('img'));
      });
      return objections(page, '/');
    },
    OPTIONS,
  );
  expect(found.map((line) => line.split(' ').slice(1, 3).join(' ')).toSorted()).toEqual([
    'dark: color-contrast',
    'light: color-contrast',
    'light: image-alt',
  ]);
});

async function objections(page: Page, address: string): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(runAxe, RULES[colorScheme]);
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${address} ${colorScheme}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`);
  }
  return found;
}

/** Runs in the page. */
function runAxe(options: RunOptions): Promise<AxeResults> {
  const { axe } = globalThis as unknown as {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  };
  return axe.run(options);
}
