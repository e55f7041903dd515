import { Random } from '@comunal/test-kit/content-graph';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { useChromium } from '@comunal/test-kit/use-chromium';
import type { BrowserContext, Page } from 'playwright';
import { expect, it } from 'vitest';
import { checkSvg } from '../../src/check/assets/svg/check-svg.ts';
import { activeDrawings } from '../support/disguised-files.ts';
import { svg } from '../support/honest-files.ts';
import { randomSvg } from '../support/random-svg.ts';

const count = pickCount(100, 3_000);

const home = 'https://sitio.example/x.svg';

let context: BrowserContext;
let page: Page;
let drawing: string | Buffer = '';
/** The number of the drawing that is open: what an earlier one does late is none of its doing. */
let turn = 0;
let deeds: string[] = [];

useChromium(async (browser) => {
  context = await browser.newContext();
  await context.exposeFunction('ran', (number: number) => {
    if (number === turn) deeds.push('ran a script');
  });
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url === home) return route.fulfill({ contentType: 'image/svg+xml', body: drawing });
    if (url.includes(`evil-${turn}.example`) || url.startsWith('https://sitio.example/x'))
      deeds.push(`asked for ${url}`);
    return route.abort();
  });
  page = await context.newPage();
});

/** Opens a drawing at the site's own address, clicks on all of it, and says what it did. */
async function deedsOf(content: string | Uint8Array): Promise<readonly string[]> {
  turn++;
  deeds = [];
  const numbered = Buffer.from(content)
    .toString('latin1')
    .replaceAll('parent.ran()', `parent.ran(${turn})`)
    .replaceAll('evil.example', `evil-${turn}.example`);
  drawing = Buffer.from(numbered, 'latin1');
  await page.goto(home).catch(() => undefined);
  const click = (): void => {
    for (const each of document.querySelectorAll('*'))
      each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  await page.evaluate(click).catch(() => undefined);
  if (page.url() !== home) {
    deeds.push(`led to ${page.url()}`);
    // A page that is still on its way somewhere would interrupt the next drawing.
    await page.close();
    page = await context.newPage();
  }
  return deeds;
}

it('accepts a drawing without active content', async () => {
  expect(checkSvg(svg)).toBeUndefined();
  expect(await deedsOf(svg)).toEqual([]);
});

it('detects what the refused drawings do', async () => {
  const seen = [];
  for (const { title, content } of activeDrawings) {
    const done = await deedsOf(content);
    if (done.length > 0) seen.push(title);
  }
  // The others need a press in a part that is drawn, a reader of long ago, or are refused for what they tell.
  expect(seen).toEqual(
    expect.arrayContaining([
      'an SVG with a script',
      'an SVG with a script under a prefix that is no ASCII letter',
      'an SVG with a script of XHTML among the words about it',
      'an SVG with a handler',
      'an SVG with letters of another encoding in a name',
      'an SVG with a handler from its document type',
      'an SVG with a picture from elsewhere',
      'an SVG with an imported style sheet',
    ]),
  );
});

it(
  `lets none of ${count} random drawings pass that runs or asks for anything`,
  { timeout: 1_800_000 },
  async () => {
    const random = new Random(7);
    const leaks: string[] = [];
    const tally = { passed: 0, active: 0 };
    for (let index = 0; index < count; index++) {
      const content = randomSvg(random);
      const fault = checkSvg(content);
      const done = await deedsOf(content);
      if (!fault && done.length > 0) leaks.push(`${done.join(', ')}: ${content}`);
      if (!fault) tally.passed++;
      else if (done.length > 0) tally.active++;
    }
    expect(leaks).toEqual([]);
    expect(tally.passed).toBeGreaterThan(count / 30);
    expect(tally.active).toBeGreaterThan(count / 30);
  },
);
