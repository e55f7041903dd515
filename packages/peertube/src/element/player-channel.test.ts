import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlayerChannel } from './player-channel.ts';

const ORIGIN = 'https://tubo.example';
type Listener = (event: object) => void;

/** Creates a channel in a page whose messages are put in by hand. */
function createPage() {
  const listeners = new Set<Listener>();
  vi.stubGlobal('addEventListener', (_: string, listener: Listener) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: Listener) =>
    listeners.delete(listener),
  );
  const postMessage = vi.fn<(text: string, origin: string) => void>();
  const contentWindow = { postMessage };
  const listener = {
    onResponse: vi.fn<() => void>(),
    onReady: vi.fn<() => void>(),
    onStatus: vi.fn<(change: object) => void>(),
    onRefused: vi.fn<() => void>(),
  };
  const channel = new PlayerChannel(
    { contentWindow } as unknown as HTMLIFrameElement, // all of it that is used
    ORIGIN,
    listener,
  );
  const receive = (data: unknown, over: object = {}): void => {
    const event = { source: contentWindow, origin: ORIGIN, data, ...over };
    for (const listener of listeners) listener(event);
  };
  const receiveMethod = (method: string, params?: unknown, over?: object): void =>
    receive(JSON.stringify({ method: `peertube::${method}`, params }), over);
  const getSent = (): unknown[] =>
    postMessage.mock.calls.map(([text, origin]) => [JSON.parse(text), origin]);
  return { channel, listener, listeners, receive, receiveMethod, getSent };
}

let page: ReturnType<typeof createPage>;
beforeEach(() => {
  page = createPage();
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['ping', 'pong'],
  [
    { type: 'publish-request', publish: [] },
    { type: 'publish-reply', publish: [] },
  ],
])('replies to the handshake %j, to that server only', (handshake, reply) => {
  page.receiveMethod('__ready', handshake);
  expect(page.getSent()).toEqual([[{ method: 'peertube::__ready', params: reply }, ORIGIN]]);
  expect(page.listener.onResponse).toHaveBeenCalled();
  expect(page.listener.onReady).not.toHaveBeenCalled();
});

it('replies neither to a reply nor to an unknown handshake, so that handshakes end', () => {
  page.receiveMethod('__ready', 'pong');
  page.receiveMethod('__ready', { type: 'publish-reply', publish: [] });
  page.receiveMethod('__ready', { type: 'something-new' });
  expect(page.getSent()).toEqual([]);
  expect(page.listener.onResponse).toHaveBeenCalledTimes(3);
});

it('queues commands until the player is ready', () => {
  page.channel.send('seek', 12);
  page.channel.send('play');
  expect(page.getSent()).toEqual([]);
  page.receiveMethod('ready', true);
  page.receiveMethod('ready', true);
  page.channel.send('pause');
  expect(page.getSent()).toEqual([
    [{ id: 1, method: 'peertube::seek', params: 12 }, ORIGIN],
    [{ id: 2, method: 'peertube::play' }, ORIGIN],
    [{ id: 3, method: 'peertube::pause' }, ORIGIN],
  ]);
  expect(page.listener.onReady).toHaveBeenCalledOnce();
});

it('reports the status of the player', () => {
  page.receiveMethod('playbackStatusUpdate', {
    position: 3.5,
    duration: 60,
    playbackState: 'playing',
  });
  page.receiveMethod('playbackStatusChange', 'ended');
  expect(page.listener.onStatus.mock.calls).toEqual([
    [{ state: 'playing', seconds: 3.5, duration: 60 }],
    [{ state: 'ended' }],
  ]);
});

it('reports a command that was refused', () => {
  page.receive('{"id":1,"error":"runtime_error","message":"NotAllowedError"}');
  expect(page.listener.onRefused).toHaveBeenCalledOnce();
});

it('reports no refusal for a pause before playback has begun', () => {
  page.receive('{"id":1,"error":"runtime_error","message":"AbortError: interrupted by pause()"}');
  expect(page.listener.onRefused).not.toHaveBeenCalled();
});

it.each([
  ['another origin', { origin: 'https://otro.example' }],
  ['another scheme', { origin: 'http://tubo.example' }],
  ['no origin', { origin: 'null' }],
  ['another window', { source: { postMessage: () => {} } }],
  ['no window', { source: null }],
])('ignores messages from %s', (_, over) => {
  page.receiveMethod('__ready', 'ping', over);
  page.receiveMethod('ready', true, over);
  page.receiveMethod('playbackStatusChange', 'playing', over);
  for (const callback of Object.values(page.listener)) expect(callback).not.toHaveBeenCalled();
  expect(page.getSent()).toEqual([]);
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
])('ignores the message %.60j', (data) => {
  page.receive(data);
  for (const callback of Object.values(page.listener)) expect(callback).not.toHaveBeenCalled();
});

it('leaves out numbers that are no position in a video', () => {
  for (const position of ['3', -1, null, {}])
    page.receiveMethod('playbackStatusUpdate', { position, duration: {}, playbackState: 'paused' });
  expect(page.listener.onStatus.mock.calls).toEqual(
    Array.from({ length: 4 }, () => [{ state: 'paused' }]),
  );
});

it('removes its listener when it is closed', () => {
  expect(page.listeners.size).toBe(1);
  page.channel.close();
  expect(page.listeners.size).toBe(0);
});
