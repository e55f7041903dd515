import { basename } from 'node:path';
import { isLong } from '@comunal/test-kit/pick-cases';
import { startPeerTubeSimulator } from '@comunal/testing';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { getLanguage, languages, listPages, sample, readHtml } from './support/sites.ts';
import { watch } from './support/watch.ts';

// By a name in a variable: the script has no types of its own.
const script = '../scripts/simulators.mjs';
const { startVideoServer, video } = (await import(script)) as {
  startVideoServer: (options: { port: number }) => Promise<{
    readonly url: string;
    readonly requests: readonly { readonly path: string }[];
    stop(): Promise<void>;
  }>;
  video: { readonly port: number };
};

const browser = useBrowser();
const built = `http://127.0.0.1:${video.port}`;
const addresses = listPages(sample).filter((address) =>
  readHtml(sample, address).includes('<comunal-video'),
);
const names = [...new Set(addresses.map((address) => basename(address)))].toSorted();
/** Every entry with a video, and every language: each entry in one of them. The long form opens each in all. */
const opened = addresses.filter(
  (address) =>
    isLong ||
    languages[names.indexOf(basename(address)) % languages.length] === getLanguage(address),
);
let server: Awaited<ReturnType<typeof startVideoServer>>;
beforeAll(async () => {
  server = await startVideoServer({ port: 0 });
});
afterAll(() => server.stop());

/** Opens a page whose video server is the simulator of this test, wherever that listens, and notes what it is asked. */
async function withVideo(
  address: string,
  use: (page: Page, asked: string[]) => Promise<void>,
  { url } = server,
) {
  await browser.lend(async (page) => {
    const asked: string[] = [];
    await page.route(`${built}/**`, async (route) => {
      const path = route.request().url().slice(built.length);
      asked.push(path);
      await route.continue({ url: url + path });
    });
    await page.goto(new URL(address, browser.origin(sample)).href);
    await use(page, asked);
  });
}

it('stands on the pages of its activity, its series and its podcast, in each language', () => {
  expect(addresses).toHaveLength(3 * languages.length);
  expect(new Set(opened.map((address) => basename(address))).size).toBe(3);
  expect(new Set(opened.map(getLanguage)).size).toBe(languages.length);
});

describe.each(opened)('the video of %s', (address) => {
  it('asks nobody before the press, and plays after it', async () => {
    await withVideo(address, async (page, asked) => {
      const button = page.locator('comunal-video').getByRole('button');
      await button.hover();
      await button.focus();
      expect(await button.textContent()).toContain('127.0.0.1:4323');
      expect(asked).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => {
        const player = document.querySelector('comunal-video') as { currentTime?: number } | null;
        return (player?.currentTime ?? 0) > 0;
      });
      const language = (await page.locator('html').getAttribute('lang')) ?? '';
      expect(asked[0]).toMatch(/^\/videos\/embed\/[\da-f-]{36}\?/);
      expect(asked[0]).toContain('p2p=0');
      expect(asked[0]).toContain(`subtitle=${language}`);
    });
  });

  it('is reported when its server has it no more', async () => {
    const empty = await startPeerTubeSimulator();
    onTestFinished(() => empty.stop());
    await withVideo(
      address,
      async (page, asked) => {
        const { errors } = watch(page);
        const player = page.locator('comunal-video');
        const reason = player.evaluate(
          (element) =>
            new Promise((resolve) => {
              element.addEventListener('comunal-video-error', (event) => {
                resolve(event instanceof CustomEvent && event.detail.reason);
              });
            }),
        );
        await player.getByRole('button').click();
        expect(await reason).toBe('unavailable');
        expect(asked.filter((path) => path.startsWith('/api/'))).toHaveLength(1);
        expect(errors.filter((error) => error.includes('Content Security Policy'))).toEqual([]);
      },
      empty,
    );
  });

  it('is a link without JavaScript', async () => {
    await browser.open(
      sample,
      address,
      async (page) => {
        const link = page.locator('comunal-video > a');
        expect(await link.isVisible()).toBe(true);
        expect(await link.getAttribute('href')).toMatch(new RegExp(`^${built}/w/[\\da-f-]{36}$`));
      },
      { javaScriptEnabled: false },
    );
  });
});
