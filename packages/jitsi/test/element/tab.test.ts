import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useRoomPages } from './support/use-room-pages.ts';

const { open, card, simulator, roomName } = useRoomPages();

/** Simulates the time after a press when a browser opens no tab any more. */
const dropActivation = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'userActivation', {
      get: () => ({ isActive: false }),
    });
  });

describe('a tab of its own', () => {
  it('is opened by the keyboard, knows nothing of the page, and has the settings of the preset', async () => {
    const name = roomName();
    const { page, states, errors, elsewhere } = await open(card(`room="${name}"`));
    await page.getByRole('button').waitFor();
    await page.keyboard.press('Tab');
    const opening = page.context().waitForEvent('page');
    const asking = page
      .context()
      .waitForEvent('request', (request) => request.url().includes(name));
    await page.keyboard.press('Enter');
    const [tab, request] = await Promise.all([opening, asking]);
    await tab.getByRole('heading', { name: 'Ready to join?' }).waitFor();
    expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    expect(await request.headerValue('referer')).toBeNull();
    const address = new URL(tab.url());
    expect(`${address.origin}${address.pathname}`).toBe(`${simulator().url}/${name}`);
    const settings = new URLSearchParams(address.hash.slice(1));
    expect(Object.fromEntries(settings)).toMatchObject({
      'config.startWithAudioMuted': 'true',
      'config.startWithVideoMuted': 'true',
      'config.disableThirdPartyRequests': 'true',
      'config.p2p': '{"enabled":false}',
    });
    await page.getByText('La llamada se abrió en otra pestaña').waitFor();
    expect(await states()).toEqual(['opened']);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(elsewhere.every((url) => url.startsWith(simulator().url))).toBe(true);
    expect(errors).toEqual([]);
  });

  it('needs a second press where the preparation took long', async () => {
    const { page, states, elsewhere } = await open(card(`room="${roomName()}"`), {
      prepare: dropActivation,
    });
    await page.getByRole('button').click();
    await page.getByText('Todo está listo').waitFor();
    expect([elsewhere, await states()]).toEqual([[], []]);
    const opening = page.context().waitForEvent('page');
    await page.getByRole('button').click();
    await opening;
    expect(await states()).toEqual(['opened']);
  });

  it('is prepared again when the card has changed in between', async () => {
    const { page, elsewhere } = await open(card('room="una"'), { prepare: dropActivation });
    await page.getByRole('button').click();
    await page.getByText('Todo está listo').waitFor();
    await page.locator('comunal-room').evaluate((element) => element.setAttribute('room', 'otra'));
    expect(await page.locator('[part=status]').textContent()).toBe('');
    await page.getByRole('button').click();
    await page.getByText('Todo está listo').waitFor();
    const opening = page.context().waitForEvent('page');
    await page.getByRole('button').click();
    expect((await opening).url()).toContain('/otra');
    expect(elsewhere.filter((url) => url.includes('/una'))).toEqual([]);
  });

  it('is where a call server of the page’s own origin opens: in a frame it would have the page’s rights', async () => {
    const { page, origin } = await open(card('room="sala" open="embed"'));
    await page.getByRole('button', { name: 'Abrir aquí' }).waitFor();
    await page.locator('comunal-room').evaluate((element, own) => {
      element.setAttribute('instance', own);
    }, origin);
    await page.getByRole('button', { name: 'en otra pestaña' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(1);
  });
});

it('opens from a whole address', async () => {
  const { page } = await open(card(`href="${simulator().url}/Sesi%C3%B3n%20%C3%91"`));
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button').click();
  expect(new URL((await opening).url()).pathname).toBe('/Sesi%C3%B3n%20%C3%91');
});
