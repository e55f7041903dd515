import { createI18n } from '@comunal/i18n';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import {
  readHtml,
  getLanguage,
  languages,
  listPages,
  real,
  sample,
  sites,
  type Language,
} from './support/sites.ts';
import { strayRequests, watch } from './support/watch.ts';

const addresses: Readonly<Record<Language, string>> = {
  es: '/buscar/',
  en: '/en/search/',
  pt: '/pt/buscar/',
};
/** A word that stands on the page of the workshop in Ecatepec in a language, and its address there. */
const cases = [
  { language: 'es', query: 'taller Ecatepec', expectedAddress: '/actividades/taller-ecatepec/' },
  {
    language: 'en',
    query: 'workshop Ecatepec',
    expectedAddress: '/en/activities/taller-ecatepec/',
  },
  { language: 'pt', query: 'oficina Ecatepec', expectedAddress: '/pt/atividades/taller-ecatepec/' },
] as const;
const MARKUP = `<img src=x onerror="document.title='ran'"><b>bold</b>`;

const browser = useBrowser();

describe.each(cases)('in $language', ({ language, query, expectedAddress }) => {
  it('finds pages of that language and no others, on this device', async () => {
    await browser.lend(async (page) => {
      const watched = watch(page);
      const origin = browser.origin(real);
      await page.goto(new URL(addresses[language], origin).href);
      await search(page, query);
      const links = await resultLinks(page);
      expect(links).toContain(expectedAddress);
      expect(links.filter((link) => getLanguage(link) !== language)).toEqual([]);
      expect(listPages(real)).toEqual(expect.arrayContaining(links));
      expect(watched.errors).toEqual([]);
      expect(strayRequests(watched.requests, origin)).toEqual([]);
      // What was typed is in no request, not even to the site itself, and not in the history.
      const asked = [...watched.requests, page.url()].map((url) => decodeURIComponent(url));
      expect(asked.filter((url) => url.includes('Ecatepec'))).toEqual([]);
    });
  });

  it('says when there is nothing', async () => {
    const { t } = createI18n({ locale: language });
    await browser.open(real, addresses[language], async (page) => {
      await search(page, 'xqzwvk');
      expect(await page.locator('#search-status').innerText()).toBe(t('site:search.none'));
      expect(await resultLinks(page)).toEqual([]);
    });
  });

  it('says without JavaScript that it needs it, and shows no form', async () => {
    const { t } = createI18n({ locale: language });
    await browser.open(
      real,
      addresses[language],
      async (page) => {
        expect(await page.locator('main').innerText()).toContain(t('site:search.needsJavaScript'));
        expect(await page.locator('#search-form').isVisible()).toBe(false);
        expect(await page.locator('main a').count()).toBeGreaterThan(0);
      },
      { javaScriptEnabled: false },
    );
  });
});

it('takes markup in a query as letters', async () => {
  await browser.open(real, addresses.es, async (page) => {
    await search(page, MARKUP);
    expect(await page.locator('main img, main b').count()).toBe(0);
    expect(await page.title()).not.toBe('ran');
  });
});

it('takes markup in what it finds as letters too', async () => {
  // An index that somebody has tampered with.
  const data = {
    url: "javascript:document.title='ran'",
    excerpt: `${MARKUP} &lt;img src=x&gt; <mark>${MARKUP}</mark>`,
    meta: { title: MARKUP },
  };
  const body = `export const search = async () => ({ results: [{ data: async () => (${JSON.stringify(data)}) }] });`;
  await browser.lend(async (page) => {
    await page.route('**/pagefind/pagefind.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    );
    await page.goto(new URL(addresses.es, browser.origin(real)).href);
    await search(page, 'libro');
    const results = page.locator('#search-results');
    expect(await results.locator('img, b').count()).toBe(0);
    expect(await results.innerText()).toContain(MARKUP);
    expect(await results.innerText()).toContain('<img src=x>');
    expect(await results.locator('mark').count()).toBe(1);
    expect(await results.locator('a').evaluate((link: HTMLAnchorElement) => link.protocol)).toBe(
      'http:',
    );
    expect(await page.title()).not.toBe('ran');
  });
});

it('says so when the index does not load', async () => {
  const { t } = createI18n({ locale: 'es' });
  await browser.lend(async (page) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(new URL(addresses.es, browser.origin(real)).href);
    await search(page, 'libro');
    expect(await page.locator('#search-status').innerText()).toBe(t('site:search.failed'));
  });
});

describe.each(sites)('the policy of the $name site', (site) => {
  it('lets WebAssembly run on the page for searching alone', () => {
    const lenient = listPages(site).filter((address) =>
      readPolicy(readHtml(site, address)).includes("'wasm-unsafe-eval'"),
    );
    expect(lenient.toSorted()).toEqual(Object.values(addresses).toSorted());
  });

  it('lets nothing in from elsewhere', () => {
    for (const address of listPages(site)) {
      const html = readHtml(site, address);
      const directives = readPolicy(html).split('; ');
      expect(directives, address).toContain("default-src 'none'");
      // A page with an element may run Lit's templates, and one with a video ask its server and open a frame of it; no other
      // page may.
      const server = 'http://127.0.0.1:4323';
      const player = [`connect-src ${server}`, `frame-src ${server}`];
      const templates = "trusted-types lit-html 'allow-duplicates'";
      // The page that saves the site may register its service worker, the one that imposes PDFs may start its own, and no page
      // anything else.
      const worker = 'trusted-types comunal-offline';
      const imposer = ["worker-src 'self' blob:", 'trusted-types comunal-imposer'];
      const ofElements = new Set<string>([...player, templates, worker, ...imposer]);
      const special = directives.filter((each) => ofElements.has(each));
      expect(special, address).toEqual([
        ...(html.includes('<comunal-video') ? player : []),
        ...(/<comunal-(?:video|room|donate)\b/.test(html) ? [templates] : []),
        ...(html.includes('id="offline-save"') ? [worker] : []),
        ...(html.includes('id="impose-pdf"') ? imposer : []),
      ]);
      // Sound on another host is played after a press that names it, and that host alone may send it.
      const players = [...html.matchAll(/<(?:audio|video)\b[^>]*\ssrc="(https?:\/\/[^/"]+)/g)].map(
        ([, origin]) => origin,
      );
      const media = ["media-src 'self'", ...new Set(players)].join(' ');
      expect(directives, address).toContain(media);
      const sources = directives
        .filter((each) => !ofElements.has(each) && each !== media)
        .flatMap((directive) => directive.split(' ').slice(1));
      const allowed = new Set(["'none'", "'self'", "'wasm-unsafe-eval'", "'script'"]);
      expect(
        sources.filter((source) => !allowed.has(source)),
        address,
      ).toEqual([]);
      expect(html, address).toContain('<meta name="referrer" content="no-referrer">');
      // The policy binds only what comes after it.
      expect(html.indexOf('Content-Security-Policy'), address).toBeLessThan(
        Math.min(...['<link', '<script', '<title'].map((tag) => html.indexOf(tag)).filter(isThere)),
      );
    }
  });
});

it.each(languages)('finds nothing unlisted in %s', async (language) => {
  await browser.open(sample, addresses[language], async (page) => {
    for (const query of ['unlisted', 'no listada', 'não listada']) {
      await search(page, query);
      const links = await resultLinks(page);
      expect(links.filter((link) => /no-listad/.test(link))).toEqual([]);
    }
  });
});

/** Types a query, sends it with Enter and waits for the answer. */
async function search(page: Page, query: string): Promise<void> {
  await page.locator('#query').fill(query);
  await page.locator('#query').press('Enter');
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
}

function resultLinks(page: Page): Promise<string[]> {
  return page
    .locator('#search-results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

function readPolicy(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

function isThere(index: number): boolean {
  return index !== -1;
}
