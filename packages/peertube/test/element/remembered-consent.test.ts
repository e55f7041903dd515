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

describe('a remembered consent', () => {
  it('needs a tick', async () => {
    const { page, next } = await open(video(OFFER));
    const ready = next('ready');
    await page.getByRole('button').click();
    await ready;
    await page.reload();
    await page.getByRole('button').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('survives a reload, without playing by itself, and not in another tab', async () => {
    const { page, elsewhere } = await agreed(video(OFFER));
    await page.reload();
    await page.locator('iframe').waitFor();
    expect(queryOf((await frameSource(page)) ?? '')).toMatchObject({ autoplay: '0' });
    expect(await page.getByRole('checkbox').isChecked()).toBe(true);

    const before = elsewhere.length;
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole('button').waitFor();
    expect(elsewhere.slice(before).filter((address) => address.includes('/embed/'))).toEqual([]);
  });

  it('ends when the checkbox is cleared', async () => {
    const { page } = await agreed(video(OFFER));
    await page.getByRole('checkbox').uncheck();
    await page.reload();
    await page.getByRole('button').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('is no consent to being seen by other viewers', async () => {
    const { page } = await agreed(video(OFFER) + video(`${OFFER} p2p`));
    await page.reload();
    await page.locator('iframe').waitFor();
    await page.getByText('quienes estén viendo el video').waitFor();
    expect(await page.locator('iframe').count()).toBe(1);
  });

  it('waits until the video is in the viewport', async () => {
    const { page } = await agreed(`<p style="block-size: 1px"></p>${video(OFFER)}`);
    await page.setViewportSize({ width: 400, height: 10 });
    await page.reload();
    await page.getByRole('button').waitFor({ state: 'attached' });
    await twoFrames(page);
    expect(await page.locator('iframe').count()).toBe(0);
    await page.locator('comunal-video').scrollIntoViewIfNeeded();
    await page.locator('iframe').waitFor();
  });

  it('is checked again when the video enters the viewport', async () => {
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

  it('is not that of another server', async () => {
    const { page } = await open(video(OFFER));
    await page.getByRole('checkbox').check();
    await page
      .locator('comunal-video')
      .evaluate((element) => element.setAttribute('src', 'https://otro.example/w/1'));
    await page.getByRole('button', { name: 'otro.example' }).waitFor();
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
  });

  it('applies to the address that the video has by then', async () => {
    const { page } = await agreed(video(OFFER));
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('comunal-video');
      const second = document.createElement('comunal-video');
      second.id = 'second';
      second.setAttribute('remember', 'session');
      second.setAttribute('src', first?.src ?? '');
      first?.before(second);
      second.setAttribute('src', 'https://otro.example/w/1');
    });
    await page.locator('#second').getByRole('button').waitFor();
    await twoFrames(page);
    expect(await page.locator('#second iframe').count()).toBe(0);
  });

  it.each(['at once', 'after it was drawn'])(
    'holds where a framework sets the properties %s',
    async (when) => {
      const { page, next } = await agreed(video(OFFER));
      const ready = next('ready');
      await page.evaluate(async (when) => {
        const [first] = document.querySelectorAll('comunal-video');
        const second = document.createElement('comunal-video');
        first?.before(second);
        if (when !== 'at once') await second.updateComplete;
        second.src = first?.src ?? '';
        second.remember = 'session';
        first?.remove();
      }, when);
      await ready;
      expect(queryOf((await frameSource(page)) ?? '')).toMatchObject({ autoplay: '0' });
    },
  );

  it('is void when P2P is enabled before the video is in the viewport', async () => {
    const { page } = await agreed(video(OFFER));
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('comunal-video');
      const second = document.createElement('comunal-video');
      second.id = 'second';
      second.remember = 'session';
      second.src = first?.src ?? '';
      first?.before(second);
      second.p2p = true;
    });
    await page.locator('#second').getByRole('button').waitFor();
    await twoFrames(page);
    expect(await page.locator('#second iframe').count()).toBe(0);
  });
});
