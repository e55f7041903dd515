import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { expect, it, onTestFinished } from 'vitest';
import { renderDonateFiles, type DonateDialect } from '../../src/index.ts';
import { readCode } from '../element/support/read-codes.ts';
import { campaign } from '../support/signers.ts';

it.each<DonateDialect>(['html', 'kses'])(
  'shows every code of a card in a folder, so that another library reads it from the screen, in %s',
  async (dialect) => {
    const folder = await mkdtemp(join(tmpdir(), 'comunal-card-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const card = await renderDonateFiles(campaign, { locale: 'es', dialect });
    await writeFile(join(folder, 'card.html'), card.html);
    for (const { path, bytes } of card.files) await writeFile(join(folder, path), bytes);
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const context = await browser.newContext(); // the pictures are read in another page of it
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'card.html')).href);
    const pictures = await page.locator('img').all();
    expect(await Promise.all(pictures.map((picture) => readCode(page, picture)))).toEqual([
      '000000077777777770',
      'bitcoin:tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
      'https://pagos.example/colectiva',
    ]);
  },
);
