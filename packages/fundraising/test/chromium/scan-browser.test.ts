import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForPage } from '@comunal/test-kit';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import type { Browser } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookAtPage } from '../../src/cli/scan/browser/look-at-page.ts';
import { loadTools, type BrowserTools } from '../../src/cli/scan/browser/load-tools.ts';
import { judgePages } from '../../src/cli/scan/judge-pages.ts';
import { scanPublished } from '../../src/cli/scan/index.ts';
import { setStage, type Stage } from '../attacks/genuine-page.ts';
import { attacks } from '../attacks/index.ts';
import { serveAttack } from '../attacks/serve-attack.ts';
import { surroundings } from '../support/surroundings.ts';

const rules = () => ({
  keys: [stage.key],
  needed: 1,
  after: undefined,
  revocations: [],
  memoryPath,
  judge: judgePages,
});

let stage: Stage;
let browser: Browser;
let tools: BrowserTools;
let script: string;
let memoryPath: string;
beforeAll(async () => {
  stage = await setStage();
  tools = await loadTools(surroundings());
  script = await bundleForPage(join(import.meta.dirname, '..', '..', 'src', 'define', 'index.ts'));
  browser = await launchChromium();
  const folder = await mkdtemp(join(tmpdir(), 'comunal-scan-'));
  memoryPath = join(folder, 'memory.json');
  // Whoever watches has seen the campaign before.
  const address = join(folder, 'signed.json');
  await writeFile(address, stage.signed);
  await scanPublished({ ...rules(), address }, surroundings());
  return async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  };
});

async function scanWithBrowser(address: string) {
  const browse = (page: string) => lookAtPage(browser, page, tools);
  return scanPublished({ ...rules(), address, browse }, surroundings());
}

describe('a look with a browser', () => {
  it('finds nothing in the page as the collective published it', async () => {
    const { address } = await serveAttack(stage, undefined, script);
    expect(await scanWithBrowser(address)).toMatchObject({
      outcome: 'nothing-found',
      found: [],
      unseen: [],
      mode: 'browser',
    });
  });

  it.each([0, 700, 1_500, 1_501, 2_300])(
    'takes pictures of a page of any height: %d',
    async (height) => {
      const body = `<div style="height:${height}px"></div>`;
      const page = { class: 'pictures', name: 'height', body, shows: { text: '' } } as const;
      const { address } = await serveAttack(stage, page, script);
      expect(await scanWithBrowser(address)).toMatchObject({
        outcome: 'nothing-found',
        unseen: [],
      });
    },
  );

  // Each takes some seconds: of what a scan misses one of each class, and the whole set in the long form of the tests.
  const missed = attacks.filter(({ missedBy }) => missedBy?.scan !== undefined);
  const looked = process.env['COMUNAL_TEST_LONG']
    ? attacks
    : missed.filter(
        (attack) => missed.filter((each) => each.class === attack.class).indexOf(attack) < 1,
      );
  it.each(looked.map((attack) => [attack.class, attack.name, attack] as const))(
    'alarms, or names what it cannot see: %s, %s',
    async (_, __, attack) => {
      const { address } = await serveAttack(stage, attack, script);
      const report = await scanWithBrowser(address);
      const isNamed = report.cannotSee.some(({ what }) => what === attack.missedBy?.browser);
      expect(report.outcome === 'alarm' || isNamed).toBe(true);
    },
  );
});
