import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { getLanguage, languages, listPages, real, sites, WHOLE_SITE_MS } from './support/sites.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ALL: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'tag', values: WCAG } };
// Colours are all that changes in the dark, so the rules about colours are all that is asked again.
const COLOURS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['color-contrast', 'link-in-text-block'],
};
const LIGHT = { name: 'light', colorScheme: 'light', width: 1280, rules: ALL } as const;
const DARK = { name: 'dark', colorScheme: 'dark', width: 1280, rules: COLOURS } as const;
const NARROW = { name: 'at 320 px', colorScheme: 'light', width: 320, rules: ALL } as const;
type View = typeof LIGHT | typeof DARK | typeof NARROW;
// axe is no part of the page, so the page's policy is not asked about it.
const OPTIONS = { bypassCSP: true };

const browser = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(sites)('the $name site', (site) => {
  it.each(languages)(
    'has nothing in %s that axe objects to, in the light or in the dark, or at 320 px',
    async (language) => {
      const addresses = listPages(site).filter((address) => getLanguage(address) === language);
      expect(addresses.length).toBeGreaterThan(8);
      // The parts of a page are the same in each language, so one of them is looked at in a narrow window.
      const views = language === 'es' ? [LIGHT, DARK, NARROW] : [LIGHT, DARK];
      const violations = await browser.forEach(
        addresses,
        async (page, address) => {
          await page.goto(new URL(address, browser.origin(site)).href);
          return listViolations(page, address, views);
        },
        OPTIONS,
      );
      expect(violations.flat()).toEqual([]);
    },
    WHOLE_SITE_MS,
  );
});

it('asks for all that axe knows of WCAG at the levels A and AA', () => {
  const tags = new Set(axeCore.getRules().flatMap(({ tags: each }) => each));
  const ofLevels = [...tags].filter((tag) => /^wcag\d+a{1,2}$/.test(tag));
  expect(ofLevels.toSorted()).toEqual(WCAG.toSorted());
});

it('would see what is wrong', async () => {
  const violations = await browser.open(
    real,
    '/',
    async (page) => {
      await page.evaluate(() => {
        const pale = document.createElement('p');
        pale.textContent = 'pale';
        pale.style.color = 'color-mix(in oklab, var(--text) 20%, var(--surface))';
        document.querySelector('main')?.prepend(pale, document.createElement('img'));
      });
      return listViolations(page, '/', [LIGHT, DARK, NARROW]);
    },
    OPTIONS,
  );
  expect(violations.map((line) => /^\S+ (.+?: \S+)/.exec(line)?.[1]).toSorted()).toEqual([
    'at 320 px: color-contrast',
    'at 320 px: image-alt',
    'dark: color-contrast',
    'light: color-contrast',
    'light: image-alt',
  ]);
});

async function listViolations(
  page: Page,
  address: string,
  views: readonly View[],
): Promise<string[]> {
  await page.evaluate(axe);
  const messages: string[] = [];
  for (const { name, colorScheme, width, rules } of views) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(runAxe, rules);
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        messages.push(`${address} ${name}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`);
  }
  return messages;
}

/** Runs in the page. */
function runAxe(options: RunOptions): Promise<AxeResults> {
  const { axe } = globalThis as unknown as {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  };
  return axe.run(options);
}
