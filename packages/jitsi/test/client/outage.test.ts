import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { EventName } from '../../src/client/index.ts';
import { stopTimers } from './support/stop-timers.ts';
import { AT_ONCE, enter, useCallPages } from './support/use-call-pages.ts';

const { open, join, simulator, roomName } = useCallPages();
const statesOf = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.states);
const reach = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((wanted) => globalThis.reached(wanted as 'joined'), name);

/** Listens before it answers: the call server may act at once. What it answers waits for the event. */
async function listen(page: Page, event: EventName): Promise<() => Promise<void>> {
  const listening = await page.evaluateHandle(
    (name) => ({
      heard: new Promise<void>((resolve) => {
        const off = globalThis.room.on(name, () => {
          off();
          resolve();
        });
      }),
    }),
    event,
  );
  return () => listening.evaluate(({ heard }) => heard);
}

/** Joins, with somebody else in the room. */
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
    '%s is a state until the app is back, and nobody is there meanwhile',
    async (_title, part) => {
      const { page, room } = await inCall();
      await page.waitForFunction(() => globalThis.room.participants.length === 2);
      room.startOutage(part);
      await reach(page, 'reconnecting');
      expect(await page.evaluate(() => globalThis.room.participants)).toEqual([]);
      room.endOutage();
      room.reloadPages();
      await reach(page, 'joined');
      expect(await statesOf(page)).toEqual(['loading', 'joined', 'reconnecting', 'joined']);
      await page.evaluate(() => globalThis.room.setAudioMuted(true));
    },
  );

  it('stays one state while the app loads itself again in vain', async () => {
    const { page, room } = await inCall();
    room.startOutage();
    await reach(page, 'reconnecting');
    for (const _time of ['first', 'second']) {
      const failed = await listen(page, 'errorOccurred');
      room.reloadPages();
      await failed();
    }
    expect(await statesOf(page)).toEqual(['loading', 'joined', 'reconnecting']);
    room.endOutage();
    room.reloadPages();
    await reach(page, 'joined');
    expect(await statesOf(page)).toEqual(['loading', 'joined', 'reconnecting', 'joined']);
  });

  it('does not lead back to the prejoin screen where the app shows its own again', async () => {
    const { page } = await open();
    const name = roomName();
    const room = simulator().room(name);
    await enter(page, { instance: simulator().url, room: name });
    await reach(page, 'prejoin');
    room.passPrejoin();
    await reach(page, 'joined');
    room.startOutage();
    await reach(page, 'reconnecting');
    room.endOutage();
    const shown = await listen(page, 'prejoinScreenLoaded');
    room.reloadPages();
    await shown();
    expect((await statesOf(page)).at(-1)).toBe('reconnecting');
    await page.frameLocator('iframe').getByRole('button', { name: 'Join meeting' }).click();
    await reach(page, 'joined');
    expect(await statesOf(page)).toEqual([
      'loading',
      'prejoin',
      'joined',
      'reconnecting',
      'joined',
    ]);
  });

  it('ends as lost after joinTimeoutMs, however often the app loads itself again', async () => {
    const { page } = await open({ prepare: (fresh) => fresh.addInitScript(stopTimers) });
    const name = roomName();
    const room = simulator().room(name);
    await join(page, name, { joinTimeoutMs: 90_000 });
    room.startOutage();
    await reach(page, 'reconnecting');
    const limit = await page.evaluate(() => globalThis.timersOf(90_000));
    expect(limit).toHaveLength(1);
    const failedAgain = await listen(page, 'errorOccurred');
    room.reloadPages();
    await failedAgain();
    expect(await page.evaluate(() => globalThis.timersOf(90_000))).toEqual(limit);
    await page.evaluate(() => globalThis.elapse(90_000));
    expect((await statesOf(page)).at(-1)).toBe('ended: lost');
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('ends as lost after joinTimeoutMs where the app leaves and says nothing more', async () => {
    const { page } = await open({ prepare: (fresh) => fresh.addInitScript(stopTimers) });
    const name = roomName();
    await join(page, name, { joinTimeoutMs: 90_000 });
    const left = await listen(page, 'videoConferenceLeft');
    simulator().room(name).emit('video-conference-left', { roomName: name });
    await left();
    expect((await statesOf(page)).at(-1)).toBe('joined');
    await page.evaluate(() => globalThis.elapse(90_000));
    expect((await statesOf(page)).at(-1)).toBe('ended: lost');
  });

  it('ends as left where the person hangs up meanwhile', async () => {
    const { page, room } = await inCall({ answerTimeoutMs: 100 });
    room.startOutage();
    await reach(page, 'reconnecting');
    await page.evaluate(() => globalThis.room.hangUp());
    expect((await statesOf(page)).at(-1)).toBe('ended: left');
  });
});

it('a page that the person loads again is a call that comes back', async () => {
  const { page, room } = await inCall();
  room.reloadPages();
  await page.waitForFunction(
    () => globalThis.states.at(-1) === 'joined' && globalThis.states.length > 2,
  );
  expect(await statesOf(page)).toEqual(['loading', 'joined', 'reconnecting', 'joined']);
  expect(room.participants).toHaveLength(2);
});

describe('a frame that is taken out of the page', () => {
  it.each([
    ['by itself', () => document.querySelector('iframe')?.remove()],
    ['with what is around it', () => document.querySelector('main')?.remove()],
    ['by new content', () => document.body.replaceChildren()],
  ])('%s ends the call', async (_title, act) => {
    const { page, room } = await inCall();
    await page.evaluate(act);
    await reach(page, 'ended');
    expect(await statesOf(page)).toEqual(['loading', 'joined', 'ended: disposed']);
    await expect.poll(() => room.pages).toBe(0);
  });

  it('ends the call also from a shadow tree in a shadow tree', async () => {
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
    expect(await reach(page, 'ended')).toEqual({ name: 'ended', reason: 'disposed' });
  });

  it('is not one that is only moved, which loads again', async () => {
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
    expect(await statesOf(page)).toEqual(['loading', 'joined', 'reconnecting', 'joined']);
  });
});

it('takes a box that is put into the page later', async () => {
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
  expect(await reach(page, 'ended')).toEqual({ name: 'ended', reason: 'disposed' });
});
