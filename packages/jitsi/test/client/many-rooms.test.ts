import { stopClock } from '@comunal/test-kit';
import { expect, it } from 'vitest';
import { countEverything, countLeft } from '../support/count-everything.ts';
import { AT_ONCE, useCallPages } from './support/use-call-pages.ts';

const { open, join, simulator, roomName } = useCallPages();

it('keeps ten rooms in one page apart', async () => {
  const { page, errors } = await open();
  const names = Array.from({ length: 10 }, roomName);
  await Promise.all(names.map((name) => join(page, name)));
  await page.evaluate(() => Promise.all(globalThis.rooms.map(({ joined }) => joined)));
  const subjects = page.evaluate(() =>
    Promise.all(
      globalThis.rooms.map(
        (room) =>
          new Promise<string>((resolve) => {
            room.on('subjectChange', ({ subject }) => resolve(subject));
          }),
      ),
    ),
  );
  const order = await page.evaluate(() =>
    globalThis.rooms.map(({ frame }) => new URL(frame?.src ?? '').pathname.slice(1)),
  );
  for (const name of names) simulator().room(name).emit('subject-change', { subject: name });
  expect(await subjects).toEqual(order);
  expect(errors).toEqual([]);
});

it('sends at most one message a second to the page while a room is idle', async () => {
  const { page } = await open();
  await join(page, roomName());
  await stopClock(page, '2030-01-01T00:00:00Z');
  await page.evaluate(() => {
    Object.assign(globalThis, { received: 0 });
    addEventListener('message', () => {
      (globalThis as unknown as { received: number }).received += 1;
    });
  });
  // Ten seconds of the page's own clock and of the frame's, which is what the limit is about.
  await page.clock.runFor(10_000);
  const count = await page.evaluate(() => (globalThis as unknown as { received: number }).received);
  expect(count).toBeLessThanOrEqual(10);
});

it('leaves no listener, timer, frame or room behind after a hundred rooms', async () => {
  const { page } = await open({ prepare: (fresh) => fresh.addInitScript(countEverything) });
  const before = await countLeft(page);
  const options = { instance: simulator().url, room: roomName(), config: AT_ONCE };
  await page.evaluate(async (roomOptions) => {
    const refs: WeakRef<object>[] = [];
    Object.assign(globalThis, { refs });
    const controller = new AbortController();
    for (let index = 0; index < 100; index++) {
      const box = document.createElement('div');
      document.body.append(box);
      const room = globalThis.joinRoom(box, { ...roomOptions, signal: controller.signal });
      refs.push(new WeakRef(room));
      room.on('participantJoined', () => undefined);
      // Some are disposed of before they have joined, some during a query.
      if (index % 10 !== 0) await room.joined;
      if (index % 3 === 0) void room.query('getRoomsInfo').catch(() => undefined);
      if (index % 2 === 0) room.dispose();
      else await room.hangUp();
      room.dispose();
      box.remove();
    }
  }, options);
  expect(await countLeft(page)).toEqual(before);
  expect(await page.locator('iframe').count()).toBe(0);
  const session = await page.context().newCDPSession(page);
  await expect
    .poll(async () => {
      await session.send('HeapProfiler.collectGarbage');
      return page.evaluate(
        () =>
          (globalThis['refs' as never] as WeakRef<object>[]).filter((ref) => ref.deref()).length,
      );
    })
    .toBeLessThanOrEqual(1); // the last one may still stand in a register
}, 120_000);
