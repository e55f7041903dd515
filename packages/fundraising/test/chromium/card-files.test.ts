import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { needsBrowser } from '@comunal/test-kit/use-chromium';
import type { Page } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { renderDonateFiles, type Campaign, type DonateDialect } from '../../src/index.ts';
import { readCode } from '../element/support/read-codes.ts';
import { campaign } from '../support/signers.ts';

const DIALECTS: readonly DonateDialect[] = ['html', 'kses'];

it.each(DIALECTS)(
  'shows every code of a card in a folder, so that another library reads it from the screen, in %s',
  needsBrowser,
  async (dialect) => {
    const page = await openCard(campaign, dialect);
    const pictures = await page.locator('img').all();
    expect(await Promise.all(pictures.map((picture) => readCode(page, picture)))).toEqual([
      '000000077777777770',
      'bitcoin:tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
      'https://pagos.example/colectiva',
    ]);
  },
);

it.each(DIALECTS)(
  'is no wider than a phone, where no page gives it a style, in %s',
  needsBrowser,
  async (dialect) => {
    const account = `http://${'z'.repeat(55)}.onion/${'y'.repeat(90)}`;
    const page = await openCard(
      {
        ...campaign,
        rails: [
          ...(campaign.rails ?? []),
          { id: 'red', kind: 'link', enabled: true, url: account, holder: 'x'.repeat(80) },
        ],
      },
      dialect,
    );
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);

/** Writes a card into a folder and opens it. */
async function openCard(data: Campaign, dialect: DonateDialect): Promise<Page> {
  const folder = await mkdtemp(join(tmpdir(), 'comunal-card-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const card = await renderDonateFiles(data, { locale: 'es', dialect });
  // A page on a phone is as wide as the phone.
  const viewport = '<meta name="viewport" content="width=device-width">';
  await writeFile(join(folder, 'card.html'), `<!doctype html>${viewport}${card.html}`);
  for (const { path, bytes } of card.files) await writeFile(join(folder, path), bytes);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const context = await browser.newContext(); // the pictures are read in another page of it
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'card.html')).href);
  return page;
}
