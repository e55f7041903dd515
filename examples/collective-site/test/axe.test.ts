import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isLong } from '@comunal/test-kit/pick-cases';
import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import {
  getLanguage,
  languages,
  listPages,
  real,
  sites,
  WHOLE_SITE_MS,
  type Site,
} from './support/sites.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ALL: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'tag', values: WCAG } };
// Colours are all that changes in the dark, so the rules about colours are all that is asked again.
const COLOURS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['color-contrast', 'link-in-text-block'],
};
const LIGHT: View = { name: 'light', width: 1280, rules: ALL };
const DARK: View = { name: 'dark', colorScheme: 'dark', width: 1280, rules: COLOURS };
const FORCED: View = {
  name: 'forced colours',
  forcedColors: 'active',
  width: 1280,
  rules: COLOURS,
};
const NARROW: View = { name: 'at 320 px', width: 320, rules: ALL };
const VIEWS = [LIGHT, DARK, FORCED, NARROW];
/** What pages are looked at in by turns: each at one width by all rules. The long form looks at each in all views. */
const TURNS = [[LIGHT, DARK], [NARROW], [LIGHT, FORCED], [NARROW]];

interface View {
  readonly name: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly width: number;
  readonly rules: RunOptions;
}

/** A page of each kind, in the site that has most on it. The long form asks about every page in every language. */
const ONE_OF_EACH: Readonly<Record<Site['name'], readonly string[]>> = {
  real: ['/', '/en/allies/', '/pt/biblioteca/violencia-digital-en-mexico/'],
  sample: [
    '/404.html',
    '/actividades/',
    '/actividades/conversacion-redes/',
    '/actividades/encuentro-de-ejemplo-2030/',
    '/actividades/transcripciones/grabacion-redes/',
    '/alianzas/',
    '/apoyar/',
    '/biblioteca/',
    '/biblioteca/curriculo-de-ejemplo/',
    '/biblioteca/libro-de-ejemplo/',
    '/biblioteca/radio-de-ejemplo/',
    '/buscar/',
    '/en/activities/conversaciones-de-prueba/',
    '/pt/',
    '/quienes-somos/',
    '/quienes-somos/como-decidimos/',
    '/servicios/',
    '/imprimir/',
    '/sin-conexion/',
  ],
};
// axe is no part of the page, so the page's policy is not asked about it.
const OPTIONS = { bypassCSP: true };

const browser = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(sites)('the $name site', (site) => {
  it.each(languages)(
    'has nothing in %s that axe objects to, in the light, in the dark, in forced colours or at 320 px',
    async (language) => {
      const pages = listPages(site);
      expect(pages).toEqual(expect.arrayContaining([...ONE_OF_EACH[site.name]]));
      const addresses = (isLong ? pages : ONE_OF_EACH[site.name]).filter(
        (address) => getLanguage(address) === language,
      );
      const violations = await browser.forEach(
        addresses,
        async (page, address) => {
          await page.goto(new URL(address, browser.origin(site)).href);
          const turn = addresses.indexOf(address) % TURNS.length;
          return listViolations(page, address, isLong ? VIEWS : (TURNS[turn] ?? VIEWS));
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
      return listViolations(page, '/', VIEWS);
    },
    OPTIONS,
  );
  expect(violations.map((line) => /^\S+ (.+?: \S+)/.exec(line)?.[1]).toSorted()).toEqual([
    'at 320 px: color-contrast',
    'at 320 px: image-alt',
    'dark: color-contrast',
    'forced colours: color-contrast',
    'light: color-contrast',
    'light: image-alt',
  ]);
});

async function listViolations(
  page: Page,
  address: string,
  views: readonly View[],
): Promise<string[]> {
  await page.evaluate(openDetails);
  await page.evaluate(axe);
  const messages: string[] = [];
  for (const { name, colorScheme = 'light', forcedColors = 'none', width, rules } of views) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, forcedColors });
    const { violations } = await page.evaluate(runAxe, rules);
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        messages.push(`${address} ${name}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`);
  }
  return messages;
}

/** Runs in the page: what opens is looked at open, in elements too. */
function openDetails(): void {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const root of [document, ...roots])
    for (const details of root.querySelectorAll('details')) details.open = true;
}

/** Runs in the page. */
function runAxe(options: RunOptions): Promise<AxeResults> {
  const { axe } = globalThis as unknown as {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  };
  return axe.run(options);
}
