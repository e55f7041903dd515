import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readHtml, languages, listPages, real, sample } from './support/sites.ts';

// By a name in a variable: the script has no types of its own.
const script = '../scripts/simulators.mjs';
const { startCallServer, calls } = (await import(script)) as {
  startCallServer: (options: { port: number }) => Promise<{
    readonly url: string;
    room(name: string): { readonly participants: readonly { readonly status: string }[] };
    stop(): Promise<void>;
  }>;
  calls: { readonly port: number };
};

const browser = useBrowser();
const built = `http://127.0.0.1:${calls.port}`;
const withRoom = listPages(sample).filter((address) =>
  readHtml(sample, address).includes('<comunal-room'),
);
const isGathering = (address: string) =>
  readHtml(sample, address).includes('class="section programme"');
const addresses = withRoom.filter(isGathering);
/** What the programme of the sample has: each day, with its places and their nodes. */
const DAYS = [
  ['2030-03-15', 3, 3],
  ['2030-03-16', 3, 3],
  ['2030-03-17', 2, 2],
];
let server: Awaited<ReturnType<typeof startCallServer>>;
beforeAll(async () => {
  server = await startCallServer({ port: 0 });
});
afterAll(() => server.stop());

/** Leads what the page asks of the call server to the simulator of this test, wherever that listens. */
async function leadThere(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.route(`${built}/**`, async (route) => {
    const path = route.request().url().slice(built.length);
    asked.push(path);
    await route.continue({ url: server.url + path });
  });
  return asked;
}

it('stand on the page of a gathering and on that of a meeting in each language', () => {
  expect(addresses).toHaveLength(languages.length);
  expect(withRoom).toHaveLength(2 * languages.length);
});

it.each(withRoom.filter((address) => !isGathering(address)))(
  'the room of %s is a card in place of a link',
  async (address) => {
    await browser.open(sample, address, async (page) => {
      const card = page.locator('comunal-room');
      expect(await card.count()).toBe(1);
      expect(await card.getAttribute('room-title')).toBe(await page.locator('h1').textContent());
      // It is years ahead, so the card does not invite to open it.
      expect(await card.locator('summary').isVisible()).toBe(true);
      expect(await card.getByRole('button').count()).toBe(0);
      expect(await hrefs(page)).toEqual([`${built}/no-listada`]);
      expect(await page.locator('.strip a[href*="no-listada"]').count()).toBe(0);
    });
  },
);

describe.each(addresses)('the rooms of %s', (address) => {
  it('stand in the programme, by day and place', async () => {
    await browser.open(sample, address, async (page) => {
      expect(await page.locator('.programme').evaluate(programme)).toEqual(DAYS);
      const cards = page.locator('td comunal-room');
      expect(await cards.count()).toBe(4);
      const titles = await cards.evaluateAll((all) =>
        all.map((card) => [
          card.getAttribute('room-title'),
          card.closest('article')?.querySelector('h4')?.textContent.trim(),
        ]),
      );
      for (const [own, heading] of titles) expect(own).toBe(heading);
    });
  });

  it('ask nobody before the press, and open in a tab after it', async () => {
    await browser.lend(async (page) => {
      const asked = await leadThere(page.context());
      await page.clock.setFixedTime('2030-03-15T12:00:00Z');
      await page.goto(new URL(address, browser.origin(sample)).href);
      await page.locator('.node > details > summary').first().click();
      const button = page.locator('comunal-room').first().getByRole('button');
      await button.hover();
      await button.focus();
      expect(await button.textContent()).toContain(`127.0.0.1:${calls.port}`);
      expect(asked).toEqual([]);
      const opening = page.context().waitForEvent('page');
      await page.keyboard.press('Enter');
      const tab = await opening;
      await tab.getByRole('heading').waitFor();
      const language = await page.locator('html').getAttribute('lang');
      expect(asked[0]).toBe(`/ejemplo-apertura?lang=${language}`);
      const wishes = new URLSearchParams(new URL(tab.url()).hash.slice(1));
      expect(wishes.get('config.startWithAudioMuted')).toBe('true');
      expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    });
  });

  it('are links without JavaScript', async () => {
    await browser.open(
      sample,
      address,
      async (page) => {
        const links = page.locator('comunal-room > a');
        expect(await links.count()).toBe(4);
        await page.locator('.node > details > summary').first().click();
        expect(await links.first().isVisible()).toBe(true);
        expect(await hrefs(page)).toEqual(
          ['apertura', 'cocina', 'radio', 'cierre'].map((name) => `${built}/ejemplo-${name}`),
        );
      },
      { javaScriptEnabled: false },
    );
  });
});

it('comun.al’s own gathering says what its source says, and opens no room', async () => {
  await browser.open(real, '/actividades/hackmitin-2021/', async (page) => {
    const figures = await page.locator('.programme .figure b').allTextContents();
    expect(figures).toEqual(['34', '10']);
    expect(await page.locator('comunal-room').count()).toBe(0);
    expect(await page.locator('.programme .node').count()).toBe(0);
  });
});

function hrefs(page: Page): Promise<(string | null)[]> {
  return page
    .locator('comunal-room > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

/** Runs in the page: of each day, how many places and nodes stand in its grid. */
function programme(section: Element): (readonly [string | null | undefined, number, number])[] {
  const days = [...section.querySelectorAll('h3')];
  return [...section.querySelectorAll('table')].map((grid, index) => [
    days[index]?.querySelector('time')?.getAttribute('datetime'),
    grid.querySelectorAll('thead th').length - 1,
    grid.querySelectorAll('.node').length,
  ]);
}
