import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { needsBrowser } from '@comunal/test-kit/use-chromium';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySite, runBuild } from './support/copy-site.ts';
import { serveSite } from './support/serve-site.ts';
import { root } from './support/sites.ts';

const locales = join(root, '../../fixtures/locales');
let copy: string;

/** Builds a copy of the site whose `site.yaml` names Tseltal, of which a part is in `locales/`, on a German machine. */
beforeAll(async () => {
  copy = copySite('content');
  // The image of a shared page has a test of its own.
  const config = join(copy, 'astro.config.ts');
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace('comunal({', 'comunal({ socialImages: false,'),
  );
  cpSync(locales, join(copy, 'locales'), { recursive: true });
  const site = join(copy, 'content', 'site.yaml');
  const yaml = readFileSync(site, 'utf8');
  const changed = yaml
    .replace('  - es\n  - en\n  - pt\n', '  - es\n  - tzh\n')
    .replace('title: comun.al\n', 'title: Colectiva Inventada de Ejemplo\n');
  writeFileSync(site, changed);
  const { code, output } = await runBuild(copy, { env: { LC_ALL: 'de_DE.UTF-8' } });
  if (code !== 0) throw new Error(output);
}, 480_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(copy, 'dist', path, 'index.html'), 'utf8');

it('has the pages of a language that is a folder in locales/, with what is translated', () => {
  const home = read('tzh');
  expect(home).toContain('<html lang="tzh"');
  expect(home).toContain('[tzh] Ir al contenido');
  expect(home).toContain('Tseltal (texto de prueba)');
  expect(read('')).toContain('href="/tzh/"');
});

it('says the rest in Spanish, marks it as such, and names sections as the fallback does', () => {
  const activities = read('tzh/actividades');
  expect(activities).toMatch(/<span [^>]*lang="es"[^>]*>\s*Actividades/);
  const menu = activities.match(/<a [^>]*>\s*\[tzh\] Inicio\s*<\/a>/)?.[0];
  expect(menu).not.toContain('lang=');
});

it('writes dates along the chain of the language, never as the machine does', () => {
  const pages = read('tzh/actividades');
  expect(pages).toMatch(/\b(?:enero|marzo|mayo|junio|julio|agosto|octubre|diciembre)\b/);
  expect(pages).not.toMatch(/\b(?:Januar|März|Juni|Juli|Oktober|Dezember)\b/);
});

it('says at its home and beside its name how much of the site is in it, and of no other', () => {
  const home = read('tzh');
  expect(home).toMatch(/<p class="note" lang="es"[^>]*>De este sitio, el \d+% está en tseltal/);
  const links = home.match(/<a [^>]*hreflang="[^"]*"[^>]*>[\s\S]*?<\/a>/g) ?? [];
  const withShare = links.filter((link) => link.includes('%'));
  expect(withShare).toHaveLength(1);
  expect(withShare[0]).toContain('hreflang="tzh"');
  expect(withShare[0]).toMatch(/<span lang="es"[^>]*>traducido el \d+%<\/span>/);
  expect(read('')).not.toContain('De este sitio, el');
});

it(
  'keeps the languages beside the name of the site, their tags in the middle',
  needsBrowser,
  async () => {
    const content = join(copy, 'content');
    const server = await serveSite({ name: 'real', folder: join(copy, 'dist'), content });
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(new URL('tzh/', server.address).href);
      const middleOf = (selector: string): Promise<number> =>
        page.locator(selector).evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return (top + bottom) / 2;
        });
      const middle = await middleOf('.languages');
      expect(Math.abs((await middleOf('.site-name')) - middle)).toBeLessThan(2);
      const tag = await page.locator('.languages a[hreflang="es"]').evaluate((link) => {
        const range = document.createRange();
        range.selectNode(link.childNodes[0] ?? link);
        const { top, bottom } = range.getBoundingClientRect();
        return (top + bottom) / 2;
      });
      expect(Math.abs(tag - middle)).toBeLessThan(2);
    } finally {
      await browser.close();
      await server.close();
    }
  },
);
