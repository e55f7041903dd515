import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { silentServer, stopClock } from '@comunal/test-kit';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stopTimers } from './support/stop-timers.ts';
import { enter, useCallPages } from './support/use-call-pages.ts';

const { open, simulator, roomName } = useCallPages();
const getReason = (page: Page): Promise<unknown> =>
  page.evaluate(() => globalThis.room.joined.catch((error: { reason?: string }) => error.reason));
const getState = (page: Page): Promise<unknown> => page.evaluate(() => globalThis.room.state);

/** Starts a server that gives every path the same answer. */
async function startServer(status: number, headers: Record<string, string>, body: string) {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Returns the address of a closed port. */
async function getClosedUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** Opens a room with a stopped clock, and waits until the frame has loaded. */
async function openAt(url: string): Promise<Page> {
  const { page } = await open({ frame: url, policy: `script-src 'self'; frame-src ${url}` });
  await stopClock(page, '2030-01-01T00:00:00Z');
  const loaded = page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        document.addEventListener('load', () => resolve(), { capture: true }),
      ),
  );
  await enter(page, { instance: url, room: 'sala' });
  await loaded;
  return page;
}

describe('a frame that loads and sends nothing', () => {
  it.each([
    ['of a closed port', getClosedUrl],
    ['of a server with an error', () => startServer(500, {}, 'broken')],
    [
      'of a server that forbids to be framed',
      () => startServer(200, { 'content-security-policy': "frame-ancestors 'self'" }, 'hola'),
    ],
    ['of another web site', () => startServer(200, {}, 'hola')],
  ])('%s is unreachable 15 seconds after it loaded', async (_title, start) => {
    const page = await openAt(await start());
    await page.clock.fastForward(14_999);
    expect(await getState(page)).toEqual({ name: 'loading' });
    await page.clock.fastForward(1);
    expect(await getReason(page)).toBe('unreachable');
    expect(await page.locator('iframe').count()).toBe(0);
  });
});

describe('a server that never answers', () => {
  it('is unreachable after a minute', async () => {
    const server = await silentServer();
    const { page } = await open({
      frame: server.url,
      policy: `script-src 'self'; frame-src ${server.url}`,
    });
    await stopClock(page, '2030-01-01T00:00:00Z');
    await enter(page, { instance: server.url, room: 'sala' });
    await page.locator('iframe').waitFor({ state: 'attached' });
    await page.clock.fastForward(59_999);
    expect(await getState(page)).toEqual({ name: 'loading' });
    await page.clock.fastForward(1);
    expect(await getReason(page)).toBe('unreachable');
  });
});

describe('a page whose app is still loading', () => {
  it('has the whole of joinTimeoutMs, as a slow connection needs', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(`<!doctype html><title>Jitsi Meet</title>${' '.repeat(2_048)}<p>`); // and no end
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { page } = await open({
      frame: url,
      policy: `script-src 'self'; frame-src ${url}`,
      // Playwright's clock waits for every frame, and this one never finishes.
      prepare: (fresh) => fresh.addInitScript(stopTimers),
    });
    await enter(page, { instance: url, room: 'sala', joinTimeoutMs: 90_000 });
    await expect.poll(() => page.frames().at(-1)?.url()).toMatch(url);
    await page.evaluate(() => globalThis.elapse(60_000));
    expect(await getState(page)).toEqual({ name: 'loading' });
    await page.evaluate(() => globalThis.elapse(30_000));
    expect(await getReason(page)).toBe('unreachable');
  });
});

it('keeps a call server that answers in time', async () => {
  const { page } = await open();
  await stopClock(page, '2030-01-01T00:00:00Z');
  await enter(page, { instance: simulator().url, room: roomName() });
  const later = async (): Promise<unknown> => {
    await page.clock.runFor(100);
    return getState(page);
  };
  await expect.poll(later).toEqual({ name: 'prejoin' });
  await page.clock.fastForward(300_000);
  expect(await getState(page)).toEqual({ name: 'prejoin' });
});
