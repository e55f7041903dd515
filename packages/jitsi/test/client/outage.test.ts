import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { EventName } from '../../src/client/index.ts';
import { stopTimers } from './support/stop-timers.ts';
import { AT_ONCE, enter, useCallPages } from './support/use-call-pages.ts';

const { open, join, simulator, roomName } = useCallPages();
const getStates = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.states);
const waitForState = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((wanted) => globalThis.reached(wanted as 'joined'), name);

/** Resolves once it listens, since the call server may act at once, with a function that waits for the event. */
async function listen(page: Page, event: EventName): Promise<() => Promise<void>> {
  const listening = await page.evaluateHandle(
    (name) => ({
      fired: new Promise<void>((resolve) => {
        const off = globalThis.room.on(name, () => {
          off();
          resolve();
        });
      }),
    }),
    event,
  );
  return () => listening.evaluate(({ fired }) => fired);
}

/** Joins a room where another person is. */
async function inCall(options: object = {}) {
  const { page } = await open();
  const name = roomName();
  const room = simulator().room(name);
  room.join('Zoe');
  await join(page, name, options);
  return { page, room };
}

describe('a lost connection', () => {
  it.each([
    ['of the server', 'server'],
    ['of jicofo, which closes the room', 'focus'],
  ] as const)(
    '%s is the state reconnecting until the app is back, without participants meanwhile',
    async (_title, part) => {
      const { page, room } = await inCall();
      await page.waitForFunction(() => globalThis.room.participants.length === 2);
      room.startOutage(part);
      await waitForState(page, 'reconnecting');
      expect(await page.evaluate(() => globalThis.room.participants)).toEqual([]);
      room.endOutage();
      room.reloadPages();
      await waitForState(page, 'joined');
      expect(await getStates(page)).toEqual(['loading', 'joined', 'reconnecting', 'joined']);
      await page.evaluate(() => globalThis.room.setAudioMuted(true));
    },
  );

  it('stays one state while the app reloads in vain', async () => {
    const { page, room } = await inCall();
    room.startOutage();
    await waitForState(page, 'reconnecting');
    for (const _time of ['first', 'second']) {
      const failed = await listen(page, 'errorOccurred');
      room.reloadPages();
      await failed();
    }
    expect(await getStates(page)).toEqual(['loading', 'joined', 'reconnecting']);
    room.endOutage();
    room.reloadPages();
    await waitForState(page, 'joined');
    expect(await getStates(page)).toEqual(['loading', 'joined', 'reconnecting', 'joined']);
  });

  it('does not lead back to the state prejoin where the app shows its prejoin screen again', async () => {
    const { page } = await open();
    const name = roomName();
    const room = simulator().room(name);
    await enter(page, { instance: simulator().url, room: name });
    await waitForState(page, 'prejoin');
    room.passPrejoin();
    await waitForState(page, 'joined');
    room.startOutage();
    await waitForState(page, 'reconnecting');
    room.endOutage();
    const preview = await listen(page, 'prejoinScreenLoaded');
    room.reloadPages();
    await preview();
    expect((await getStates(page)).at(-1)).toBe('reconnecting');
    await page.frameLocator('iframe').getByRole('button', { name: 'Join meeting' }).click();
    await waitForState(page, 'joined');
    expect(await getStates(page)).toEqual([
      'loading',
      'prejoin',
      'joined',
      'reconnecting',
      'joined',
    ]);
  });

  it('ends as lost after joinTimeoutMs, however often the app reloads', async () => {
    const { page } = await open({ prepare: (fresh) => fresh.addInitScript(stopTimers) });
    const name = roomName();
    const room = simulator().room(name);
    await join(page, name, { joinTimeoutMs: 90_000 });
    room.startOutage();
    await waitForState(page, 'reconnecting');
    const limit = await page.evaluate(() => globalThis.timersOf(90_000));
    expect(limit).toHaveLength(1);
    const failedAgain = await listen(page, 'errorOccurred');
    room.reloadPages();
    await failedAgain();
    expect(await page.evaluate(() => globalThis.timersOf(90_000))).toEqual(limit);
    await page.evaluate(() => globalThis.elapse(90_000));
    expect((await getStates(page)).at(-1)).toBe('ended: lost');
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('ends as lost after joinTimeoutMs where the app leaves and sends nothing more', async () => {
    const { page } = await open({ prepare: (fresh) => fresh.addInitScript(stopTimers) });
    const name = roomName();
    await join(page, name, { joinTimeoutMs: 90_000 });
    const left = await listen(page, 'videoConferenceLeft');
    simulator().room(name).emit('video-conference-left', { roomName: name });
    await left();
    expect((await getStates(page)).at(-1)).toBe('joined');
    await page.evaluate(() => globalThis.elapse(90_000));
    expect((await getStates(page)).at(-1)).toBe('ended: lost');
  });

  it('ends as left where the person hangs up meanwhile', async () => {
    const { page, room } = await inCall({ answerTimeoutMs: 100 });
    room.startOutage();
    await waitForState(page, 'reconnecting');
    await page.evaluate(() => globalThis.room.hangUp());
    expect((await getStates(page)).at(-1)).toBe('ended: left');
  });
});

it('reconnects after the person reloads the page of the app', async () => {
  const { page, room } = await inCall();
  room.reloadPages();
  await page.waitForFunction(
    () => globalThis.states.at(-1) === 'joined' && globalThis.states.length > 2,
  );
  expect(await getStates(page)).toEqual(['loading', 'joined', 'reconnecting', 'joined']);
  expect(room.participants).toHaveLength(2);
});

describe('a frame that is removed from the page', () => {
  it.each([
    ['by itself', () => document.querySelector('iframe')?.remove()],
    ['with an ancestor', () => document.querySelector('main')?.remove()],
    ['by new content', () => document.body.replaceChildren()],
  ])('%s ends the call', async (_title, act) => {
    const { page, room } = await inCall();
    await page.evaluate(act);
    await waitForState(page, 'ended');
    expect(await getStates(page)).toEqual(['loading', 'joined', 'ended: disposed']);
    await expect.poll(() => room.pages).toBe(0);
  });

  it('ends the call also inside nested shadow trees', async () => {
    const { page } = await open();
    const name = roomName();
    await page.evaluate(
      ([instance, room]) => {
        const outer = document.createElement('div');
        const inner = document.createElement('div');
        document.body.append(outer);
        outer.attachShadow({ mode: 'open' }).append(inner);
        const box = document.createElement('div');
        inner.attachShadow({ mode: 'closed' }).append(box);
        globalThis.room = globalThis.joinRoom(box, {
          instance,
          room,
          config: { prejoinConfig: { enabled: false } },
        });
        Object.assign(globalThis, { inner });
      },
      [simulator().url, name] as const,
    );
    await page.evaluate(() => globalThis.room.joined);
    await page.evaluate(() => (globalThis['inner' as never] as Element).remove());
    expect(await waitForState(page, 'ended')).toEqual({ name: 'ended', reason: 'disposed' });
  });

  it('reconnects where it is only moved, which reloads it', async () => {
    const { page } = await inCall();
    await page.evaluate(() => {
      const aside = document.createElement('aside');
      document.body.append(aside);
      const frame = document.querySelector('iframe');
      if (frame) aside.append(frame);
    });
    await page.waitForFunction(
      () => globalThis.states.at(-1) === 'joined' && globalThis.states.length > 2,
    );
    expect(await getStates(page)).toEqual(['loading', 'joined', 'reconnecting', 'joined']);
  });
});

it('joins in a box that is put into the page later', async () => {
  const { page } = await open();
  const name = roomName();
  await page.evaluate(
    ([instance, room, config]) => {
      const box = document.createElement('div');
      globalThis.room = globalThis.joinRoom(box, { instance, room, config });
      document.body.append(box);
      Object.assign(globalThis, { box });
    },
    [simulator().url, name, AT_ONCE] as const,
  );
  await page.evaluate(() => globalThis.room.joined);
  await page.evaluate(() => (globalThis['box' as never] as Element).remove());
  expect(await waitForState(page, 'ended')).toEqual({ name: 'ended', reason: 'disposed' });
});
