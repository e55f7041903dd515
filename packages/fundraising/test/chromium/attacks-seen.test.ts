import { join } from 'node:path';
import { bundleForPage } from '@comunal/test-kit';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import type { Browser } from 'playwright';
import { beforeAll, it } from 'vitest';
import { setStage, type Stage } from '../attacks/genuine-page.ts';
import { attacks } from '../attacks/index.ts';
import { shownNow } from '../attacks/seen-in-chromium.ts';
import { serveAttack } from '../attacks/serve-attack.ts';

// Each page is known to show what its attacker wants: the long form asks all of them again, the short one the first of each class.
const isLong = process.env['COMUNAL_TEST_LONG'] !== undefined;
const sample = isLong
  ? attacks
  : [...Map.groupBy(attacks, (attack) => attack.class).values()].flatMap((ofClass) =>
      ofClass.slice(0, 1),
    );

let stage: Stage;
let browser: Browser;
let script: string;
beforeAll(async () => {
  stage = await setStage();
  script = await bundleForPage(join(import.meta.dirname, '..', '..', 'src', 'define', 'index.ts'));
  browser = await launchChromium();
  return () => browser.close();
});

it.concurrent.for(sample.map((attack) => [attack.class, attack.name, attack] as const))(
  'Chromium shows visitors what the attacker wants: %s, %s',
  async ([, , attack], { expect }) => {
    const { address, elsewhere } = await serveAttack(stage, attack, script);
    const context = await browser.newContext({
      javaScriptEnabled: !attack.isWithoutScript,
      viewport: { width: attack.name === 'on phones alone' ? 390 : 1280, height: 900 },
    });
    try {
      const page = await context.newPage();
      await page.goto(address);
      const shows = 'leads' in attack.shows ? { leads: elsewhere } : attack.shows;
      await expect.poll(() => shownNow(page, shows).catch(() => false)).toBe(true);
    } finally {
      await context.close();
    }
  },
);
