import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlayerChannel } from './player-channel.ts';

const ORIGIN = 'https://tubo.example';
type Heard = (event: object) => void;

/** A channel with all that it hears and says, and a page whose messages are put in by hand. */
function made() {
  const listeners = new Set<Heard>();
  vi.stubGlobal('addEventListener', (_: string, heard: Heard) => listeners.add(heard));
  vi.stubGlobal('removeEventListener', (_: string, heard: Heard) => listeners.delete(heard));
  const postMessage = vi.fn<(text: string, origin: string) => void>();
  const contentWindow = { postMessage };
  const listener = {
    answered: vi.fn<() => void>(),
    ready: vi.fn<() => void>(),
    status: vi.fn<(change: object) => void>(),
    refused: vi.fn<() => void>(),
  };
  const channel = new PlayerChannel(
    { contentWindow } as unknown as HTMLIFrameElement, // all of it that is used
    ORIGIN,
    listener,
  );
  const send = (data: unknown, over: object = {}): void => {
    const event = { source: contentWindow, origin: ORIGIN, data, ...over };
    for (const heard of listeners) heard(event);
  };
  const say = (method: string, params?: unknown, over?: object): void =>
    send(JSON.stringify({ method: `peertube::${method}`, params }), over);
  const said = (): unknown[] =>
    postMessage.mock.calls.map(([text, origin]) => [JSON.parse(text), origin]);
  return { channel, listener, listeners, send, say, said };
}

let page: ReturnType<typeof made>;
beforeEach(() => {
  page = made();
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['ping', 'pong'],
  [
    { type: 'publish-request', publish: [] },
    { type: 'publish-reply', publish: [] },
  ],
])('answers the greeting %j, to that server only', (greeting, reply) => {
  page.say('__ready', greeting);
  expect(page.said()).toEqual([[{ method: 'peertube::__ready', params: reply }, ORIGIN]]);
  expect(page.listener.answered).toHaveBeenCalled();
  expect(page.listener.ready).not.toHaveBeenCalled();
});

it('answers no reply and no greeting that it does not know, so that greetings end', () => {
  page.say('__ready', 'pong');
  page.say('__ready', { type: 'publish-reply', publish: [] });
  page.say('__ready', { type: 'something-new' });
  expect(page.said()).toEqual([]);
  expect(page.listener.answered).toHaveBeenCalledTimes(3);
});

it('keeps orders until the player is ready', () => {
  page.channel.order('seek', 12);
  page.channel.order('play');
  expect(page.said()).toEqual([]);
  page.say('ready', true);
  page.say('ready', true);
  page.channel.order('pause');
  expect(page.said()).toEqual([
    [{ id: 1, method: 'peertube::seek', params: 12 }, ORIGIN],
    [{ id: 2, method: 'peertube::play' }, ORIGIN],
    [{ id: 3, method: 'peertube::pause' }, ORIGIN],
  ]);
  expect(page.listener.ready).toHaveBeenCalledOnce();
});

it('hears where the player is', () => {
  page.say('playbackStatusUpdate', { position: 3.5, duration: 60, playbackState: 'playing' });
  page.say('playbackStatusChange', 'ended');
  expect(page.listener.status.mock.calls).toEqual([
    [{ state: 'playing', seconds: 3.5, duration: 60 }],
    [{ state: 'ended' }],
  ]);
});

it('hears that an order was refused', () => {
  page.send('{"id":1,"error":"runtime_error","message":"NotAllowedError"}');
  expect(page.listener.refused).toHaveBeenCalledOnce();
});

it('takes a pause before it has begun for no refusal', () => {
  page.send('{"id":1,"error":"runtime_error","message":"AbortError: interrupted by pause()"}');
  expect(page.listener.refused).not.toHaveBeenCalled();
});

it.each([
  ['another origin', { origin: 'https://otro.example' }],
  ['another scheme', { origin: 'http://tubo.example' }],
  ['no origin', { origin: 'null' }],
  ['another window', { source: { postMessage: () => {} } }],
  ['no window', { source: null }],
])('hears nothing from %s', (_, over) => {
  page.say('__ready', 'ping', over);
  page.say('ready', true, over);
  page.say('playbackStatusChange', 'playing', over);
  for (const heard of Object.values(page.listener)) expect(heard).not.toHaveBeenCalled();
  expect(page.said()).toEqual([]);
});

it.each([
  [undefined],
  [{ method: 'peertube::ready' }],
  ['no JSON'],
  ['null'],
  ['[]'],
  ['7'],
  ['{"method":"other::ready"}'],
  ['{"method":7}'],
  ['{"method":"peertube::playbackStatusUpdate"}'],
  ['{"method":"peertube::playbackStatusUpdate","params":{"playbackState":"flying"}}'],
  [`{"method":"peertube::ready","params":"${'x'.repeat(100_000)}"}`],
])('makes nothing of %.60j', (data) => {
  page.send(data);
  for (const heard of Object.values(page.listener)) expect(heard).not.toHaveBeenCalled();
});

it('leaves out numbers that are no place in a video', () => {
  for (const position of ['3', -1, null, {}])
    page.say('playbackStatusUpdate', { position, duration: {}, playbackState: 'paused' });
  expect(page.listener.status.mock.calls).toEqual(
    Array.from({ length: 4 }, () => [{ state: 'paused' }]),
  );
});

it('leaves no listener', () => {
  expect(page.listeners.size).toBe(1);
  page.channel.close();
  expect(page.listeners.size).toBe(0);
});
