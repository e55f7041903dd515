import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createI18n } from '@comunal/i18n';
import { createLiteI18n } from '@comunal/i18n/lite';
import { print } from '@comunal/i18n/lite/print';
import { readPdf } from '@comunal/print/impose';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { writePdf } from '../../../packages/print/test/support/write-pdf.ts';
import { IMPOSER_BYTES } from '../../../packages/astro/src/print-page/imposer-size.ts';
import { useBrowser } from './support/browser.ts';
import { languages, readHtml, sample } from './support/sites.ts';
import { watch } from './support/watch.ts';

const PAGES = { es: '/imprimir/', en: '/en/print/', pt: '/pt/imprimir/' } as const;
const { t } = createI18n({ locale: 'es' });

const browser = useBrowser();

it.each(languages)(
  'lists what is ready, and how it is folded, in %s without JavaScript',
  async (language) => {
    const { t } = createI18n({ locale: language });
    await browser.open(
      sample,
      PAGES[language],
      async (page) => {
        const row = page.locator('tr', { hasText: '38' });
        expect(await row.innerText()).toContain('216 × 279 mm');
        expect(await row.innerText()).toContain(t('site:printing.oneSide'));
        await row.getByText(t('site:printing.foldAs')).click();
        const pictures = page.locator('#fold-zine svg').filter({ visible: true });
        expect(await pictures.count()).toBe(7);
        expect(await page.locator('main').innerText()).toContain(
          t('site:printing.needsJavaScript'),
        );
        expect(await page.locator('#impose').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  },
);

it('shows each fold as large as the smallest screen allows', async () => {
  await browser.open(
    sample,
    PAGES.es,
    async (page) => {
      const box = await page.locator('#fold-zine svg').first().boundingBox();
      expect(box?.width).toBeGreaterThan(220);
    },
    { viewport: { width: 320, height: 640 } },
  );
});

it('imposes a PDF in the page: the sheets download, and nothing is asked for but the tool', async () => {
  await visit(async (page) => {
    const { requests, errors } = watch(page);
    await choose(page, 'zine', writePdf(6));
    expect(requests.filter((url) => /impose/.test(url))).toEqual([]);
    expect(await download(page)).toMatchObject({
      name: 'mi-fanzine-zine.pdf',
      pages: [{ widthMm: expect.closeTo(279.4, 1), heightMm: expect.closeTo(215.9, 1) }],
      folding: 'zine',
    });
    expect(await page.locator('#impose-notes').innerText()).toContain('2 páginas en blanco');
    const before = requests.length;
    // The tool is there now: with another scheme nothing at all is asked for.
    await choose(page, 'booklet', writePdf(6));
    await page.locator('#impose-paper').selectOption('oficio');
    await page.getByLabel(t('site:printing.flips.short-edge')).check();
    const booklet = await download(page);
    expect(booklet).toMatchObject({ folding: 'folio', flip: 'short-edge' });
    expect(booklet.pages).toHaveLength(4);
    expect(requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(
      requests.filter((url) => !/^(?:blob|http:\/\/[^/]+\/(?:imprimir|_astro)\/)/.test(url)),
    ).toEqual([]);
    expect(errors).toEqual([]);
  });
});

it.each(['n-up', 'cards'] as const)('imposes %s', async (scheme) => {
  await visit(async (page) => {
    await choose(
      page,
      scheme,
      writePdf([
        { width: 150, height: 240 },
        { width: 150, height: 240 },
      ]),
    );
    expect((await download(page)).pages.length).toBe(scheme === 'n-up' ? 1 : 2);
  });
});

it.each([
  ['not-a-pdf', Buffer.from('GIF89a')],
  ['cut-pdf', Buffer.from(writePdf(4)).subarray(0, 500)],
  ['too-many-pages', writePdf(9)],
] as const)('says what is wrong with a file and what to do: %s', async (code, bytes) => {
  const words = createLiteI18n('es', print).t(`print:failure.${code}`, { limit: 8 });
  await visit(async (page) => {
    await choose(page, 'zine', bytes);
    await page.locator('#impose-make').click();
    await expect.poll(() => page.locator('#impose-status').innerText()).toBe(words);
    expect(await page.locator('#impose-download').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('impose-status');
  });
});

it('imposes beside the page, where nothing can be sent, and stops when something else is chosen', async () => {
  await visit(async (page) => {
    await choose(page, 'booklet', writePdf(5000));
    const starting = page.waitForEvent('worker');
    await page.locator('#impose-make').click();
    const worker = await starting;
    expect(await worker.evaluate(() => fetch('/').catch(() => 'refused'))).toBe('refused');
    expect(await page.locator('#impose-status').innerText()).toBe(t('site:printing.working'));
    await page.locator('#scheme-n-up').check();
    expect(await page.locator('#impose-status').innerText()).toBe('');
    await choose(page, 'n-up', writePdf(4));
    expect((await download(page)).pages).toHaveLength(1);
  });
});

it('says when the tool does not come, and takes it when it does', async () => {
  await visit(async (page) => {
    await page.route(/impose-worker/, (route) => route.abort());
    await choose(page, 'zine', writePdf(6));
    await page.locator('#impose-make').click();
    const status = page.locator('#impose-status');
    await expect.poll(() => status.innerText()).toBe(t('site:printing.notLoaded'));
    await page.unroute(/impose-worker/);
    expect((await download(page)).folding).toBe('zine');
  });
});

it('asks for a file where none is chosen, and shows the folds that a link leads to', async () => {
  await visit(async (page) => {
    await page.locator('#impose-make').click();
    expect(await page.locator('#impose-status').innerText()).toBe(t('site:printing.noFile'));
    await page.evaluate(() => (location.hash = '#fold-folio'));
    await page.locator('#fold-folio').waitFor();
    expect(await page.locator('#scheme-booklet').isChecked()).toBe(true);
  });
});

it('says how large the tool is, which no other page loads', () => {
  const folder = join(sample.folder, '_astro');
  const tool = readdirSync(folder).find((name) => /^impose-worker.*\.js$/.test(name)) ?? '';
  const bytes = gzipSync(readFileSync(join(folder, tool)), { level: 9 }).length;
  expect(bytes).toBeLessThan(IMPOSER_BYTES * 1.02);
  expect(bytes).toBeGreaterThan(IMPOSER_BYTES * 0.9);
  expect(readHtml(sample, '/biblioteca/')).not.toContain(tool);
});

function visit(use: (page: Page) => Promise<void>): Promise<void> {
  return browser.open(sample, PAGES.es, use);
}

async function choose(page: Page, scheme: string, pdf: Uint8Array): Promise<void> {
  await page.locator(`#scheme-${scheme}`).check();
  const buffer = Buffer.from(pdf);
  await page
    .locator('#impose-pdf')
    .setInputFiles({ name: 'mi-fanzine.pdf', mimeType: 'application/pdf', buffer });
}

async function download(page: Page) {
  await page.locator('#impose-make').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#impose-download').click(),
  ]);
  const summary = await readPdf(readFileSync(await file.path()));
  return { name: file.suggestedFilename(), ...summary };
}
