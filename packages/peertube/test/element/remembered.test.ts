import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { twoFrames } from './support/two-frames.ts';
import { useVideoPages, type VideoPage } from './support/use-video-pages.ts';

const { open, video } = useVideoPages();
const OFFER = 'remember="session"';

const queryOf = (address: string): Record<string, string> =>
  Object.fromEntries(new URL(address).searchParams);
const frameSource = (page: Page): Promise<string | null> =>
  page.locator('iframe').getAttribute('src');

/** A page whose visitor has agreed to the server for this tab, in the first video of it. */
async function agreed(body: string): Promise<VideoPage> {
  const opened = await open(body);
  const ready = opened.next('ready');
  await opened.page.getByRole('checkbox').first().check();
  await opened.page.getByRole('button').first().click();
  await ready;
  return opened;
}

describe('what is remembered', () => {
  it('is nothing without a tick', async () => {
    const { page, next } = await open(video(OFFER));
    const ready = next('ready');
    await page.getByRole('button').click();
    await ready;
    await page.reload();
    await page.getByRole('button').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('holds across a reload, without playing by itself, and not in another tab', async () => {
    const { page, elsewhere } = await agreed(video(OFFER));
    await page.reload();
    await page.locator('iframe').waitFor();
    expect(queryOf((await frameSource(page)) ?? '')).toMatchObject({ autoplay: '0' });
    expect(await page.getByRole('checkbox').isChecked()).toBe(true);

    const before = elsewhere.length;
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button').waitFor();
    expect(elsewhere.slice(before).filter((address) => address.includes('/embed/'))).toEqual([]);
  });

  it('ends when the tick is taken away', async () => {
    const { page } = await agreed(video(OFFER));
    await page.getByRole('checkbox').uncheck();
    await page.reload();
    await page.getByRole('button').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('is not taken for consent to be seen by other viewers', async () => {
    const { page } = await agreed(video(OFFER) + video(`${OFFER} p2p`));
    await page.reload();
    await page.locator('iframe').waitFor();
    await page.getByText('Además, quienes miran').waitFor();
    expect(await page.locator('iframe').count()).toBe(1);
  });

  it('waits until the video is in sight', async () => {
    const { page } = await agreed(`<p style="block-size: 1px"></p>${video(OFFER)}`);
    await page.setViewportSize({ width: 400, height: 10 });
    await page.reload();
    await page.getByRole('button').waitFor({ state: 'attached' });
    await twoFrames(page);
    expect(await page.locator('iframe').count()).toBe(0);
    await page.locator('comunal-video').scrollIntoViewIfNeeded();
    await page.locator('iframe').waitFor();
  });

  it('is asked of again when the video comes into sight', async () => {
    const far = '<br>'.repeat(200); // the policy refuses styles
    const { page, elsewhere } = await agreed(video(OFFER) + far + video(OFFER));
    await page.reload();
    await page.locator('iframe').waitFor();
    await page.getByRole('checkbox').first().uncheck();
    const before = elsewhere.length;
    await page.locator('comunal-video').last().scrollIntoViewIfNeeded();
    await twoFrames(page);
    expect(await page.locator('iframe').count()).toBe(1);
    expect(elsewhere.slice(before).filter((address) => address.includes('/embed/'))).toEqual([]);
  });

  it('is not what was ticked for another server', async () => {
    const { page } = await open(video(OFFER));
    await page.getByRole('checkbox').check();
    await page
      .locator('comunal-video')
      .evaluate((element) => element.setAttribute('src', 'https://otro.example/w/1'));
    await page.getByRole('button', { name: 'otro.example' }).waitFor();
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
  });

  it('counts for the address that the video has by then', async () => {
    const { page } = await agreed(video(OFFER));
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('comunal-video');
      const other = document.createElement('comunal-video');
      other.id = 'other';
      other.setAttribute('remember', 'session');
      other.setAttribute('src', first?.src ?? '');
      first?.before(other);
      other.setAttribute('src', 'https://otro.example/w/1');
    });
    await page.locator('#other').getByRole('button').waitFor();
    await twoFrames(page);
    expect(await page.locator('#other iframe').count()).toBe(0);
  });

  it.each(['at once', 'after it was drawn'])(
    'holds where a framework sets the properties %s',
    async (when) => {
      const { page, next } = await agreed(video(OFFER));
      const ready = next('ready');
      await page.evaluate(async (when) => {
        const [first] = document.querySelectorAll('comunal-video');
        const other = document.createElement('comunal-video');
        first?.before(other);
        if (when !== 'at once') await other.updateComplete;
        other.src = first?.src ?? '';
        other.remember = 'session';
        first?.remove();
      }, when);
      await ready;
      expect(queryOf((await frameSource(page)) ?? '')).toMatchObject({ autoplay: '0' });
    },
  );

  it('is not taken for consent when P2P is turned on before the video is in sight', async () => {
    const { page } = await agreed(video(OFFER));
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('comunal-video');
      const other = document.createElement('comunal-video');
      other.id = 'other';
      other.remember = 'session';
      other.src = first?.src ?? '';
      first?.before(other);
      other.p2p = true;
    });
    await page.locator('#other').getByRole('button').waitFor();
    await twoFrames(page);
    expect(await page.locator('#other iframe').count()).toBe(0);
  });
});
