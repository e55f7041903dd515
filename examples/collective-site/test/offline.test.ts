import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createI18n } from '@comunal/i18n';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { publishOffline } from '../../../packages/astro/src/integration/offline/publish-offline.ts';
import { resolveOptions } from '../../../packages/astro/src/integration/options.ts';
import { useBrowser } from './support/browser.ts';
import { listStored as listStoredHere } from './support/page-facts.ts';
import { serveSite } from './support/serve-site.ts';
import { languages, readHtml, sample, toFilePath } from './support/sites.ts';
import { watch } from './support/watch.ts';

const PAGES = { es: '/sin-conexion/', en: '/en/offline/', pt: '/pt/sem-conexao/' } as const;
const SEARCH = { es: '/buscar/', en: '/en/search/', pt: '/pt/buscar/' } as const;
const UNLISTED = '/actividades/reunion-no-listada/';
const { t } = createI18n({ locale: 'es' });

const browser = useBrowser();

it('stores nothing before the press, and says how much it will store', async () => {
  await visit(async ({ page }) => {
    const watched = watch(page);
    // Firefox makes a folder for the site where its caches are only looked at.
    await page.addInitScript(() => {
      for (const name of ['has', 'keys', 'match', 'open', 'delete'] as const)
        CacheStorage.prototype[name] = () => {
          throw new Error('The caches are not to be touched.');
        };
    });
    await page.goto(PAGES.es);
    await expectStatus(page, t('site:offline.state.none'));
    expect(await page.locator('#offline-save').innerText()).toMatch(
      /^Guardar en este teléfono · \d[\d.,]* MB$/,
    );
    expect(await page.evaluate(() => navigator.storage.estimate())).toMatchObject({ usage: 0 });
    expect(await page.context().storageState({ indexedDB: true })).toEqual({
      cookies: [],
      origins: [],
    });
    expect(watched.requests.filter((url) => /sw\.js|webmanifest/.test(url))).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
});

it('says without JavaScript that it needs it', async () => {
  await browser.open(
    sample,
    PAGES.es,
    async (page) => {
      expect(await page.locator('main').innerText()).toContain(t('site:offline.needsJavaScript'));
      expect(await page.locator('main').innerText()).toContain(t('site:offline.trace'));
      expect(await page.locator('button').filter({ visible: true }).count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});

it('names nothing unlisted in the list of what is saved, which anybody can read, and no page for giving', () => {
  const worker = readFileSync(join(sample.folder, 'sw.js'), 'utf8');
  expect(worker).toContain('/actividades/conversacion-redes/');
  expect(worker).not.toMatch(/no-listad|\/apoyar\/|\/support\//);
});

it('saves no account, also not in what the search shows of a page', () => {
  const account = /0001 ?8000 ?0000 ?0000 ?14|tb1p ?qqqq|TEST ACCOUNT|CUENTA DE PRUEBA/;
  expect(readHtml(sample, '/apoyar/')).toMatch(account);
  const list = readList(readFileSync(join(sample.folder, 'sw.js'), 'utf8'));
  expect(list.filter((address) => address.endsWith('.pf_fragment')).length).toBeGreaterThan(50);
  for (const address of list) {
    const bytes = readFileSync(join(sample.folder, toFilePath(address)));
    const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
    expect(account.test(text), address).toBe(false);
  }
});

it('promises a manifest, with icons, that is there', () => {
  for (const language of languages) {
    const [, path = ''] =
      /<link rel="manifest" href="([^"]+)"/.exec(readHtml(sample, PAGES[language])) ?? [];
    const manifest = JSON.parse(readFileSync(join(sample.folder, path), 'utf8')) as {
      start_url: string;
      lang: string;
      icons: { src: string }[];
    };
    expect(manifest).toMatchObject({ lang: language, scope: '/', display: 'minimal-ui' });
    expect(readHtml(sample, manifest.start_url)).toContain(`<html lang="${language}"`);
    for (const { src } of manifest.icons)
      expect(readFileSync(join(sample.folder, src)).subarray(1, 4).toString()).toBe('PNG');
  }
});

describe('saved', () => {
  it('is read without a connection: in three languages, with pictures and the search', async () => {
    await visit(
      async ({ page, stop }) => {
        await save(page);
        await stop();
        const watched = watch(page);
        for (const language of languages) {
          const { t: inLanguage } = createI18n({ locale: language });
          await page.goto(language === 'es' ? '/' : `/${language}/`);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          await page.goto(SEARCH[language]);
          await page.locator('#query').fill('radio');
          await page.locator('#query').press('Enter');
          await page.locator('#search-results a').first().click();
          await page.locator('h1').waitFor();
          expect(await page.locator('h1').innerText()).toMatch(/r[aá]dio/i);
          expect(await page.locator('.site-footer').innerText()).toContain(
            inLanguage('site:footer.noCookies'),
          );
        }
        // In a browser with wide screens another width of the picture is asked for than the one that is saved.
        await page.goto('/quienes-somos/');
        await page.waitForLoadState('networkidle');
        const pictures = page.locator('main img');
        await pictures.last().scrollIntoViewIfNeeded();
        for (const picture of await pictures.all())
          expect(await picture.evaluate(isShown), (await picture.getAttribute('src')) ?? '').toBe(
            true,
          );
        expect(watched.errors).toEqual([]);
      },
      { isWhole: true },
    );
  });

  it('says in the place of a page that is not saved that there is no connection', async () => {
    await visit(async ({ page, stop }) => {
      await save(page);
      await stop();
      await page.goto(UNLISTED);
      await page.getByText(t('site:offline.notSaved')).waitFor();
      await page.goto(`/en${UNLISTED}`);
      expect(await page.locator('#not-saved').innerText()).toBe(
        createI18n({ locale: 'en' }).t('site:offline.notSaved'),
      );
      await page.goto(PAGES.es);
      await expectStatus(page, t('site:offline.state.saved'));
      expect(await page.locator('#not-saved').isVisible()).toBe(false);
    });
  });

  it('is forgotten without a trace, and every page says when', async () => {
    await visit(async ({ page, open }) => {
      await save(page);
      const reading = await open('/biblioteca/');
      const otherTab = await open(PAGES.es);
      await expectStatus(otherTab, t('site:offline.state.saved'));
      const [script = ''] = await otherTab.evaluate(() =>
        [navigator.serviceWorker.controller?.scriptURL ?? ''].filter(Boolean),
      );
      await page.locator('#offline-forget').click();
      await expectStatus(page, t('site:offline.state.forgotten'));
      await expectStatus(otherTab, t('site:offline.state.none'));
      expect(await page.locator('#offline-save').isVisible()).toBe(true);
      // A page that was answered from what was saved makes nothing of it anew.
      await reading.reload();
      await reading.goto(SEARCH.es);
      expect(await listStored(reading)).toEqual([]);
      await expect
        .poll(() => reading.evaluate(() => navigator.storage.estimate()))
        .toMatchObject({ usage: 0 });
      // Nor is it in the cache that the browser has for all sites.
      expect(script).toContain('sw.js');
      expect(await reading.evaluate(findInHttpCache, [script, '/servicios/'])).toEqual([]);
      expect(await reading.evaluate(findInHttpCache, [SEARCH.es])).toEqual([SEARCH.es]);
    });
  });

  it('is saved anew after it was forgotten, while a page is open that was answered from it', async () => {
    await visit(async ({ page, open, stop }) => {
      await save(page);
      await page.reload();
      const reading = await open('/biblioteca/');
      await page.locator('#offline-forget').click();
      await expectStatus(page, t('site:offline.state.forgotten'));
      await page.locator('#offline-save').click();
      await expectStatus(page, t('site:offline.state.saved'));
      await stop();
      await reading.goto('/servicios/');
      expect(await reading.locator('h1').innerText()).toBe('Servicios');
    });
  });
});

describe('interrupted while it is being saved', () => {
  it('says so at the next visit, and goes on from there', async () => {
    await visit(async ({ page, open, cut, mend, requests }) => {
      cut(/^\/servicios\//);
      await page.goto(PAGES.es);
      await page.locator('#offline-save').click();
      await expect.poll(() => readStatus(page)).toMatch(/^No llegó \/\S+: se cortó la conexión/);
      const next = await open(PAGES.es);
      await page.close();
      await expectStatus(next, t('site:offline.state.half'));
      expect(await next.locator('#offline-save').innerText()).toBe(t('site:offline.goOn'));
      mend();
      requests.length = 0;
      await next.locator('#offline-save').click();
      await expectStatus(next, t('site:offline.state.saved'));
      expect(requests).toContain('/servicios/');
      expect(requests).not.toContain('/actividades/');
    });
  });

  it('is forgotten at once, also while a file does not come', async () => {
    await visit(async ({ page, hold }) => {
      hold(/^\/actividades\/$/);
      await page.goto(PAGES.es);
      await page.locator('#offline-save').click();
      await page.locator('#offline-progress').waitFor();
      await page.locator('#offline-forget').click();
      await expectStatus(page, t('site:offline.state.forgotten'));
      expect(await listStored(page)).toEqual([]);
    });
  });

  it('says that there is no room, and is forgotten', async () => {
    await visit(async ({ page }) => {
      await page.goto(PAGES.es);
      const devTools = await page.context().newCDPSession(page);
      const { origin } = new URL(page.url());
      await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
      await page.locator('#offline-save').click();
      await expectStatus(page, t('site:offline.state.noRoom'));
      await page.locator('#offline-forget').click();
      await expectStatus(page, t('site:offline.state.forgotten'));
      expect(await listStored(page)).toEqual([]);
    });
  });

  it('asks nothing of another host, also where a file leads on to one', async () => {
    const otherHost = await serveSite(sample);
    onTestFinished(otherHost.close);
    const asked: string[] = [];
    otherHost.server.on('request', ({ url = '' }) => asked.push(url));
    await visit(async ({ page, redirect }) => {
      redirect('/servicios/', `${otherHost.address}servicios/`);
      await page.goto(PAGES.es);
      await page.locator('#offline-save').click();
      await expect.poll(() => readStatus(page)).toMatch(/^No llegó \/servicios\/:/);
      expect(asked).toEqual([]);
    });
  });
});

it('is not saved when a file is not the one of the build, and names it', async () => {
  await visit(async ({ page, answers }) => {
    answers.set('/biblioteca/', 'Somebody has changed this.');
    await page.goto(PAGES.es);
    await page.locator('#offline-save').click();
    await expect.poll(() => readStatus(page)).toMatch(/^No llegó \/biblioteca\/:/);
    await page.reload();
    await expectStatus(page, t('site:offline.state.half'));
  });
});

it('changes to a new version when that is whole, and to none before', async () => {
  await visit(async ({ page, open, cut, mend, answers }) => {
    await save(page);
    publishChange(answers, '/servicios/', 'Servicios en su segunda versión');
    cut(/^\/servicios\/$/);
    const reading = await open('/');
    await page.reload();
    await lookForUpdate(page);
    await expectStatus(page, t('site:offline.state.notUpdated', { file: '/servicios/' }));
    await reading.goto('/servicios/');
    expect(await reading.locator('h1').innerText()).toBe('Servicios');
    mend();
    await lookForUpdate(page);
    await expectStatus(page, t('site:offline.state.waiting'));
    await reading.reload();
    expect(await reading.locator('h1').innerText()).toBe('Servicios');
    await page.locator('#offline-take-over').click();
    await expectStatus(page, t('site:offline.state.saved'));
    await expect
      .poll(() => reading.locator('h1').innerText())
      .toBe('Servicios en su segunda versión');
  });
});

it('is taken back by a site that can be saved no longer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-offline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await publishOffline(
    {
      options: resolveOptions({ offline: { selfDestroying: true } }, folder),
      base: '/',
      assetsDir: '_astro',
      icon: '',
      readContent: () => Promise.reject(new Error('Nothing of the content is needed.')),
    },
    folder,
    { info: () => undefined },
  );
  await visit(async ({ page, open, answers }) => {
    await save(page);
    const reading = await open('/servicios/');
    answers.set('/sw.js', readFileSync(join(folder, 'sw.js'), 'utf8'));
    answers.set('/servicios/', '<h1>De la red</h1>');
    await lookForUpdate(page);
    await expect.poll(() => reading.locator('h1').innerText()).toBe('De la red');
    await expect.poll(() => listStored(page)).toEqual([]);
  });
});

interface Visit {
  readonly page: Page;
  /** Opens a further page in the same browser. */
  readonly open: (address: string) => Promise<Page>;
  /** Ends the server, as where there is no connection. */
  readonly stop: () => Promise<void>;
  /** Lets the connection break at addresses, until {@link mend} is called. */
  readonly cut: (addresses: RegExp) => void;
  readonly mend: () => void;
  /** Never answers addresses. */
  readonly hold: (addresses: RegExp) => void;
  /** Leads from a path on to another address. */
  readonly redirect: (path: string, to: string) => void;
  /** What the server answers with, by the path, in the place of the file of the build. */
  readonly answers: Map<string, string>;
  /** The paths that were asked for. */
  readonly requests: string[];
}

/** Visits the sample on a server of its own, whose connection can break. Unless it is whole, only a few files are saved. */
async function visit(
  use: (visit: Visit) => Promise<void>,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): Promise<void> {
  const { address, server, close } = await serveSite(sample);
  const [answer] = server.listeners('request');
  const requests: string[] = [];
  const answers = new Map<string, string>();
  if (!isWhole) answers.set('/sw.js', listLess(readFileSync(join(sample.folder, 'sw.js'), 'utf8')));
  const redirects = new Map<string, string>();
  let broken: RegExp | undefined;
  let held: RegExp | undefined;
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    requests.push(path);
    const content = answers.get(path);
    const location = redirects.get(path);
    if (broken?.test(path)) request.socket.destroy();
    else if (held?.test(path)) return;
    else if (location !== undefined) response.writeHead(302, { location }).end();
    else if (content === undefined) answer?.call(server, request, response);
    else {
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
    }
  });
  let isOpen = true;
  const stop = async (): Promise<void> => {
    if (isOpen) await close();
    isOpen = false;
  };
  try {
    await browser.lend(
      async (page) => {
        await use({
          page,
          open: async (path) => {
            const further = await page.context().newPage();
            await further.goto(path);
            return further;
          },
          stop,
          cut: (addresses) => (broken = addresses),
          mend: () => (broken = undefined),
          hold: (addresses) => (held = addresses),
          redirect: (path, to) => redirects.set(path, to),
          answers,
          requests,
        });
      },
      { baseURL: address },
    );
  } finally {
    await stop();
  }
}

async function save(page: Page): Promise<void> {
  await page.goto(PAGES.es);
  await page.locator('#offline-save').click();
  await expectStatus(page, t('site:offline.state.saved'));
}

/** A browser looks for a new version by itself when a page is opened; here it is told to, so that nothing has to be waited for. */
function lookForUpdate(page: Page): Promise<unknown> {
  return page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined),
  );
}

function readStatus(page: Page): Promise<string> {
  return page.locator('#offline-status').innerText();
}

async function expectStatus(page: Page, words: string): Promise<void> {
  await expect.poll(() => readStatus(page)).toBe(words);
}

async function listStored(page: Page): Promise<string[]> {
  const stored = await page.evaluate(listStoredHere);
  const cookies = await page.context().cookies();
  return [...stored, ...cookies.map(({ name }) => `the cookie ${name}`)];
}

/** Runs in the page. */
async function isShown(picture: Element): Promise<boolean> {
  if (!(picture instanceof HTMLImageElement)) return false;
  await picture.decode();
  return picture.naturalWidth > 0;
}

/** Runs in the page. */
async function findInHttpCache(addresses: readonly string[]): Promise<string[]> {
  const isCached = await Promise.all(
    addresses.map((address) =>
      fetch(address, { cache: 'only-if-cached', mode: 'same-origin' }).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  );
  return addresses.filter((_address, index) => isCached[index]);
}

/** An entry in the list of a service worker: an address, and its sum. */
const ENTRY = /\[[`"']([^`"']*)[`"'],\s*[`"'][\w+/]{43}=[`"']\],?/g;
const FEW = /^\/(?:_astro\/.*|(?:sin-conexion|en\/offline|servicios|biblioteca|actividades)\/)?$/;

function readList(worker: string): string[] {
  return [...worker.matchAll(ENTRY)].map(([, address = '']) => address);
}

/** The service worker with a list of a few files: what is shown by them takes less time than by all. */
function listLess(worker: string): string {
  return worker.replace(ENTRY, (entry, address: string) => (FEW.test(address) ? entry : ''));
}

/** Publishes a page with another heading, as the next build would: with its new sum in the list of what is saved. */
function publishChange(answers: Map<string, string>, address: string, heading: string): void {
  const before = readHtml(sample, address);
  const after = before.replace(/(<h1>[^]*?>)Servicios/, `$1${heading}`);
  answers.set(address, after);
  answers.set('/sw.js', (answers.get('/sw.js') ?? '').replace(sumOf(before), sumOf(after)));
}

function sumOf(content: string): string {
  return createHash('sha256').update(content).digest('base64');
}
