import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForPage } from '@comunal/test-kit';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { pickCases } from '@comunal/test-kit/pick-cases';
import type { Browser } from 'playwright';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { capturePage } from '../../src/cli/scan/browser/capture-page.ts';
import {
  loadBrowserTools,
  type BrowserTools,
} from '../../src/cli/scan/browser/load-browser-tools.ts';
import { scanPage } from '../../src/cli/scan/scan-page.ts';
import { setStage, type Stage } from '../attacks/genuine-page.ts';
import { attacks } from '../attacks/index.ts';
import { serveAttack } from '../attacks/serve-attack.ts';
import { serve } from '../support/command-calls.ts';
import { scanRules } from '../support/scan-rules.ts';
import { surroundings } from '../support/surroundings.ts';

const rules = () => scanRules(stage.key, statePath);

let stage: Stage;
let browser: Browser;
let tools: BrowserTools;
let script: string;
let statePath: string;
beforeAll(async () => {
  stage = await setStage();
  tools = await loadBrowserTools(surroundings());
  script = await bundleForPage(join(import.meta.dirname, '..', '..', 'src', 'define', 'index.ts'));
  browser = await launchChromium();
  const folder = await mkdtemp(join(tmpdir(), 'comunal-scan-'));
  statePath = join(folder, 'memory.json');
  // Whoever watches has seen the campaign before.
  const address = join(folder, 'signed.json');
  await writeFile(address, stage.signed);
  await scanPage({ ...rules(), address }, surroundings());
  return async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  };
});

async function scanWithBrowser(address: string) {
  const browse = (page: string) => capturePage(browser, page, tools);
  return scanPage({ ...rules(), address, browse }, surroundings());
}

describe('a look with a browser', () => {
  it('finds nothing in the page as the collective published it', async () => {
    const { address } = await serveAttack(stage, undefined, script);
    expect(await scanWithBrowser(address)).toMatchObject({
      outcome: 'nothing-found',
      findings: [],
      unchecked: [],
      mode: 'browser',
    });
  });

  // The page of the test before is lower than a picture.
  it.each(pickCases([1_501, 0, 700, 1_500, 2_300], 5))(
    'takes pictures of a page of any height: %d',
    async (height) => {
      const body = `<div style="height:${height}px"></div>`;
      const page = { class: 'pictures', name: 'height', body, shows: { text: '' } } as const;
      const { address } = await serveAttack(stage, page, script);
      expect(await scanWithBrowser(address)).toMatchObject({
        outcome: 'nothing-found',
        unchecked: [],
      });
    },
  );

  it('reaches nothing near this machine but the page, by no redirect, socket or name', async () => {
    let reached = 0;
    const near = await serve((_, response) => {
      reached += 1;
      response.end();
    });
    const { port } = new URL(near);
    const page = await serve(({ url }, response) => {
      if (url === '/sent-on') response.writeHead(302, { location: near }).end();
      else
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>Hola</p>
          <img src=/sent-on alt=""><img src="http://localhost.:${port}/" alt="">
          <script>new WebSocket('ws://127.0.0.1:${port}/'); fetch('${near}', { mode: 'no-cors' })</script>`);
    });
    const looked = await capturePage(browser, page, tools);
    expect(looked.texts.map(({ text }) => text)).toContain('Hola');
    expect([looked.unchecked, reached]).toEqual([[], 0]);
  });

  const endless: readonly (readonly [title: string, script: string])[] = [
    ['an endless program', '<script>for (;;);</script>'],
    ['questions without end', '<script>for (;;) alert(1)</script>'],
    [
      'a program after it was loaded',
      '<script>onload = () => setTimeout(() => { for (;;); })</script>',
    ],
  ];
  it.each(pickCases(endless, 2))('ends in time, and says so: %s', async (_, script) => {
    // Such a page takes its browser with it.
    const ownBrowser = await launchChromium();
    onTestFinished(() => ownBrowser.close());
    const page = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>Hola</p>${script}`);
    });
    const { unchecked } = await capturePage(ownBrowser, page, tools, 2_000);
    expect(unchecked).toContainEqual({ reason: 'browser-ended' });
  });

  it('says so where the browser is gone', async () => {
    const ownBrowser = await launchChromium();
    await ownBrowser.close();
    expect(await capturePage(ownBrowser, 'http://127.0.0.1:9/', tools)).toMatchObject({
      unchecked: [{ reason: 'browser-ended' }],
    });
  });

  // Each takes some seconds: of what a scan misses one of each class, and the whole set in the long form of the tests.
  const missed = attacks.filter(({ missedBy }) => missedBy?.scan !== undefined);
  const looked = process.env['COMUNAL_TEST_LONG']
    ? attacks
    : missed.filter(
        (attack) => missed.filter((each) => each.class === attack.class).indexOf(attack) < 1,
      );
  it.each(looked.map((attack) => [attack.class, attack.name, attack] as const))(
    'finds nothing only where it is said to be blind: %s, %s',
    async (_, __, attack) => {
      const { address } = await serveAttack(stage, attack, script);
      const report = await scanWithBrowser(address);
      const isMissed = attack.missedBy?.browser !== undefined;
      expect(report.outcome === 'nothing-found').toBe(isMissed);
    },
  );
});
