import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createI18n } from '@comunal/i18n';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { pageFacts } from './support/page-facts.ts';
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
    await page.goto(PAGES.es);
    await expectStatus(page, t('site:offline.state.none'));
    expect(await page.locator('#offline-save').innerText()).toMatch(
      /^Guardar en este teléfono · \d[\d.,]* MB$/,
    );
    expect(await listStored(page)).toEqual([]);
    expect(await page.evaluate(() => navigator.storage.estimate())).toMatchObject({ usage: 0 });
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
    await visit(async ({ page, stop }) => {
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
    });
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

  it('is forgotten without a trace, and the page says when', async () => {
    await visit(async ({ page, open }) => {
      await save(page);
      await page.goto('/');
      const reading = await open('/biblioteca/');
      await page.goto(PAGES.es);
      await page.locator('#offline-forget').click();
      await expectStatus(page, t('site:offline.state.forgotten'));
      expect(await page.locator('#offline-save').isVisible()).toBe(true);
      // A page that was answered from what was saved makes nothing of it anew.
      await reading.reload();
      await reading.goto('/servicios/');
      expect(await listStored(reading)).toEqual([]);
      await expect
        .poll(() => reading.evaluate(() => navigator.storage.estimate()))
        .toMatchObject({ usage: 0 });
    });
  });
});

describe('interrupted while it is being saved', () => {
  it('says so at the next visit, and goes on from there', async () => {
    await visit(async ({ page, open, cut, mend, requests }) => {
      cut(/^\/(?:servicios|pt)\//);
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

  it('is forgotten too, also while it is being saved', async () => {
    await visit(async ({ page, hold }) => {
      const release = hold(/^\/actividades\/$/);
      await page.goto(PAGES.es);
      await page.locator('#offline-save').click();
      await page.locator('#offline-progress').waitFor();
      await page.locator('#offline-forget').click();
      release();
      await expectStatus(page, t('site:offline.state.forgotten'));
      expect(await listStored(page)).toEqual([]);
    });
  });
});

it('is not saved when a file is not the one of the build, and names it', async () => {
  const folder = copySample();
  writeFileSync(join(folder, 'biblioteca/index.html'), 'Somebody has changed this.');
  await visit(async ({ page }) => {
    await page.goto(PAGES.es);
    await page.locator('#offline-save').click();
    await expect.poll(() => readStatus(page)).toMatch(/^No llegó \/biblioteca\/:/);
    await page.reload();
    await expectStatus(page, t('site:offline.state.half'));
  }, folder);
});

it('changes to a new version when that is whole, and to none before', async () => {
  const folder = copySample();
  await visit(async ({ page, open, cut, mend }) => {
    await save(page);
    publishChange(folder, '/servicios/', 'Servicios en su segunda versión');
    cut(/^\/servicios\/$/);
    const reading = await open('/');
    await page.reload();
    // The browser looks for a new version by itself when a page is opened; here it is told to, so that nothing has to be waited for.
    const look = (): Promise<unknown> =>
      page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined),
      );
    await look();
    await expect.poll(() => readStatus(page)).toMatch(/^No llegó \/servicios\/:/);
    await reading.goto('/servicios/');
    expect(await reading.locator('h1').innerText()).toBe('Servicios');
    mend();
    await look();
    await expectStatus(page, t('site:offline.state.waiting'));
    await reading.reload();
    expect(await reading.locator('h1').innerText()).toBe('Servicios');
    await page.locator('#offline-take-over').click();
    await expectStatus(page, t('site:offline.state.saved'));
    await expect
      .poll(() => reading.locator('h1').innerText())
      .toBe('Servicios en su segunda versión');
  }, folder);
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
  /** Answers addresses only once what is returned is called. */
  readonly hold: (addresses: RegExp) => () => void;
  /** The paths that were asked for. */
  readonly requests: string[];
}

/** Visits a site on a server of its own, whose connection can break. */
async function visit(use: (visit: Visit) => Promise<void>, folder = sample.folder): Promise<void> {
  const { address, server, close } = await serveSite({ folder });
  const [answer] = server.listeners('request');
  const requests: string[] = [];
  let broken: RegExp | undefined;
  let held: RegExp | undefined;
  let release: Promise<void> = Promise.resolve();
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    if (broken?.test(path)) request.socket.destroy();
    else if (held?.test(path)) void release.then(() => answer?.call(server, request, response));
    else answer?.call(server, request, response);
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
          hold: (addresses) => {
            const { promise, resolve } = Promise.withResolvers<void>();
            [held, release] = [addresses, promise];
            return resolve;
          },
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

function readStatus(page: Page): Promise<string> {
  return page.locator('#offline-status').innerText();
}

async function expectStatus(page: Page, words: string): Promise<void> {
  await expect.poll(() => readStatus(page)).toBe(words);
}

async function listStored(page: Page): Promise<string[]> {
  const { stored } = await page.evaluate(pageFacts);
  const cookies = await page.context().cookies();
  return [...stored, ...cookies.map(({ name }) => `the cookie ${name}`)];
}

/** Runs in the page. */
async function isShown(picture: Element): Promise<boolean> {
  if (!(picture instanceof HTMLImageElement)) return false;
  await picture.decode();
  return picture.naturalWidth > 0;
}

function copySample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-offline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(sample.folder, folder, { recursive: true });
  return folder;
}

/** Publishes a page with another heading, as the next build would: with its new sum in the list of what is saved. */
function publishChange(folder: string, address: string, heading: string): void {
  const file = join(folder, toFilePath(address));
  const before = readFileSync(file);
  const after = before.toString().replace(/(<h1>[^]*?>)Servicios/, `$1${heading}`);
  writeFileSync(file, after);
  const worker = join(folder, 'sw.js');
  const list = readFileSync(worker, 'utf8');
  writeFileSync(worker, list.replace(sumOf(before), sumOf(after)));
}

function sumOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
